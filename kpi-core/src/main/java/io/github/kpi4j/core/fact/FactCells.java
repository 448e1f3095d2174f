package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Facts of one part of the rows, in a form that can be merged with other parts: where only sums,
 * counts and extremes matter, rows are put together by day and words; where a later row may replace
 * an earlier one of its key, the newest are kept. Immutable and serializable.
 *
 * <p>Merging is associative and commutative, and parts of no rows are neutral: however rows are
 * dealt to parts, the cells of all of them are those of one set of all rows.
 */
public final class FactCells implements Serializable {
  private static final long serialVersionUID = 1;

  private final String schema;
  private final LinkedHashMap<String, TableCells> tables;
  private final ArrayList<Diagnostic> reported;

  private FactCells(String schema, Map<String, TableCells> tables, List<Diagnostic> reported) {
    this.schema = schema;
    this.tables = new LinkedHashMap<>(tables);
    this.reported = new ArrayList<>(reported);
  }

  /**
   * Puts facts together.
   *
   * @param facts some facts
   * @return their cells, which hold on to none of the texts that the facts were read from
   */
  public static FactCells of(FactSet facts) {
    Map<String, TableCells> tables = new LinkedHashMap<>();
    facts.kept().forEach((name, table) -> tables.put(name, table.compact()));
    List<Diagnostic> reported = facts.reported().stream().map(Diagnostic::excerpt).toList();
    return new FactCells(facts.schema().toString(), tables, reported);
  }

  /**
   * Whether these are cells of some tables.
   *
   * @param tables the tables that a contract needs
   * @return true if the facts were read for an equal schema
   */
  public boolean isOf(DataSchema tables) {
    return tables.toString().equals(schema);
  }

  /**
   * These cells and those of another part of the rows.
   *
   * @param other cells of the same schema
   * @return both together; neither part is changed
   * @throws IllegalArgumentException if the other's schema is another
   * @throws ArithmeticException if a table comes to 2<sup>31</sup> rows
   */
  public FactCells merge(FactCells other) {
    if (!schema.equals(other.schema)) {
      throw new IllegalArgumentException("facts were accumulated for another schema");
    }
    Map<String, TableCells> both = new LinkedHashMap<>();
    tables.forEach(
        (name, table) ->
            both.put(name, table.plus(Objects.requireNonNull(other.tables.get(name)))));
    List<Diagnostic> all = new ArrayList<>(reported);
    all.addAll(other.reported);
    return new FactCells(schema, both, all);
  }

  /**
   * What the cells come to, if no more rows come.
   *
   * @param tables the tables they are of
   * @return the cells with their attributes, accounts and problems
   * @throws IllegalArgumentException if the facts were read for another schema
   */
  public CellSet build(DataSchema tables) {
    if (!isOf(tables)) {
      throw new IllegalArgumentException("facts were accumulated for another schema");
    }
    Map<String, CellTable> cells = new LinkedHashMap<>();
    Map<String, FactTable> sums = new LinkedHashMap<>();
    List<TableAccount> accounts = new ArrayList<>();
    List<Diagnostic> found = new ArrayList<>(reported);
    for (TableSchema table : tables.tables()) {
      CellTable.Built built = Objects.requireNonNull(this.tables.get(table.name())).build(table);
      cells.put(table.name(), built.cells());
      sums.put(table.name(), built.cells().sums());
      accounts.add(built.account());
      found.addAll(built.diagnostics());
    }
    found.addAll(AttributeJoin.join(tables, sums));
    sums.forEach((name, joined) -> cells.computeIfPresent(name, (n, cell) -> cell.with(joined)));
    return new CellSet(cells, accounts, found);
  }
}
