/**
 * KPI contracts as text: reads them from YAML with the place of everything that is wrong, facts
 * from CSV and from the files of other systems, and writes evaluations as JSON. SnakeYAML, FastCSV,
 * Jackson and fastexcel-reader serve inside and are in no signature; the last, and what it brings
 * along, is only needed for workbooks.
 */
module io.github.kpi4j.dsl {
  requires transitive io.github.kpi4j.core;
  requires static transitive org.jspecify;
  requires de.siegmar.fastcsv;
  requires org.yaml.snakeyaml;
  requires tools.jackson.core;
  requires static org.dhatim.fastexcel.reader;
  requires static com.fasterxml.aalto;
  requires static org.apache.commons.compress;

  uses io.github.kpi4j.dsl.PackProvider;
  uses io.github.kpi4j.dsl.feed.FeedProvider;

  exports io.github.kpi4j.dsl;
  exports io.github.kpi4j.dsl.csv;
  exports io.github.kpi4j.dsl.feed;
  exports io.github.kpi4j.dsl.json;
}
