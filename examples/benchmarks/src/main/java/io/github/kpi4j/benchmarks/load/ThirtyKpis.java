package io.github.kpi4j.benchmarks.load;

import java.util.List;
import java.util.Locale;

/** A contract of thirty KPIs on 600 lines, one key a line as people write it. */
final class ThirtyKpis {
  static final int KPIS = 30;

  private static final List<String> FORMULAS =
      List.of(
          "ad_cost / gmv",
          "refunds / gmv",
          "(gmv - refunds - cogs - fees - ad_cost) / gmv",
          "orders / sessions",
          "rolling(ad_cost, 28 days) / rolling(gmv, 28 days)",
          "clamp(1 - ad_cost / ad_sales, 0, 1)");

  private static final String HEAD =
      """
      # What thirty KPIs of a shop take.
      # Every metric has a title in three languages,
      # every KPI a sample and three bands.
      kpi: 1
      contract: thirty_kpis
      time_zone: America/Sao_Paulo
      currency: BRL
      data:
        sales:
          key: [date, asin]
          dimensions: {date: date, asin: text}
          measures:
            gmv: BRL
            refunds: BRL
            ad_cost: BRL
            ad_sales: BRL
            cogs: BRL
            fees: BRL
            orders: count
            sessions: count
      metrics:
        gmv: {sum: sales.gmv}
        refunds: {sum: sales.refunds}
        ad_cost: {sum: sales.ad_cost}
        ad_sales: {sum: sales.ad_sales}
        cogs: {sum: sales.cogs}
        fees: {sum: sales.fees}
        orders: {sum: sales.orders}
        sessions: {sum: sales.sessions}
      """;

  private static final String METRIC =
      """
        share_%1$02d:
          title: {en: Share %1$d, pt: Parte %1$d, zh: 份额 %1$d}
          formula: %2$s
          format: percent
      """;

  private static final String KPI =
      """
        kpi_%1$02d:
          title:
            en: Share %1$d
            pt: Parte %1$d
            zh: 份额 %1$d
          metric: share_%1$02d
          better: lower
          weight: %2$d
          min_sample:
            orders: at least 20
          bands:
            green: at most %1$d%%
            amber: at most %3$d%%
            red: otherwise
      """;

  private static final String TAIL =
      """
      scorecard:
        points:
          green: 100
          amber: 60
          red: 0
        no_data: withhold
        grades:
          A: at least 90
          B: at least 75
          C: at least 60
          D: otherwise
      alerts:
        ads:
          when: share_01 > 50%
          for: 2 days
          severity: warning
        refunds:
          when: share_02 > 15%
          for: 2 days
          severity: critical
          notify: [purchasing]
        margin:
          when: share_02 < 5%
          for: 1 week
          severity: warning
          notify: [finance]
        visits:
          when: sessions < 10
          severity: info
          notify: [marketing]
      """;

  private ThirtyKpis() {}

  static String text() {
    StringBuilder text = new StringBuilder(HEAD);
    for (int kpi = 1; kpi <= KPIS; kpi++) {
      text.append(METRIC.formatted(kpi, FORMULAS.get(kpi % FORMULAS.size())));
    }
    text.append("kpis:\n");
    for (int kpi = 1; kpi <= KPIS; kpi++) {
      // Ten of 4 and twenty of 3 are 100.
      text.append(String.format(Locale.ROOT, KPI, kpi, kpi <= 10 ? 4 : 3, 2 * kpi));
    }
    return text.append(TAIL).toString();
  }
}
