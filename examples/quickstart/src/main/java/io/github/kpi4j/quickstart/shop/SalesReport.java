package io.github.kpi4j.quickstart.shop;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;

/** Sales and refunds by channel; refunds stand on the day of the refund, not of the sale. */
final class SalesReport implements Report {
  private static final LocalTime EXPORTED_AT = LocalTime.of(9, 0);

  private final CsvFile file =
      new CsvFile(
          "sales.csv",
          "date,asin,channel,ordered_sales,units,orders,refunded_units,refunded_sales,last_updated");
  private final Dice dice;
  private final Map<String, Refunds> refunds = new TreeMap<>();

  SalesReport(Dice dice) {
    this.dice = dice;
  }

  @Override
  public void add(ProductDay day) {
    day.sales().forEach((channel, tally) -> add(day, channel, tally));
  }

  private void add(ProductDay day, Channel channel, Tally tally) {
    Product product = day.product();
    Refunds coming =
        refunds.computeIfAbsent(product.asin() + channel.label, key -> new Refunds(dice.child()));
    coming.sold(tally, day.day(), Story.refundPerMille(product, day.day()));
    Refunds.Refund refund = coming.on(day.day());
    Instant arrival = Horizon.arrival(day.day(), 1, EXPORTED_AT);
    file.add(
        day.day(),
        arrival,
        new Row()
            .date(day.day())
            .text(product.asin())
            .text(channel.label)
            .cents(tally.cents())
            .count(tally.units())
            .count(tally.orders())
            .count(refund.units())
            .cents(refund.cents())
            .instant(arrival));
  }

  @Override
  public CsvFile file() {
    return file;
  }
}
