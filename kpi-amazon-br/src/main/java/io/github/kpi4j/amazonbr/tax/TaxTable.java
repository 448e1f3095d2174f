package io.github.kpi4j.amazonbr.tax;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The dated tables, by name; each is a file of that name and can be laid over. */
public enum TaxTable {
  /** Each state's modal ICMS rate and generic poverty fund. */
  ICMS_MODAL,
  /**
   * Rates, funds and benefits of goods, by the beginning of their NCM (2 to 8 digits). Empty until
   * an embedding system lays its rows over it; an empty cell leaves the modal figure in place.
   */
  ICMS_GOODS,
  /**
   * What a state grants beside a smaller base, by the beginning of the NCM ({@code *} for all
   * goods) and {@link Operation}: deferral and presumed credit, see {@link Benefit}. Empty until an
   * embedding system lays its rows over it; every row needs the act that grants it.
   */
  ICMS_BENEFITS,
  /** The rates across borders: {@code imported}, {@code to_rest} and {@code other}. */
  ICMS_INTERSTATE,
  /** The general rates of PIS and COFINS, {@code cumulative} and {@code non_cumulative}. */
  PIS_COFINS,
  /** The bands of annexes I and II of Simples, with each tax's part of the payment. */
  SIMPLES,
  /** Tax on the presumed profit of trade, {@code irpj} and {@code csll}. */
  PRESUMED,
  /** PIS and COFINS on imports. */
  IMPORT_CONTRIBUTIONS,
  /** The customs system's fees: {@code registration}, and {@code 1} to {@code 6} for additions. */
  SISCOMEX,
  /** The levy on sea freight. */
  AFRMM,
  /** Import duty on parcels by programme ({@code in}, {@code out}) and band (1, 2). */
  PARCEL_DUTY,
  /** Each state's ICMS on parcels. */
  PARCEL_ICMS,
  /** CBS, IBS and what is left of ICMS, by year. */
  REFORM;

  private static final List<String> STATES = Arrays.stream(Uf.values()).map(Uf::name).toList();
  private static final List<String> OPERATIONS =
      Arrays.stream(Operation.values()).map(Operation::key).toList();

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
      case ICMS_BENEFITS ->
          new TableSchema(
              name().toLowerCase(Locale.ROOT),
              List.of("uf", "ncm", "operation"),
              List.of(
                  "deferred_pct", "credit_of_tax_pct", "credit_of_value_pct", "credits_kept_pct"),
              Map.of("uf", STATES, "operation", OPERATIONS),
              true);
      case ICMS_INTERSTATE -> schema(List.of("flow"), "rate_pct");
      case PIS_COFINS -> schema(List.of("kind"), "pis_pct", "cofins_pct");
      case SIMPLES ->
          schema(
              List.of("annex", "band"),
              "up_to",
              "nominal_pct",
              "deduct",
              "irpj_pct",
              "csll_pct",
              "cofins_pct",
              "pis_pct",
              "cpp_pct",
              "ipi_pct",
              "icms_pct");
      case PRESUMED ->
          schema(
              List.of("tax"),
              "presumption_pct",
              "raised_presumption_pct",
              "raised_above_quarter",
              "rate_pct",
              "additional_pct",
              "free_month");
      case IMPORT_CONTRIBUTIONS -> schema(List.of(), "pis_pct", "cofins_pct", "extra_cofins_pct");
      case SISCOMEX -> schema(List.of("fee"), "up_to", "amount");
      case AFRMM -> schema(List.of(), "sea_freight_pct");
      case PARCEL_DUTY -> schema(List.of("programme", "band"), "up_to_usd", "rate_pct", "less_usd");
      case PARCEL_ICMS -> schema(List.of("uf"), "rate_pct");
      case REFORM ->
          schema(
              List.of(),
              "cbs_pct",
              "ibs_state_pct",
              "ibs_municipal_pct",
              "offset_pct",
              "icms_share_pct");
    };
  }

  private TableSchema schema(List<String> keys, String... figures) {
    Map<String, List<String>> words = keys.contains("uf") ? Map.of("uf", STATES) : Map.of();
    return new TableSchema(name().toLowerCase(Locale.ROOT), keys, List.of(figures), words, false);
  }
}
