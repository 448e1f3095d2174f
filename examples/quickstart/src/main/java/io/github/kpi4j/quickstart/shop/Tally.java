package io.github.kpi4j.quickstart.shop;

/** Orders that are being counted. */
final class Tally {
  private int orders;
  private int units;
  private long cents;

  void add(int orderedUnits, long orderedCents) {
    orders++;
    units += orderedUnits;
    cents += orderedCents;
  }

  int orders() {
    return orders;
  }

  int units() {
    return units;
  }

  long cents() {
    return cents;
  }
}
