package io.github.kpi4j.quickstart.shop;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What one product did on one day, before any report about it is late or wrong.
 *
 * @param product the product
 * @param day the day, cut in São Paulo
 * @param sessions the visits
 * @param sales the orders of each channel the product is sold through, in the channels' order
 * @param ads the campaigns that ran
 * @param shelf the stock, which stands as at the end of the day while the day is being reported
 */
record ProductDay(
    Product product,
    LocalDate day,
    int sessions,
    Map<Channel, Tally> sales,
    List<AdTally> ads,
    Shelf shelf) {

  int units() {
    return sales.values().stream().mapToInt(Tally::units).sum();
  }

  int orders() {
    return sales.values().stream().mapToInt(Tally::orders).sum();
  }

  long cents() {
    return sales.values().stream().mapToLong(Tally::cents).sum();
  }
}
