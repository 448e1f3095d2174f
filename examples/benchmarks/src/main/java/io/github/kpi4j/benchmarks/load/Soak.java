package io.github.kpi4j.benchmarks.load;

import io.github.kpi4j.core.engine.Accumulator;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.json.EvaluationJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Evaluates again and again, as a service does that is never restarted, and says after each
 * twentieth how much is still in use when garbage has been collected. Ends with 1 if that grows.
 */
public final class Soak {
  private static final String CONTRACT =
      """
      kpi: 1
      contract: soak
      time_zone: America/Sao_Paulo
      currency: BRL
      data:
        sales: {duplicates: allowed, dimensions: {date: date, sku: text}, measures: {amount: BRL, units: count}, final_after: 14 days}
        ads: {key: [date, sku], dimensions: {date: date, sku: text}, measures: {cost: BRL}, absent: zero}
      metrics:
        gmv: {sum: sales.amount}
        units: {sum: sales.units}
        ad_cost: {sum: ads.cost}
        tacos: {formula: ad_cost / gmv, format: percent}
        growth: {formula: "gmv / previous(gmv, 1 month) - 1", format: percent}
      kpis:
        sales: {metric: gmv, better: higher, weight: 60, bands: {green: at least BRL 5_000, red: otherwise}}
        tacos: {metric: tacos, better: lower, weight: 40, bands: {green: at most 10%, amber: at most 20%, red: otherwise}}
        each: {metric: tacos, for_each: sku, better: lower, bands: {green: at most 10%, amber: at most 20%, red: otherwise}}
        growth: {metric: growth, better: higher, bands: {green: at least 0%, red: otherwise}}
      alerts:
        slow: {when: units < 1, severity: warning}
      scorecard:
        points: {green: 100, amber: 60, red: 0}
      fees:
        currency: BRL
        commission: {metric: gmv, per: month, mode: marginal, rates: [{up_to: BRL 5_000, rate: 5%}, {rate: 8%}]}
      """;

  private static final AsOf AS_OF = AsOf.date("2026-04-20");

  private Soak() {}

  /**
   * Runs it.
   *
   * @param arguments how many evaluations, such as 1000000
   */
  public static void main(String[] arguments) {
    long evaluations = Long.parseLong(arguments[0]);
    CompiledContract contract = contract(0);
    long first = 0;
    long last = 0;
    long start = System.nanoTime();
    long written = 0;
    for (long i = 1; i <= evaluations; i++) {
      // Every thousandth time somebody changes the contract.
      contract = i % 1000 == 0 ? contract(i) : contract;
      written += evaluate(contract, i);
      if (i % Math.max(1, evaluations / 20) == 0) {
        last = used();
        // The first twentieth warms up.
        first = first == 0 || i <= evaluations / 10 ? last : first;
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        System.out.println(
            String.format(Locale.ROOT, "%,d evaluations, %,d s: %,d kB in use", i, seconds, last));
      }
    }
    boolean flat = last <= first + first / 10 + 1_000;
    System.out.println((flat ? "flat" : "grows") + ", " + written + " characters of JSON");
    System.exit(flat ? 0 : 1);
  }

  private static CompiledContract contract(long number) {
    String text = CONTRACT.replace("contract: soak", "contract: soak_" + number);
    return KpiContracts.parse("soak.kpi.yaml", text).orThrow();
  }

  private static long evaluate(CompiledContract contract, long number) {
    FactSetBuilder facts = FactSet.builder(contract.schema());
    FactTableBuilder sales = facts.table("sales");
    FactTableBuilder ads = facts.table("ads");
    for (int i = 0; i < 20; i++) {
      LocalDate day = LocalDate.of(2026, 2, 1).plusDays(i * 3L);
      // Other words every time, so that whatever remembers words is seen to grow.
      String sku = "S" + number + "-" + i % 3;
      sales.add(day, sku, 100 + (number + i) % 500, 1 + i % 4);
      ads.add(day, sku, 10 + (number * 7 + i) % 60);
    }
    FactSet rows = facts.build();
    Period march = contract.period("2026-03");
    if (number % 2 == 0) {
      Accumulator parts = contract.accumulate(rows);
      contract.settle(parts, march, AS_OF, List.of());
      return json(contract.evaluate(parts, march, AS_OF), number);
    }
    return json(contract.evaluate(rows, march, AS_OF), number);
  }

  private static long json(Evaluation evaluation, long number) {
    return number % 10 == 0 ? EvaluationJson.of(evaluation).length() : 0;
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1000;
  }
}
