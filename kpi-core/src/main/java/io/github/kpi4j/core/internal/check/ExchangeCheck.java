package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.metric.Formula.Exchange;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Optional;

/** Checks conversions of money and the tables that their rates come from. */
final class ExchangeCheck {
  private final Problems problems;
  private final Tables tables;

  ExchangeCheck(Problems problems, Tables tables) {
    this.problems = problems;
    this.tables = tables;
  }

  /** The unit of converted money, or empty if what is wrong has been reported. */
  Optional<Unit> unit(Exchange exchange, Unit amount) {
    Unit money = amount instanceof Unit.PerTime rate ? rate.amount() : amount;
    Unit wanted = Unit.money(exchange.currency());
    if (!money.isMoney() || money.equals(wanted)) {
      problems.add(
          Diagnostic.of(Code.BAD_EXCHANGE, exchange.span())
              .with("amount", exchange.amount())
              .with("unit", amount)
              .with("currency", exchange.currency()));
      return Optional.empty();
    }
    if (!hasRates(exchange)) {
      return Optional.empty();
    }
    return Optional.of(
        amount instanceof Unit.PerTime rate ? new Unit.PerTime(wanted, rate.time()) : wanted);
  }

  private boolean hasRates(Exchange exchange) {
    if (exchange.table().isPresent()) {
      return isTableOfRates(exchange.table().get(), exchange.span());
    }
    List<String> rates = rates();
    // With a table that could not be read there may be one.
    boolean one = rates.size() == 1 || tables.measures().size() > tables.readable().size();
    if (!one) {
      problems.add(Diagnostic.of(Code.NO_RATES, exchange.span()).with("found", words(rates)));
    }
    return rates.size() == 1;
  }

  /** Whether a table has rates; one that can be read and has none, or is not there, is reported. */
  boolean isTableOfRates(String table, Span place) {
    List<String> rates = rates();
    if (!rates.contains(table) && (tables.find(table).isPresent() || !tables.isWritten(table))) {
      problems.add(
          Diagnostic.of(Code.NOT_RATES, place).with("table", table).with("known", words(rates)));
    }
    return rates.contains(table);
  }

  private List<String> rates() {
    return tables.readable().values().stream()
        .filter(TableSchema::isRates)
        .map(TableSchema::name)
        .toList();
  }

  private static String words(List<String> names) {
    return names.isEmpty() ? "@none" : String.join(", ", names);
  }
}
