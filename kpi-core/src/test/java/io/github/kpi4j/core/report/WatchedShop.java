package io.github.kpi4j.core.report;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.result.Evaluation;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** March of a shop with a red line that is crossed, an excuse and alerts. */
@NullMarked
final class WatchedShop {
  private WatchedShop() {}

  /** A sells 1,000 of 10 units, B 100 of 1; ads cost 160 and 20; B has 8 left, A 90. */
  static Evaluation march(String asOf) {
    return Shop.evaluate(
        Shop.compile(
            Shop.data()
                .kpi(
                    "sales",
                    k ->
                        k.metric("gmv")
                            .better("higher")
                            .weight(75)
                            .band("green", "at least BRL 1_000")
                            .band("red", "otherwise"))
                .kpi(
                    "ads",
                    k ->
                        k.metric("ad_share")
                            .forEach("sku")
                            .better("lower")
                            .weight(25)
                            .scoreBy("worst")
                            .minSample("units", "at least 5")
                            .band("green", "at most 10%")
                            .band("amber", "otherwise"))
                .scorecard(
                    s ->
                        s.points("green", 100)
                            .points("amber", 60)
                            .points("red", 0)
                            .grade("A", "at least 90")
                            .grade("B", "otherwise")
                            .redLine(
                                "ad_share > 15%",
                                "cap 59", Map.of("en", "Ads out of hand", "zh", "广告失控")))
                .excused(
                    e ->
                        e.metrics("gmv")
                            .days("2026-03-30", "2026-03-31")
                            .reason("site down")
                            .agreedOn("2026-04-10"))
                .alert(
                    "out_of_stock",
                    a ->
                        a.forEach("sku")
                            .when("stock < 10")
                            .severity("critical")
                            .recipients("purchasing")
                            .advise("en", "Send the replenishment now")
                            .advise("pt", "Envie a reposição agora")
                            .advise("zh", "立即补货"))
                .alert("quiet", a -> a.when("units < 1").severity("info"))),
        "2026-03",
        asOf,
        f -> {
          f.table("sales").add("2026-03-01", "A", "1000", 10).add("2026-03-31", "B", "100", 1);
          f.table("ads").add("2026-03-01", "A", "160").add("2026-03-31", "B", "20");
          f.table("stock")
              .add("2026-03-20", "B", "x", 30)
              .add("2026-03-30", "B", "x", 8)
              .add("2026-03-31", "A", "x", 90);
        });
  }
}
