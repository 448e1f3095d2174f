package io.github.kpi4j.quickstart.shop;

import java.time.LocalDate;

/**
 * A product with its stock and the visitors it draws.
 *
 * @param product what is sold
 * @param shelf its stock
 * @param front its visitors
 */
record Listing(Product product, Shelf shelf, Shopfront front) {
  // What is in stock when the shop starts to run: unequal, so that not everything is ordered at
  // once.
  private static final int LEAST_OPENING_DAYS = 50;
  private static final int MOST_OPENING_DAYS = 85;

  /** A listing with stock for its first weeks, whether those are now or at its launch. */
  static Listing opened(Product product, Dice dice) {
    int usualDays = dice.between(LEAST_OPENING_DAYS, MOST_OPENING_DAYS);
    LocalDate from =
        product.isLive(Horizon.OPENING_DAY) ? Horizon.OPENING_DAY : product.launchDate();
    Shelf shelf = new Shelf(product);
    shelf.put(Demand.units(product, from, from.plusDays(Story.openingDays(product, usualDays))));
    return new Listing(product, shelf, new Shopfront(dice.child()));
  }
}
