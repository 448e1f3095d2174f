/** Amazon.com.br for KPI contracts: money, taxes, fees, margins and a catalogue of metrics. */
module io.github.kpi4j.amazonbr {
  requires transitive io.github.kpi4j.core;
  requires transitive io.github.kpi4j.dsl;
  requires static transitive org.jspecify;

  exports io.github.kpi4j.amazonbr;
  exports io.github.kpi4j.amazonbr.calendar;
  exports io.github.kpi4j.amazonbr.leadtime;
  exports io.github.kpi4j.amazonbr.fees;
  exports io.github.kpi4j.amazonbr.margin;
  exports io.github.kpi4j.amazonbr.money;
  exports io.github.kpi4j.amazonbr.tax;
  exports io.github.kpi4j.amazonbr.tax.federal;
  exports io.github.kpi4j.amazonbr.tax.icms;
  exports io.github.kpi4j.amazonbr.tax.importing;
  exports io.github.kpi4j.amazonbr.tax.reform;
  exports io.github.kpi4j.amazonbr.tax.sale;
  exports io.github.kpi4j.amazonbr.tax.simples;

  provides io.github.kpi4j.dsl.PackProvider with
      io.github.kpi4j.amazonbr.AmazonBrPacks;
}
