package io.github.kpi4j.quickstart.shop;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;

/** What the goods of a day cost, what the marketplace keeps of it and what the state does. */
final class CostsReport implements Report {
  private static final LocalTime EXPORTED_AT = LocalTime.of(10, 30);
  private static final int REFERRAL_PER_MILLE = 120;
  // Instalments without interest are charged to the seller from this price on.
  private static final int INSTALMENTS_FROM_CENTS = 40_00;
  private static final int INSTALMENTS_PER_MILLE = 15;

  private final CsvFile file =
      new CsvFile("costs.csv", "date,asin,cogs,amazon_fees,taxes,last_updated");

  @Override
  public void add(ProductDay day) {
    Product product = day.product();
    long unitCost = Shares.perMille(product.priceCents(), product.cogsPerMille());
    Instant arrival = Horizon.arrival(day.day(), 1, EXPORTED_AT);
    file.add(
        day.day(),
        arrival,
        new Row()
            .date(day.day())
            .text(product.asin())
            .cents(day.units() * unitCost)
            .cents(fees(day))
            .cents(Shares.perMille(day.cents(), product.category().taxPerMille))
            .instant(arrival));
  }

  private static long fees(ProductDay day) {
    Product product = day.product();
    int rate =
        REFERRAL_PER_MILLE
            + (product.priceCents() >= INSTALMENTS_FROM_CENTS ? INSTALMENTS_PER_MILLE : 0);
    long fees = Shares.perMille(day.cents(), rate);
    for (Map.Entry<Channel, Tally> sale : day.sales().entrySet()) {
      int perUnit = product.fulfilmentCents() + sale.getKey().surchargeCents;
      fees += (long) sale.getValue().units() * perUnit;
    }
    return fees;
  }

  @Override
  public CsvFile file() {
    return file;
  }
}
