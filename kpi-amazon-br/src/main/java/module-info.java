/**
 * Amazon.com.br for KPI contracts: money, taxes, fees and margins, business days, lead times and
 * replenishment, and packs of tables and metrics.
 */
module io.github.kpi4j.amazonbr {
  requires transitive io.github.kpi4j.core;
  requires transitive io.github.kpi4j.dsl;
  requires static transitive org.jspecify;

  exports io.github.kpi4j.amazonbr.calendar;
  exports io.github.kpi4j.amazonbr.demand;
  exports io.github.kpi4j.amazonbr.feed;
  exports io.github.kpi4j.amazonbr.fees;
  exports io.github.kpi4j.amazonbr.inventory;
  exports io.github.kpi4j.amazonbr.leadtime;
  exports io.github.kpi4j.amazonbr.margin;
  exports io.github.kpi4j.amazonbr.money;
  exports io.github.kpi4j.amazonbr.replenishment;
  exports io.github.kpi4j.amazonbr.tax.federal;
  exports io.github.kpi4j.amazonbr.tax.icms;
  exports io.github.kpi4j.amazonbr.tax.importing;
  exports io.github.kpi4j.amazonbr.tax.reform;
  exports io.github.kpi4j.amazonbr.tax.sale;
  exports io.github.kpi4j.amazonbr.tax.simples;
  exports io.github.kpi4j.amazonbr.tax;
  exports io.github.kpi4j.amazonbr;

  provides io.github.kpi4j.core.lint.LintRule with
      io.github.kpi4j.amazonbr.lint.BrazilianRegistration,
      io.github.kpi4j.amazonbr.lint.ReplenishmentKpi;
  provides io.github.kpi4j.dsl.feed.FeedProvider with
      io.github.kpi4j.amazonbr.feed.AmazonBrFeeds;
  provides io.github.kpi4j.dsl.PackProvider with
      io.github.kpi4j.amazonbr.AmazonBrPacks;
}
