package io.github.kpi4j.quickstart.shop;

import java.time.Instant;
import java.time.LocalTime;

/**
 * Clicks, their cost and the orders attributed to them, on the day of the click. An order may
 * follow days after its click and a click may be found invalid, so some rows come again with other
 * figures.
 */
final class AdsReport implements Report {
  private static final LocalTime EXPORTED_AT = LocalTime.of(11, 0);
  private static final int EARLIEST_RESTATEMENT_DAYS = 3;
  private static final int LATEST_RESTATEMENT_DAYS = 9;
  // Orders that the first export does not know yet.
  private static final int LATE_ORDERS_PER_MILLE = 120;
  // Rows with an order placed on a later day: why a day's ad orders may exceed its orders.
  private static final int NEXT_DAY_ORDERS_PER_MILLE = 40;
  private static final int INVALID_CLICKS_PER_MILLE = 60;
  private static final int CLICK_PRICE_NOISE = 100;
  private static final int LEAST_IMPRESSIONS_PER_CLICK = 90;
  private static final int MOST_IMPRESSIONS_PER_CLICK = 220;
  // A campaign that drew no click on a day was mostly not shown at all, and then has no row.
  private static final int SHOWN_WITHOUT_CLICK_PER_MILLE = 400;

  private final CsvFile file =
      new CsvFile(
          "ads.csv",
          "date,asin,campaign,cost,attributed_sales,clicks,impressions,ad_orders,last_updated");
  private final Dice dice;

  AdsReport(Dice dice) {
    this.dice = dice;
  }

  @Override
  public void add(ProductDay day) {
    for (AdTally ad : day.ads()) {
      if (ad.clicks() > 0 || dice.chance(SHOWN_WITHOUT_CLICK_PER_MILLE)) {
        add(day, ad);
      }
    }
  }

  private void add(ProductDay day, AdTally ad) {
    long bid = Shares.perMille(day.product().clickCents(), Story.bidPerMille(day.day()));
    long cost =
        Shares.perMille(
            ad.clicks() * bid, dice.between(1_000 - CLICK_PRICE_NOISE, 1_000 + CLICK_PRICE_NOISE));
    int impressions =
        (ad.clicks() + 1) * dice.between(LEAST_IMPRESSIONS_PER_CLICK, MOST_IMPRESSIONS_PER_CLICK);
    int orders = ad.orders().orders();
    Figures whole = new Figures(cost, ad.orders().cents(), ad.clicks(), impressions, orders);

    int late = 0;
    for (int order = 0; order < orders; order++) {
      late += dice.chance(LATE_ORDERS_PER_MILLE) ? 1 : 0;
    }
    Figures first = whole.without(late);
    Figures last = whole;
    if (ad.clicks() > 0 && dice.chance(NEXT_DAY_ORDERS_PER_MILLE)) {
      last = last.withOrder(day.product().priceCents());
    }
    if (ad.clicks() > 1 && dice.chance(INVALID_CLICKS_PER_MILLE)) {
      last = last.withoutClick();
    }
    row(day, ad, first, 1);
    if (!last.equals(first)) {
      row(day, ad, last, dice.between(EARLIEST_RESTATEMENT_DAYS, LATEST_RESTATEMENT_DAYS));
    }
  }

  private void row(ProductDay day, AdTally ad, Figures figures, int daysLater) {
    Instant arrival = Horizon.arrival(day.day(), daysLater, EXPORTED_AT);
    file.add(
        day.day(),
        arrival,
        new Row()
            .date(day.day())
            .text(day.product().asin())
            .text(ad.campaign().label)
            .cents(figures.cost())
            .cents(figures.sales())
            .count(figures.clicks())
            .count(figures.impressions())
            .count(figures.orders())
            .instant(arrival));
  }

  @Override
  public CsvFile file() {
    return file;
  }

  private record Figures(long cost, long sales, int clicks, int impressions, int orders) {
    Figures without(int lateOrders) {
      long known = orders == 0 ? 0 : sales * (orders - lateOrders) / orders;
      return new Figures(cost, known, clicks, impressions, orders - lateOrders);
    }

    Figures withOrder(long cents) {
      return new Figures(cost, sales + cents, clicks, impressions, orders + 1);
    }

    Figures withoutClick() {
      return new Figures(cost * (clicks - 1) / clicks, sales, clicks - 1, impressions, orders);
    }
  }
}
