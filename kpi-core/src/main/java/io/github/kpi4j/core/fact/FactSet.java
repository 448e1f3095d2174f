package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The facts that a contract is evaluated on: one table for each of its schema, with the account of
 * what was read. Immutable.
 *
 * <p>Of tables with key it also keeps each row's key and place, for merging it with other facts,
 * and so holds on to the texts that they were read from.
 */
public final class FactSet {
  private final DataSchema schema;
  private final Map<String, FactTable> tables;
  private final List<TableAccount> accounts;
  private final List<Diagnostic> diagnostics;
  private final Map<String, TableCells> kept;
  private final List<Diagnostic> reported;
  private final Map<String, TableDigest> digests = new ConcurrentHashMap<>();

  FactSet(
      DataSchema schema,
      Map<String, FactTable> tables,
      List<TableAccount> accounts,
      List<Diagnostic> diagnostics,
      Map<String, TableCells> kept,
      List<Diagnostic> reported) {
    this.schema = schema;
    this.tables = new LinkedHashMap<>(tables);
    this.accounts = List.copyOf(accounts);
    this.diagnostics = CellSet.each(diagnostics);
    this.kept = new LinkedHashMap<>(kept);
    this.reported = List.copyOf(reported);
  }

  /** What merging with other facts needs, by table. */
  Map<String, TableCells> kept() {
    return kept;
  }

  /** Those of the problems that concern no single table. */
  List<Diagnostic> reported() {
    return reported;
  }

  /**
   * Starts a set of facts.
   *
   * @param schema the tables that a contract needs
   * @return a builder; tables that get no rows are empty
   */
  public static FactSetBuilder builder(DataSchema schema) {
    return new FactSetBuilder(schema);
  }

  /**
   * The tables' declarations.
   *
   * @return the schema the set was built for
   */
  public DataSchema schema() {
    return schema;
  }

  /**
   * A table.
   *
   * @param name its name
   * @return its rows
   * @throws IllegalArgumentException if the schema has no such table
   */
  public FactTable table(String name) {
    FactTable table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no such table: " + name);
    }
    return table;
  }

  /**
   * What became of the rows.
   *
   * @return one account a table, in the order of the schema
   */
  public List<TableAccount> accounts() {
    return accounts;
  }

  /**
   * What was wrong with rows and files.
   *
   * @return sorted by place, each once; empty if everything could be used
   */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /**
   * A digest of what a table says, to tell later whether it still says so. Equal facts have equal
   * digests, however they were dealt to files and in whatever order; it covers the rows that count,
   * by day and words, with the sums of their measures, and the days that have arrived.
   *
   * @param table its name
   * @param last the last day that counts, at any time later rows do not change it
   * @return SHA-256 in hexadecimal
   * @throws IllegalArgumentException if the schema has no such table
   */
  public String digest(String table, LocalDate last) {
    FactTable rows = table(table);
    return digests.computeIfAbsent(table, t -> new TableDigest(rows, row -> 1)).until(last);
  }

  /**
   * These facts with some measures larger or smaller, to see what that would come to.
   *
   * @param scale what changes
   * @return other facts, to be evaluated and settled; they cannot be accumulated
   * @throws IllegalArgumentException if there is no such table, measure or dimension
   */
  public FactSet scaled(FactScale scale) {
    Map<String, FactTable> changed = new LinkedHashMap<>(tables);
    changed.put(scale.table(), table(scale.table()).scaled(scale));
    return new FactSet(schema, changed, accounts, diagnostics, Map.of(), reported);
  }
}
