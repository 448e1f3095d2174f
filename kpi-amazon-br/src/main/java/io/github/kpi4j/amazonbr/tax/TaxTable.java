package io.github.kpi4j.amazonbr.tax;

import java.util.List;
import java.util.Locale;

/** The dated tables, by name; each is a file of that name and can be laid over. */
public enum TaxTable {
  /** Each state's modal ICMS rate and generic poverty fund. */
  ICMS_MODAL,
  /**
   * Rates, funds and benefits of goods, by the beginning of their NCM (2 to 8 digits). Empty until
   * an embedding system lays its rows over it; an empty cell leaves the modal figure in place.
   */
  ICMS_GOODS;

  /**
   * Its columns.
   *
   * @return the schema; its name is the constant's in small letters
   */
  public TableSchema schema() {
    return switch (this) {
      case ICMS_MODAL -> schema(List.of("uf"), "modal_pct", "fcp_pct");
      case ICMS_GOODS ->
          schema(List.of("uf", "ncm"), "internal_pct", "fcp_pct", "base_reduction_pct");
    };
  }

  private TableSchema schema(List<String> keys, String... figures) {
    return new TableSchema(name().toLowerCase(Locale.ROOT), keys, List.of(figures));
  }
}
