/** Amazon.com.br for KPI contracts: money in reais and a catalogue of metrics. */
module io.github.kpi4j.amazonbr {
  requires transitive io.github.kpi4j.core;
  requires transitive io.github.kpi4j.dsl;
  requires static transitive org.jspecify;

  exports io.github.kpi4j.amazonbr;
  exports io.github.kpi4j.amazonbr.calendar;
  exports io.github.kpi4j.amazonbr.demand;
  exports io.github.kpi4j.amazonbr.inventory;
  exports io.github.kpi4j.amazonbr.leadtime;
  exports io.github.kpi4j.amazonbr.money;
  exports io.github.kpi4j.amazonbr.replenishment;

  provides io.github.kpi4j.dsl.PackProvider with
      io.github.kpi4j.amazonbr.AmazonBrPacks;
}
