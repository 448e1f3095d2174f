package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts rows together as they come, table by table, without keeping them. */
public final class FactCellsBuilder {
  private final CellPlan plan;
  private final Map<String, FactTableBuilder> tables = new LinkedHashMap<>();
  private final List<Diagnostic> reported = new ArrayList<>();

  /**
   * Without rows.
   *
   * @param plan what has to be kept
   */
  public FactCellsBuilder(CellPlan plan) {
    this.plan = plan;
    DataSchema schema = plan.schema();
    schema
        .tables()
        .forEach(
            table ->
                tables.put(table.name(), new FactTableBuilder(table, schema.zone(), rows(table))));
  }

  private KeptRows rows(TableSchema table) {
    return table.key().isEmpty()
        ? GroupedRows.empty(table, plan.extremes(table))
        : KeyedRows.empty(table);
  }

  /**
   * The rows of one table.
   *
   * @param name its name
   * @return what takes them, the same one at every call
   * @throws IllegalArgumentException if the schema has no such table
   */
  public FactTableBuilder table(String name) {
    FactTableBuilder table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no such table: " + name);
    }
    return table;
  }

  /**
   * Keeps a problem that concerns no single row, such as a missing file.
   *
   * @param diagnostic the problem
   * @return this builder
   */
  public FactCellsBuilder report(Diagnostic diagnostic) {
    reported.add(diagnostic.excerpt());
    return this;
  }

  /**
   * Closes days, which are final: their rows are added up, and no more count.
   *
   * @param days by table the first day that stays open; other tables stay as they are
   */
  public void close(Map<String, LocalDate> days) {
    for (TableSchema table : plan.schema().tables()) {
      LocalDate open = days.get(table.name());
      if (open != null) {
        table(table.name()).close(open, plan.extremes(table));
      }
    }
  }

  /**
   * The cells so far.
   *
   * @return cells that later calls do not change
   */
  public FactCells build() {
    Map<String, TableCells> built = new LinkedHashMap<>();
    for (TableSchema table : plan.schema().tables()) {
      built.put(table.name(), table(table.name()).cells().compact(table, plan.extremes(table)));
    }
    return new FactCells(plan, built, reported);
  }
}
