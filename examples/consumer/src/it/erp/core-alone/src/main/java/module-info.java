/** An ERP that builds its contracts itself. */
module erp.core {
  requires io.github.kpi4j.core;
}
