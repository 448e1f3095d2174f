package io.github.kpi4j.quickstart.shop;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the visitors of a day in, one by one. Each comes by itself or through a campaign, orders or
 * not, and gets what is on the shelf.
 */
final class Shopfront {
  // A listing without stock falls in the search results, but people still come by.
  private static final int SESSIONS_WITHOUT_STOCK = 350;
  // How far a single day may stray from what was to be expected.
  private static final int DAILY_NOISE = 140;
  // A bought visit is less determined than one that searched for the product; the second figure
  // keeps the mean where the catalogue says, at the usual quarter to a third of bought visits.
  private static final int AD_CONVERSION = 850;
  private static final int ORGANIC_CONVERSION = 1060;
  private static final int MANUAL_PER_MILLE = 620;
  private static final int SINGLE_UNIT_PER_MILLE = 900;
  // Of the rest; with the former 112 units in a hundred orders.
  private static final int TWO_UNITS_PER_MILLE = 800;
  private static final int COUPON_ORDERS_PER_MILLE = 100;
  private static final int COUPON_PER_MILLE = 50;

  private final Dice dice;

  Shopfront(Dice dice) {
    this.dice = dice;
  }

  ProductDay open(Product product, LocalDate day, Shelf shelf) {
    boolean stocked = shelf.available() > 0;
    int sessions = sessions(product, day, stocked);
    int conversion =
        Math.toIntExact(
            Shares.perMille(Demand.conversion(product, day), Story.conversionPerMille(day)));
    // Campaigns pause by themselves while there is nothing to sell.
    List<AdTally> ads =
        stocked
            ? Campaign.running(product, day).stream().map(AdTally::new).toList()
            : List.<AdTally>of();
    int adPerMille = ads.isEmpty() ? 0 : Demand.adPerMille(product, day);
    Map<Channel, Tally> sales = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      if (product.isSoldThrough(channel)) {
        sales.put(channel, new Tally());
      }
    }
    for (int visit = 0; visit < sessions; visit++) {
      if (dice.chance(adPerMille)) {
        AdTally ad = ads.get(dice.chance(MANUAL_PER_MILLE) ? 0 : ads.size() - 1);
        ad.click();
        if (dice.rareChance(conversion * AD_CONVERSION / 1_000)) {
          order(product, day, shelf, sales, ad.orders());
        }
      } else if (dice.rareChance(conversion * ORGANIC_CONVERSION / 1_000)) {
        order(product, day, shelf, sales, new Tally());
      }
    }
    return new ProductDay(product, day, sessions, sales, ads, shelf);
  }

  private int sessions(Product product, LocalDate day, boolean stocked) {
    long milli =
        Shares.perMille(Demand.milliSessions(product, day), Story.sessionsPerMille(day))
            * dice.between(1_000 - DAILY_NOISE, 1_000 + DAILY_NOISE)
            / 1_000;
    return Math.toIntExact(
        Shares.perMille(stocked ? milli : milli * SESSIONS_WITHOUT_STOCK / 1_000, 1));
  }

  private void order(
      Product product, LocalDate day, Shelf shelf, Map<Channel, Tally> sales, Tally attributed) {
    int wanted = dice.chance(SINGLE_UNIT_PER_MILLE) ? 1 : dice.chance(TWO_UNITS_PER_MILLE) ? 2 : 3;
    int units = shelf.take(wanted, dice);
    if (units == 0) {
      return;
    }
    long price = Shares.perMille(product.priceCents(), 1_000 - Season.discountPerMille(day));
    long cents = units * price;
    if (dice.chance(COUPON_ORDERS_PER_MILLE)) {
      cents -= Shares.perMille(cents, COUPON_PER_MILLE);
    }
    Channel channel = dice.chance(product.dbaPerMille()) ? Channel.DBA : Channel.FBA;
    Tally tally = sales.get(channel);
    if (tally == null) {
      throw new IllegalStateException(product.asin() + " is not sold through " + channel);
    }
    tally.add(units, cents);
    attributed.add(units, cents);
  }
}
