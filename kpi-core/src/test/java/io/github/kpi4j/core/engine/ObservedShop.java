package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Two products, three KPIs, an alert and a fee: enough for every kind of step. */
@NullMarked
final class ObservedShop {
  static final AsOf LATE = AsOf.date("2026-06-30");

  private ObservedShop() {}

  static CompiledContract contract() {
    return Shop.compile(
        Shop.data()
            .kpi("sales", Shop.seen("gmv"))
            .kpi("each", Shop.seen("gmv").andThen(k -> k.forEach("sku")))
            .kpi("ads", Shop.seen("ad_share"))
            .alert("slow", a -> a.forEach("sku").when("gmv < BRL 10").severity("info"))
            .target(
                "quarter",
                t ->
                    t.set("metric", "gmv")
                        .set("total", "BRL 300")
                        .set("over", "2026-Q1")
                        .split("month", List.of("1", "1", "1")))
            .fees(
                f ->
                    f.set("currency", "BRL")
                        .commission(
                            c ->
                                c.set("metric", "gmv")
                                    .set("per", "month")
                                    .set("mode", "marginal")
                                    .above("2%"))));
  }

  static FactSet facts(CompiledContract contract) {
    return Shop.facts(
        contract,
        f -> {
          f.table("sales").add("2026-03-01", "A", "60", 6).add("2026-03-02", "B", "40", 4);
          f.table("ads").add("2026-03-01", "A", "10").add("2026-03-02", "B", "5");
        });
  }

  static Evaluation march(CompiledContract contract) {
    return contract.evaluate(facts(contract), contract.period("2026-03"), LATE);
  }
}
