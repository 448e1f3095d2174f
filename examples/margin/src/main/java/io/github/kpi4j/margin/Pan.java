package io.github.kpi4j.margin;

import io.github.kpi4j.amazonbr.fees.ParcelSize;
import io.github.kpi4j.amazonbr.margin.FeeTerms;
import io.github.kpi4j.amazonbr.margin.Offer;
import io.github.kpi4j.amazonbr.margin.Product;
import io.github.kpi4j.amazonbr.margin.Purchase;
import io.github.kpi4j.amazonbr.margin.Returns;
import io.github.kpi4j.amazonbr.tax.Origin;

/** The invented product: an imported pan, bought from an importer in another state. */
final class Pan {
  private Pan() {}

  static Product product() {
    return Product.of(
        "kitchen",
        ParcelSize.of("30", "20", "10", "900"),
        Origin.IMPORTED_BOUGHT_INSIDE,
        Purchase.of("38.00", "4"));
  }

  static Offer offer() {
    return Offer.at("129.90").ads("10").returns(Returns.of("3").sellable("50"));
  }

  static FeeTerms terms() {
    return FeeTerms.fulfilledByAmazon().stored(45);
  }
}
