/**
 * KPI contracts as text: reads them from YAML with the place of everything that is wrong, facts
 * from CSV, and writes evaluations as JSON. SnakeYAML, FastCSV and Jackson serve inside and are in
 * no signature.
 */
module io.github.kpi4j.dsl {
  requires transitive io.github.kpi4j.core;
  requires static transitive org.jspecify;
  requires de.siegmar.fastcsv;
  requires org.yaml.snakeyaml;
  requires tools.jackson.core;

  uses io.github.kpi4j.dsl.PackProvider;

  exports io.github.kpi4j.dsl;
  exports io.github.kpi4j.dsl.csv;
  exports io.github.kpi4j.dsl.json;
}
