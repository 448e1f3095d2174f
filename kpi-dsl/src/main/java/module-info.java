/**
 * KPI contracts as text: reads them from YAML, with the place of everything that is wrong.
 * SnakeYAML serves inside and is in no signature.
 */
module io.github.kpi4j.dsl {
  requires transitive io.github.kpi4j.core;
  requires static transitive org.jspecify;
  requires org.yaml.snakeyaml;

  exports io.github.kpi4j.dsl;
}
