package io.github.kpi4j.core;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rounding;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;

/** What the metrics of a contract come to over some rows, as people see it. */
@NullMarked
public record Seen(CompiledContract contract, FactSet facts, String asOf) {
  /** Long after all rows. */
  public static Seen of(CompiledContract contract, Consumer<FactSetBuilder> rows) {
    return new Seen(contract, Shop.facts(contract, rows), "2027-12-31");
  }

  /** The shop with one more metric {@code f}. */
  public static Seen formula(String formula, Consumer<FactSetBuilder> rows) {
    return of(
        Shop.compile(Shop.data().metric("f", m -> m.formula(formula)).kpi("f", Shop.seen("f"))),
        rows);
  }

  public Seen at(String day) {
    return new Seen(contract, facts, day);
  }

  public Explanation explain(String metric, String period, Map<String, String> scope) {
    return contract.measure(facts, AsOf.date(asOf)).metric(metric, contract.period(period), scope);
  }

  public Explanation explain(String metric, String period) {
    return explain(metric, period, Map.of());
  }

  /** The value with its unit, or the name of the reason why there is none. */
  public String value(String metric, String period, Map<String, String> scope) {
    return text(explain(metric, period, scope));
  }

  public String value(String metric, String period) {
    return value(metric, period, Map.of());
  }

  private static String text(Explanation explanation) {
    if (explanation.amount() instanceof Amount.Missing missing) {
      return missing.reason().kind().name();
    }
    Quantity shown = explanation.shown(Rounding.HALF_EVEN).orElseThrow();
    return shown.toText(explanation.places(), Rounding.HALF_EVEN);
  }
}
