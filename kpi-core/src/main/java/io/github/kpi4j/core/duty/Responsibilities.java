package io.github.kpi4j.core.duty;

import java.util.List;

/**
 * What somebody usually has to answer for. A contract may name other things too; these are for
 * whoever looks for what is missing or misspelt.
 */
public final class Responsibilities {
  /** The usual ones, in the terms of trade across a border. */
  public static final List<String> USUAL =
      List.of(
          "importer_of_record",
          "customs",
          "tax_filing",
          "certification",
          "product_liability",
          "brand_registration",
          "account_owner",
          "product_selection",
          "pricing",
          "catalogue",
          "listing_language",
          "advertising",
          "ad_budget",
          "replenishment",
          "logistics",
          "customer_service",
          "returns");

  private Responsibilities() {}
}
