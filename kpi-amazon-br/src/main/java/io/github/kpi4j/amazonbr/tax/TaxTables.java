package io.github.kpi4j.amazonbr.tax;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All dated tax tables together. What is bundled is a start: rates depend on goods and benefits, so
 * an embedding system lays its own rows over it, and they go first.
 *
 * <pre>
 * TaxTables mine = TaxTables.bundled().overlay(TaxTable.ICMS_GOODS, Source.of("perfume.csv", text))
 *     .orThrow();
 * </pre>
 */
public final class TaxTables {
  private static final TaxTables BUNDLED = new TaxTables(bundledTables());

  private static final int SHORTEST_NCM = 2;
  private static final String ALL_GOODS = "*";
  private static final Answer<Benefit> NO_BENEFIT = Answer.given(Benefit.NONE);

  private final Map<TaxTable, DatedTable> tables;

  private TaxTables(Map<TaxTable, DatedTable> tables) {
    this.tables = tables;
  }

  private static Map<TaxTable, DatedTable> bundledTables() {
    Map<TaxTable, DatedTable> tables = new EnumMap<>(TaxTable.class);
    for (TaxTable table : TaxTable.values()) {
      tables.put(table, DatedTable.resource(table.schema(), TaxTables.class));
    }
    return tables;
  }

  /**
   * The tables that come with this library.
   *
   * @return always the same
   */
  public static TaxTables bundled() {
    return BUNDLED;
  }

  /**
   * Lays rows over one table.
   *
   * @param table which
   * @param csv text in the columns of its schema
   * @return new tables in which these rows go first, or what is wrong with the text
   */
  public Validated<TaxTables> overlay(TaxTable table, Source csv) {
    return table(table)
        .overlay(csv)
        .then(laidOver -> Validated.valid(with(table, laidOver), List.of()));
  }

  /**
   * Lays rows over one table.
   *
   * @param table which
   * @param rows in the columns of its schema
   * @return new tables in which these rows go first
   */
  public TaxTables overlay(TaxTable table, List<DatedRow> rows) {
    return with(table, table(table).overlay(rows));
  }

  private TaxTables with(TaxTable table, DatedTable changed) {
    Map<TaxTable, DatedTable> copy = new EnumMap<>(tables);
    copy.put(table, changed);
    return new TaxTables(copy);
  }

  /**
   * One of the tables.
   *
   * @param table which
   * @return the table with what was laid over it
   */
  public DatedTable table(TaxTable table) {
    DatedTable found = tables.get(table);
    if (found == null) {
      throw new IllegalStateException("no table: " + table);
    }
    return found;
  }

  /**
   * A state's modal rate and generic fund, which hold for goods without a rate of their own.
   *
   * @param uf the state
   * @param day the day of the sale
   * @return unknown before the table begins
   */
  public Answer<IcmsRate> icms(Uf uf, LocalDate day) {
    return table(TaxTable.ICMS_MODAL)
        .on(day, uf.name())
        .then(
            row ->
                row.ratio("modal_pct")
                    .with(
                        row.ratio("fcp_pct"),
                        (modal, fcp) -> new IcmsRate(modal, fcp, Rational.ZERO)));
  }

  /**
   * A state's rate for goods: the figures that {@link TaxTable#ICMS_GOODS} has for the longest
   * beginning of the NCM, each on its own, and the modal ones for the rest.
   *
   * @param uf the state
   * @param ncm the goods' code, up to eight digits without points; empty for no particular goods
   * @param day the day of the sale
   * @return unknown before the table begins
   */
  public Answer<IcmsRate> icms(Uf uf, String ncm, LocalDate day) {
    if (ncm.length() < SHORTEST_NCM) {
      return icms(uf, day);
    }
    return icms(uf, day)
        .then(
            modal ->
                ofGoods(uf, ncm, day, "internal_pct", modal.internal())
                    .then(
                        internal ->
                            ofGoods(uf, ncm, day, "fcp_pct", modal.fcp())
                                .with(
                                    ofGoods(uf, ncm, day, "base_reduction_pct", Rational.ZERO),
                                    (fcp, reduction) -> new IcmsRate(internal, fcp, reduction))));
  }

  private Answer<Rational> ofGoods(
      Uf uf, String ncm, LocalDate day, String column, Rational otherwise) {
    DatedTable goods = table(TaxTable.ICMS_GOODS);
    for (int digits = ncm.length(); digits >= SHORTEST_NCM; digits--) {
      Optional<DatedRow> row = goods.find(day, List.of(uf.name(), ncm.substring(0, digits)));
      if (row.isPresent() && row.get().figure(column).isPresent()) {
        return row.get().ratio(column);
      }
    }
    return Answer.given(otherwise);
  }

  /**
   * What a state grants on an operation: the row of {@link TaxTable#ICMS_BENEFITS} for the longest
   * beginning of the NCM, else that for all goods.
   *
   * @param uf the state
   * @param ncm the goods' code; empty for no particular goods
   * @param operation what they do
   * @param day the day of it
   * @return {@link Benefit#NONE} without a row; not fixed where a row leaves out what it has to say
   */
  public Answer<Benefit> benefit(Uf uf, String ncm, Operation operation, LocalDate day) {
    DatedTable benefits = table(TaxTable.ICMS_BENEFITS);
    // On the path of every sale, and mostly empty.
    if (benefits.isEmpty()) {
      return NO_BENEFIT;
    }
    for (int digits = ncm.length(); digits >= 0; digits--) {
      String goods = digits == 0 ? ALL_GOODS : ncm.substring(0, digits);
      Optional<DatedRow> row = benefits.find(day, List.of(uf.name(), goods, operation.key()));
      if (row.isPresent()) {
        return Benefit.of(row.get());
      }
    }
    return NO_BENEFIT;
  }

  /**
   * All rows that are less sure than some confidence, to show what a result may turn on.
   *
   * @param least rows below it are listed
   * @return in the order of the tables
   */
  public List<Basis> below(Confidence least) {
    List<Basis> unsure = new ArrayList<>();
    for (TaxTable table : TaxTable.values()) {
      for (DatedRow row : table(table).rows()) {
        if (row.basis().confidence().compareTo(least) < 0) {
          unsure.add(row.basis());
        }
      }
    }
    return unsure;
  }
}
