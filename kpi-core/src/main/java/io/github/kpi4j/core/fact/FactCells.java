package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.io.Serializable;
import java.time.LocalDate;
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

  private final String plan;
  private final LinkedHashMap<String, TableCells> tables;
  private final ArrayList<Diagnostic> reported;

  private FactCells(String plan, Map<String, TableCells> tables, List<Diagnostic> reported) {
    this.plan = plan;
    this.tables = new LinkedHashMap<>(tables);
    this.reported = new ArrayList<>(reported);
  }

  FactCells(CellPlan plan, Map<String, TableCells> tables, List<Diagnostic> reported) {
    this(plan.toString(), tables, reported);
  }

  /**
   * Puts facts together.
   *
   * @param facts some facts for the plan's schema
   * @param plan what has to be kept
   * @return their cells, which hold on to none of the texts that the facts were read from
   */
  public static FactCells of(FactSet facts, CellPlan plan) {
    Map<String, TableCells> tables = new LinkedHashMap<>();
    if (facts.kept().isEmpty() && !plan.schema().tables().isEmpty()) {
      throw new IllegalArgumentException("facts of a scenario cannot be accumulated");
    }
    for (TableSchema table : plan.schema().tables()) {
      TableCells kept = Objects.requireNonNull(facts.kept().get(table.name()));
      tables.put(table.name(), kept.compact(table, plan.extremes(table)));
    }
    List<Diagnostic> reported = facts.reported().stream().map(Diagnostic::excerpt).toList();
    return new FactCells(plan, tables, reported);
  }

  /**
   * Whether these are cells of a plan.
   *
   * @param plan what a contract needs
   * @return true if the facts were put together for an equal plan
   */
  public boolean isOf(CellPlan plan) {
    return plan.toString().equals(this.plan);
  }

  /**
   * These cells and those of another part of the rows.
   *
   * @param other cells of the same plan
   * @return both together; neither part is changed
   * @throws IllegalArgumentException if the other's plan is another
   * @throws ArithmeticException if a table comes to 2<sup>31</sup> rows
   */
  public FactCells merge(FactCells other) {
    if (!plan.equals(other.plan)) {
      throw new IllegalArgumentException("facts were accumulated for another schema");
    }
    Map<String, TableCells> both = new LinkedHashMap<>();
    tables.forEach(
        (name, table) ->
            both.put(name, table.plus(Objects.requireNonNull(other.tables.get(name)))));
    List<Diagnostic> all = new ArrayList<>(reported);
    all.addAll(other.reported);
    return new FactCells(plan, both, all);
  }

  /**
   * The same with days closed, which are final: their rows are added up, and no more count.
   *
   * @param plan what the cells were put together for
   * @param days by table the first day that stays open; other tables stay as they are
   * @return new cells
   */
  public FactCells close(CellPlan plan, Map<String, LocalDate> days) {
    Map<String, TableCells> closed = new LinkedHashMap<>(tables);
    for (TableSchema table : plan.schema().tables()) {
      LocalDate open = days.get(table.name());
      if (open != null) {
        closed.computeIfPresent(
            table.name(), (name, cells) -> cells.copy().close(table, open, plan.extremes(table)));
      }
    }
    return new FactCells(plan, closed, reported);
  }

  /**
   * What the cells come to, if no more rows come.
   *
   * @param plan what they were put together for
   * @return the cells with their attributes, accounts and problems
   * @throws IllegalArgumentException if the facts were put together for another plan
   */
  public CellSet build(CellPlan plan) {
    if (!isOf(plan)) {
      throw new IllegalArgumentException("facts were accumulated for another schema");
    }
    Map<String, CellTable> cells = new LinkedHashMap<>();
    Map<String, FactTable> sums = new LinkedHashMap<>();
    List<TableAccount> accounts = new ArrayList<>();
    List<Diagnostic> found = new ArrayList<>(reported);
    for (TableSchema table : plan.schema().tables()) {
      CellTable.Built built = Objects.requireNonNull(tables.get(table.name())).build(table);
      cells.put(table.name(), built.cells());
      sums.put(table.name(), built.cells().sums());
      accounts.add(built.account());
      found.addAll(built.diagnostics());
    }
    found.addAll(AttributeJoin.join(plan.schema(), sums));
    sums.forEach((name, joined) -> cells.computeIfPresent(name, (n, cell) -> cell.with(joined)));
    return new CellSet(cells, accounts, found);
  }
}
