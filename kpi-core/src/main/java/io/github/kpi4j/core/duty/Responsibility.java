package io.github.kpi4j.core.duty;

import java.util.Locale;

/** What somebody has to answer for, in the terms of trade across a border. */
public enum Responsibility {
  /** Issues the electronic invoice of every sale. */
  NFE_ISSUER,
  /** Brings the goods into the country in his own name. */
  IMPORTER_OF_RECORD,
  /** Clears the goods through customs. */
  CUSTOMS,
  /** Files the taxes of the sales. */
  TAX_FILING,
  /** Sees to certificates and registrations of the goods. */
  CERTIFICATION,
  /** Answers for the safety of the goods. */
  PRODUCT_LIABILITY,
  /** Owns the brand and its registration. */
  BRAND_REGISTRATION,
  /** Owns the account of the shop. */
  ACCOUNT_OWNER,
  /** Chooses what is sold. */
  PRODUCT_SELECTION,
  /** Sets prices. */
  PRICING,
  /** Decides what the catalogue says. */
  CATALOGUE,
  /** Writes the texts of the catalogue. */
  LISTING_LANGUAGE,
  /** Runs the advertising. */
  ADVERTISING,
  /** Pays for the advertising. */
  AD_BUDGET,
  /** Sees that the stock does not run out. */
  REPLENISHMENT,
  /** Brings the goods to the warehouse. */
  LOGISTICS,
  /** Answers buyers. */
  CUSTOMER_SERVICE,
  /** Deals with what is sent back. */
  RETURNS;

  /**
   * Its name in contracts.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
