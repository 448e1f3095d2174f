package io.github.kpi4j.amazonbr.fees;

import io.github.kpi4j.amazonbr.tax.TableSchema;
import java.util.List;
import java.util.Locale;

/** The dated tables of fees, by name; each is a file of that name and can be laid over. */
public enum FeeTable {
  /**
   * The referral fee of each category: a percentage with a least amount; where {@code above_brl} is
   * filled, another percentage on what goes beyond it.
   */
  REFERRAL,
  /**
   * What Amazon takes to pick, pack and ship a unit: from a price on and above a weight, with an
   * amount for each started kilogram above the heaviest row's weight. Rows of one day are one
   * schedule, and a later day's replace all of them.
   */
  FBA_FULFILMENT,
  /** What a unit may weigh and measure, and how room counts as weight. */
  FBA_PARCEL,
  /** Storage by a unit's room and age; rows of one day are one schedule. */
  FBA_STORAGE,
  /** What a selling plan costs. */
  SELLING_PLAN;

  /**
   * Its columns.
   *
   * @return the schema; its name is the constant's in small letters
   */
  public TableSchema schema() {
    return switch (this) {
      case REFERRAL ->
          schema(List.of("category"), "referral_pct", "minimum_brl", "above_brl", "above_pct");
      case FBA_FULFILMENT ->
          schema(List.of("price_from_brl", "weight_over_g"), "fee_brl", "per_extra_kg_brl");
      case FBA_PARCEL ->
          schema(
              List.of(),
              "max_weight_g",
              "max_side_cm",
              "max_sides_cm",
              "cubic_divisor",
              "packaging_g");
      case FBA_STORAGE -> schema(List.of("volume_from_cm3", "age_over_days"), "per_m3_month_brl");
      case SELLING_PLAN -> schema(List.of("plan"), "per_month_brl", "per_item_brl");
    };
  }

  private TableSchema schema(List<String> keys, String... figures) {
    return new TableSchema(name().toLowerCase(Locale.ROOT), keys, List.of(figures));
  }
}
