package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.engine.Accumulation;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.FactTableBuilder;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What takes the rows of files.
 *
 * @param tables by name what takes the rows of a table
 * @param report takes problems that concern no single row
 */
record CsvTarget(Function<String, FactTableBuilder> tables, Consumer<Diagnostic> report) {
  static CsvTarget of(FactSetBuilder facts) {
    return new CsvTarget(facts::table, facts::report);
  }

  static CsvTarget of(Accumulation rows) {
    return new CsvTarget(rows::table, rows::report);
  }
}
