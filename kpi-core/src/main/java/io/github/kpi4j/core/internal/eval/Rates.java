package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.metric.Formula.Exchange;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.RowsUsed;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rates of exchange from a table. A row {@code from: BRL, to: CNY, rate: r} means that BRL 1 is CNY
 * r; it is never turned round. On a day without a rate, as on weekends, the newest one counts that
 * the table's {@code carry} still allows.
 */
final class Rates {
  private static final int PLACES = 6;

  private final DataSchema schema;
  private final TableLeaves leaves;
  private final Standings standings;

  Rates(DataSchema schema, TableLeaves leaves, Standings standings) {
    this.schema = schema;
    this.leaves = leaves;
    this.standings = standings;
  }

  /** What one unit of an amount's currency is in another at the end of a day. */
  Explanation rate(Exchange exchange, Unit from, LocalDate day) {
    TableSchema table =
        exchange
            .table()
            .flatMap(schema::table)
            .or(() -> schema.tables().stream().filter(TableSchema::isRates).findFirst())
            .orElseThrow();
    return rate(table, from, exchange.currency(), day);
  }

  /** What one unit of a currency is in another at the end of a day. */
  Explanation rate(String table, Unit from, String to, LocalDate day) {
    return rate(schema.table(table).orElseThrow(), from, to, day);
  }

  private Explanation rate(TableSchema table, Unit from, String to, LocalDate day) {
    String currency = (from instanceof Unit.PerTime rate ? rate.amount() : from).toString();
    DateRange looked = DateRange.closed(day.minusDays(table.carryDays()), day);
    Scope scope = new Scope(new TreeMap<>(Map.of("from", currency, "to", to)), Filter.ALL);
    ScopedRows scoped = leaves.scoped(table.name());
    Optional<Integer> newest = scoped.newest(scope, looked);
    FactTable facts = scoped.table();
    Amount amount =
        newest
            .map(row -> Amount.of(facts.value("rate", row)))
            .orElseGet(() -> missing(table, currency, to, looked));
    DateRange found =
        newest.map(row -> DateRange.closed(facts.day(row), facts.day(row))).orElse(looked);
    return new Explanation(
        Optional.empty(),
        table.name() + " " + currency + " to " + to,
        amount,
        Unit.Plain.NUMBER,
        PLACES,
        standings.ofState(table, facts.arrival(), looked),
        found,
        List.of(),
        Optional.of(new RowsUsed(table.name(), newest.isPresent() ? 1 : 0, found)));
  }

  private static Amount missing(TableSchema table, String from, String to, DateRange looked) {
    return new Amount.Missing(
        new Reason(
            Reason.Kind.NO_RATE,
            Map.of("table", table.name(), "from", from, "to", to, "days", looked.toString())));
  }
}
