package io.github.kpi4j.amazonbr.tax;

import java.util.List;
import java.util.Locale;

/** The dated tables, by name; each is a file of that name and can be laid over. */
public enum TaxTable {
  /** Each state's modal ICMS rate and generic poverty fund. */
  ICMS_MODAL(List.of("uf"), List.of("modal_pct", "fcp_pct")),
  /**
   * Rates, funds and benefits of goods, by the beginning of their NCM (2 to 8 digits). Empty until
   * an embedding system lays its rows over it; an empty cell leaves the modal figure in place.
   */
  ICMS_GOODS(List.of("uf", "ncm"), List.of("internal_pct", "fcp_pct", "base_reduction_pct"));

  private final TableSchema schema;

  TaxTable(List<String> keys, List<String> figures) {
    this.schema = new TableSchema(name().toLowerCase(Locale.ROOT), keys, figures);
  }

  /**
   * Its columns.
   *
   * @return the schema; its name is the constant's in small letters
   */
  public TableSchema schema() {
    return schema;
  }
}
