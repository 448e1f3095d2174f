package io.github.kpi4j.quickstart.shop;

/** The clicks of one campaign on a day and the orders they led to. */
final class AdTally {
  private final Campaign campaign;
  private final Tally orders = new Tally();
  private int clicks;

  AdTally(Campaign campaign) {
    this.campaign = campaign;
  }

  void click() {
    clicks++;
  }

  Campaign campaign() {
    return campaign;
  }

  int clicks() {
    return clicks;
  }

  Tally orders() {
    return orders;
  }
}
