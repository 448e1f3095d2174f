package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
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
    List<String> rates =
        tables.readable().values().stream()
            .filter(TableSchema::isRates)
            .map(TableSchema::name)
            .toList();
    if (exchange.table().isEmpty()) {
      // With a table that could not be read there may be one.
      boolean one = rates.size() == 1 || tables.measures().size() > tables.readable().size();
      if (!one) {
        problems.add(
            Diagnostic.of(Code.NO_RATES, exchange.span())
                .with("found", rates.isEmpty() ? "@none" : String.join(", ", rates)));
      }
      return rates.size() == 1;
    }
    String table = exchange.table().get();
    if (rates.contains(table)) {
      return true;
    }
    if (tables.find(table).isPresent() || !tables.isWritten(table)) {
      problems.add(
          Diagnostic.of(Code.NOT_RATES, exchange.span())
              .with("table", table)
              .with("known", rates.isEmpty() ? "@none" : String.join(", ", rates)));
    }
    return false;
  }
}
