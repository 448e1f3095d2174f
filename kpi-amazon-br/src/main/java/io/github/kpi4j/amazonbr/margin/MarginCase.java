package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.Uf;
import java.time.LocalDate;

/**
 * The sale whose margin is asked for: one unit of a product, on a day.
 *
 * @param shop who sells
 * @param product what is sold
 * @param offer at what price
 * @param terms which fees it pays
 * @param to where units go
 * @param on the day of the sale, by which rates, fees and currencies are looked up
 */
public record MarginCase(
    Shop shop, Product product, Offer offer, FeeTerms terms, Destinations to, LocalDate on) {
  /**
   * A sale into one state, fulfilled by Amazon, or by the seller if that is abroad.
   *
   * @param shop who sells
   * @param product what is sold
   * @param offer at what price
   * @param to where it goes
   * @param on the day of the sale
   * @return the case
   */
  public static MarginCase of(Shop shop, Product product, Offer offer, Uf to, LocalDate on) {
    FeeTerms terms =
        shop instanceof Shop.Abroad ? FeeTerms.fulfilledBySeller() : FeeTerms.fulfilledByAmazon();
    return new MarginCase(shop, product, offer, terms, Destinations.only(to), on);
  }

  /**
   * The same by another shop.
   *
   * @param other who sells
   * @return the case; the fees stay as they are
   */
  public MarginCase withShop(Shop other) {
    return new MarginCase(other, product, offer, terms, to, on);
  }

  /**
   * The same with another product.
   *
   * @param other what is sold
   * @return the case
   */
  public MarginCase withProduct(Product other) {
    return new MarginCase(shop, other, offer, terms, to, on);
  }

  /**
   * The same at another offer.
   *
   * @param other at what price
   * @return the case
   */
  public MarginCase withOffer(Offer other) {
    return new MarginCase(shop, product, other, terms, to, on);
  }

  /**
   * The same with other fees.
   *
   * @param other which fees it pays
   * @return the case
   */
  public MarginCase withTerms(FeeTerms other) {
    return new MarginCase(shop, product, offer, other, to, on);
  }

  /**
   * The same into another state or a mix of them.
   *
   * @param other where units go
   * @return the case
   */
  public MarginCase withDestinations(Destinations other) {
    return new MarginCase(shop, product, offer, terms, other, on);
  }

  /**
   * The same on another day.
   *
   * @param other the day of the sale
   * @return the case
   */
  public MarginCase withDay(LocalDate other) {
    return new MarginCase(shop, product, offer, terms, to, other);
  }
}
