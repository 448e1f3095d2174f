package io.github.kpi4j.benchmarks.rows;

import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.ContractCompiler;
import java.math.BigDecimal;
import java.util.List;

/**
 * The KPIs that every engine judges: formula, direction and the limits of green and amber in
 * ten-thousandths, which is what values are rounded to.
 *
 * @param name its name
 * @param formula its formula, which every engine reads as it stands
 * @param higher whether more is better
 * @param green the limit of green, in ten-thousandths
 * @param amber the limit of amber, in ten-thousandths
 */
record EightKpis(String name, String formula, boolean higher, long green, long amber) {
  static final List<EightKpis> ALL =
      List.of(
          new EightKpis("acos", "ad_cost / ad_sales", false, 2_500, 3_500),
          new EightKpis("tacos", "ad_cost / gmv", false, 1_200, 1_800),
          new EightKpis("conversion", "orders / sessions", true, 1_000, 600),
          new EightKpis("refund_rate", "refunds / gmv", false, 300, 600),
          new EightKpis("margin", "(gmv - cogs - fees - ad_cost) / gmv", true, 1_500, 800),
          new EightKpis("roas", "ad_sales / ad_cost", true, 40_000, 25_000),
          new EightKpis("cover", "stock / (units / 30)", true, 300_000, 150_000),
          new EightKpis("order_value", "gmv / orders", true, 1_500_000, 900_000));

  /** The inputs, in the order in which rows give them; the first six are centavos. */
  static final List<String> INPUTS =
      List.of(
          "ad_cost",
          "ad_sales",
          "gmv",
          "refunds",
          "cogs",
          "fees",
          "orders",
          "sessions",
          "stock",
          "units");

  static final int MONEY = 6;

  static int scale(int input) {
    return input < MONEY ? 2 : 0;
  }

  /**
   * The contract that says all this.
   *
   * @param rounding how values are rounded
   */
  static CompiledContract contract(String rounding) {
    DraftBuilder draft =
        ContractDraft.named("eight")
            .set("time_zone", "America/Sao_Paulo")
            .set("currency", "BRL")
            .set("rounding", rounding)
            .table(
                "rows",
                t -> {
                  t.key("date").dimension("date", "date");
                  for (int i = 0; i < INPUTS.size(); i++) {
                    t.measure(INPUTS.get(i), i < MONEY ? "BRL" : "count");
                  }
                });
    INPUTS.forEach(input -> draft.metric(input, m -> m.sum("rows." + input)));
    for (EightKpis kpi : ALL) {
      boolean money = kpi.name.equals("order_value");
      String word = kpi.higher ? "at least " : "at most ";
      draft.metric(kpi.name, m -> m.formula(kpi.formula).set("precision", "4"));
      draft.kpi(
          kpi.name,
          k ->
              k.metric(kpi.name)
                  .better(kpi.higher ? "higher" : "lower")
                  .band("green", word + text(kpi.green, money))
                  .band("amber", word + text(kpi.amber, money))
                  .band("red", "otherwise"));
    }
    return ContractCompiler.compile(draft.build()).orThrow();
  }

  private static String text(long limit, boolean money) {
    String number = BigDecimal.valueOf(limit, 4).toPlainString();
    return money ? "BRL " + number : number;
  }
}
