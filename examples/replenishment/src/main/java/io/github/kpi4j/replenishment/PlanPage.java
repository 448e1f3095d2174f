package io.github.kpi4j.replenishment;

import io.github.kpi4j.amazonbr.demand.DemandShape;
import io.github.kpi4j.amazonbr.demand.Remark;
import io.github.kpi4j.amazonbr.replenishment.ItemPlan;
import io.github.kpi4j.amazonbr.replenishment.Plan;
import io.github.kpi4j.amazonbr.replenishment.PurchaseAlert;
import io.github.kpi4j.amazonbr.replenishment.StockRisk;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.util.Locale;

/** One page, without scripts or anything from elsewhere: a picture and a sentence a product. */
final class PlanPage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="UTF-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Replenishment plan</title>
      <style>
      :root { --line: #1f6feb; --band: #1f6feb33; --event: #d2992240; --bad: #cf222e; --air: #8250df;
        --grid: #8884; --faint: #777; }
      body { font: 15px/1.45 system-ui, sans-serif; max-width: 1180px; margin: 1.5rem auto; padding: 0 1rem; }
      main { display: grid; grid-template-columns: repeat(auto-fill, minmax(520px, 1fr)); gap: 1.2rem 1.6rem; }
      h1 { font-size: 1.4rem; } h2 { font-size: 1rem; margin: 0; }
      article p { margin: .1rem 0; } .faint { color: var(--faint); font-size: .85rem; }
      .alert { font-weight: 600; }
      svg { width: 100%; height: auto; display: block; }
      svg text { font: 11px system-ui, sans-serif; fill: var(--faint); }
      .grid { stroke: var(--grid); } .band { fill: var(--band); } .event { fill: var(--event); }
      .middle { fill: none; stroke: var(--line); stroke-width: 1.6; }
      .sea { fill: var(--line); } .air { fill: var(--air); } .out { fill: var(--bad); }
      .key span { padding: 0 .5rem; margin-right: .8rem; border-radius: 3px; }
      </style>
      </head>
      <body>
      """;

  private PlanPage() {}

  static String of(Plan plan, DemandShape shape) {
    StringBuilder html = new StringBuilder(HEAD);
    html.append("<h1>Replenishment plan as of ").append(plan.terms().asOf()).append("</h1>\n");
    html.append(
        """
        <p class="key"><span class="faint">line: stock as likely above as below; band: 10 % to 90 %;</span>
        <span style="background:var(--event)">event</span>
        <span style="color:var(--line)">▲ by sea</span><span style="color:var(--air)">▲ by air</span>
        <span style="color:var(--bad)">■ stock-out more likely than 5 %</span></p>
        <main>
        """);
    for (ItemPlan item : plan.items()) {
      article(html, plan, item, shape);
    }
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void article(StringBuilder html, Plan plan, ItemPlan item, DemandShape shape) {
    StockRisk risk = item.risk();
    html.append("<article>\n<h2>").append(item.sku()).append("</h2>\n");
    String alert =
        PurchaseAlert.of(plan, item.sku()).map(PurchaseAlert::toString).orElse("nothing to order");
    html.append("<p class=\"alert\">").append(alert).append("</p>\n");
    html.append("<p class=\"faint\">")
        .append(
            String.format(
                Locale.ROOT,
                "%d on hand, %d on the way; %s; %d orders; lost sales %s units on average",
                item.item().supply().onHand(),
                item.item().supply().position() - item.item().supply().onHand(),
                item.item().product().service(),
                item.orders().size(),
                Rational.of((long) (risk.lost() * 10), 10).round(1, Rounding.DOWN)))
        .append("</p>\n");
    new StockPicture(item, risk, shape).write(html);
    for (Remark remark : item.remarks()) {
      html.append("<p class=\"faint\">").append(remark).append("</p>\n");
    }
    html.append("</article>\n");
  }
}
