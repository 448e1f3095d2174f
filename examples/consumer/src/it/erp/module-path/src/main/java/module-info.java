/** An ERP that scores its shops. */
module erp.shop {
  requires io.github.kpi4j.amazonbr;

  uses io.github.kpi4j.dsl.PackProvider;
}
