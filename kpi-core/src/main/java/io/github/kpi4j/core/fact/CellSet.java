package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a contract is evaluated on when rows were put together: the cells of each table of a schema,
 * with the account of what was read. Says of everything the same as the {@link FactSet} of all
 * rows. Immutable.
 */
public final class CellSet {
  // Places in texts of the same name may be the same; what was read there decides then.
  private static final Comparator<Diagnostic> ORDER =
      Comparator.<Diagnostic>naturalOrder()
          .thenComparing(problem -> problem.span().line())
          .thenComparing(problem -> problem.span().text());

  private final Map<String, CellTable> tables;
  private final List<TableAccount> accounts;
  private final List<Diagnostic> diagnostics;
  private final Map<String, TableDigest> digests = new ConcurrentHashMap<>();

  CellSet(
      Map<String, CellTable> tables, List<TableAccount> accounts, List<Diagnostic> diagnostics) {
    this.tables = new LinkedHashMap<>(tables);
    this.accounts = List.copyOf(accounts);
    this.diagnostics = each(diagnostics);
  }

  /** Sorted, and each once: a cell that several tables need is no more than one problem. */
  static List<Diagnostic> each(List<Diagnostic> diagnostics) {
    NavigableSet<Diagnostic> all = new TreeSet<>(ORDER);
    all.addAll(diagnostics);
    return List.copyOf(all);
  }

  /**
   * The cells of a table.
   *
   * @param name its name
   * @return its cells
   * @throws IllegalArgumentException if the schema has no such table
   */
  public CellTable table(String name) {
    CellTable table = tables.get(name);
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
   * @return sorted by place; empty if everything could be used
   */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /**
   * A digest of what a table says, to tell later whether it still says so.
   *
   * @param table its name
   * @param last the last day that counts
   * @return that of the {@link FactSet#digest FactSet} of all rows
   * @throws IllegalArgumentException if the schema has no such table
   */
  public String digest(String table, LocalDate last) {
    CellTable rows = table(table);
    return digests
        .computeIfAbsent(
            table, t -> new TableDigest(rows.sums(), row -> rows.rows(new int[] {row})))
        .until(last);
  }
}
