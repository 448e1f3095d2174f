package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.fees.ParcelSize;
import io.github.kpi4j.amazonbr.tax.Origin;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Quantity;
import java.time.LocalDate;

/** A sale of R$ 100.00 from São Paulo to Bahia that can be reckoned by hand. */
final class Sales {
  static final LocalDate ON = LocalDate.of(2026, 10, 5);

  private Sales() {}

  static Quantity brl(String reais) {
    return Quantity.money("BRL", reais);
  }

  /** 186.67 g billable; R$ 40.00 with 4 % ICMS on the supplier's invoice. */
  static Product product() {
    return Product.of(
        "kitchen",
        ParcelSize.of("10", "10", "10", "60"),
        Origin.IMPORTED_BOUGHT_INSIDE,
        Purchase.of("40.00", "4"));
  }

  static Offer offer() {
    return Offer.at("100.00").ads("10").returns(Returns.of("3").sellable("50"));
  }

  static MarginCase by(Shop shop) {
    return MarginCase.of(shop, product(), offer(), Uf.BA, ON);
  }

  static MarginCase lucroReal() {
    return by(Shop.lucroReal(Uf.SP));
  }
}
