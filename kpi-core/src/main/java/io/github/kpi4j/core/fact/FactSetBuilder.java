package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects facts, table by table. */
public final class FactSetBuilder {
  private final DataSchema schema;
  private final Map<String, FactTableBuilder> tables = new LinkedHashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  FactSetBuilder(DataSchema schema) {
    this.schema = schema;
    schema
        .tables()
        .forEach(
            table ->
                tables.put(table.name(), new FactTableBuilder(table, schema.zone(), rows(table))));
  }

  private static KeptRows rows(TableSchema table) {
    return table.key().isEmpty() ? AllRows.empty(table) : KeyedRows.empty(table);
  }

  /**
   * The rows of one table.
   *
   * @param name its name
   * @return the builder of that table, the same one at every call
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
  public FactSetBuilder report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
    return this;
  }

  /**
   * The facts so far.
   *
   * @return a set that later calls do not change
   */
  public FactSet build() {
    Map<String, FactTable> built = new LinkedHashMap<>();
    Map<String, TableCells> kept = new LinkedHashMap<>();
    List<TableAccount> accounts = new ArrayList<>();
    List<Diagnostic> found = new ArrayList<>(diagnostics);
    for (TableSchema table : schema.tables()) {
      TableCells cells = table(table.name()).cells().sorted();
      CellTable.Built whole = cells.build(table);
      built.put(table.name(), whole.cells().sums());
      accounts.add(whole.account());
      found.addAll(whole.diagnostics());
      kept.put(table.name(), cells);
    }
    found.addAll(AttributeJoin.join(schema, built));
    return new FactSet(schema, built, accounts, found, kept, diagnostics);
  }
}
