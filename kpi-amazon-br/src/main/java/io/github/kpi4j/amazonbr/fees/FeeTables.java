package io.github.kpi4j.amazonbr.fees;

import io.github.kpi4j.amazonbr.tax.DatedTable;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Validated;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All tables of fees together. Fees change several times a year and sellers have terms of their
 * own, so an embedding system lays its own rows over the bundled ones.
 */
public final class FeeTables {
  private static final FeeTables BUNDLED = new FeeTables(bundledTables());

  private final Map<FeeTable, DatedTable> tables;
  private final Schedule fulfilment;
  private final Schedule storage;

  private FeeTables(Map<FeeTable, DatedTable> tables) {
    this.tables = tables;
    this.fulfilment = new Schedule(table(FeeTable.FBA_FULFILMENT));
    this.storage = new Schedule(table(FeeTable.FBA_STORAGE));
  }

  private static Map<FeeTable, DatedTable> bundledTables() {
    Map<FeeTable, DatedTable> tables = new EnumMap<>(FeeTable.class);
    for (FeeTable table : FeeTable.values()) {
      tables.put(table, DatedTable.resource(table.schema(), FeeTables.class));
    }
    return tables;
  }

  /**
   * The tables that come with this library.
   *
   * @return always the same
   */
  public static FeeTables bundled() {
    return BUNDLED;
  }

  /**
   * Lays rows over one table.
   *
   * @param table which
   * @param csv text in the columns of its schema
   * @return new tables in which these rows go first, or what is wrong with the text
   */
  public Validated<FeeTables> overlay(FeeTable table, Source csv) {
    return table(table)
        .overlay(csv)
        .then(
            laidOver -> {
              Map<FeeTable, DatedTable> copy = new EnumMap<>(tables);
              copy.put(table, laidOver);
              return Validated.valid(new FeeTables(copy), List.of());
            });
  }

  /**
   * One of the tables.
   *
   * @param table which
   * @return the table with what was laid over it
   */
  public DatedTable table(FeeTable table) {
    DatedTable found = tables.get(table);
    if (found == null) {
      throw new IllegalStateException("no table: " + table);
    }
    return found;
  }

  Schedule fulfilment() {
    return fulfilment;
  }

  Schedule storage() {
    return storage;
  }
}
