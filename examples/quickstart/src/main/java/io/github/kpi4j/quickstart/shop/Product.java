package io.github.kpi4j.quickstart.shop;

import java.time.LocalDate;
import java.util.List;

/**
 * A product as the shop knows it before any day is told.
 *
 * @param asin the marketplace's id
 * @param launchDate its first day on sale
 * @param category its branch
 * @param priceCents the list price
 * @param sessions visits on a day of a season of 1, once it is established
 * @param conversion orders in ten thousand such visits
 * @param cogsPerMille what it costs to buy and bring in, in thousandths of the list price
 * @param fulfilmentCents the fee for shipping one unit
 * @param dbaPerMille the part of its orders that the seller's warehouse ships
 * @param adPerMille the part of its visits that come through advertising, once established
 * @param clickCents what such a visit costs
 * @param refundPerMille the part of its units that come back
 * @param quality the rating its buyers tend to, in tenths of a star
 * @param warehouses where it is stored, the larger first
 * @param reviews how many it has on the day the shop starts to run
 */
record Product(
    String asin,
    LocalDate launchDate,
    Category category,
    int priceCents,
    int sessions,
    int conversion,
    int cogsPerMille,
    int fulfilmentCents,
    int dbaPerMille,
    int adPerMille,
    int clickCents,
    int refundPerMille,
    int quality,
    List<String> warehouses,
    int reviews) {

  Product {
    warehouses = List.copyOf(warehouses);
  }

  /** Whether it is on sale on a day. */
  boolean isLive(LocalDate day) {
    return !day.isBefore(launchDate);
  }

  /** The days since its launch, 0 on the launch day. */
  long age(LocalDate day) {
    return day.toEpochDay() - launchDate.toEpochDay();
  }

  /** Whether a channel sells it at all. */
  boolean isSoldThrough(Channel channel) {
    return channel == Channel.FBA || dbaPerMille > 0;
  }
}
