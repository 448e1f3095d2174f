package io.github.kpi4j.quickstart.shop;

import java.time.LocalDate;

/** What a product can expect of a day: from its size, the season and how new it is. */
final class Demand {
  // A new listing ranks low and has few reviews; after these days it is like the others.
  private static final int RAMP_DAYS = 120;
  private static final int FIRST_SESSIONS = 300;
  private static final int FIRST_CONVERSION = 640;

  // Until organic rank is there, most visits of a launch are bought.
  private static final int LAUNCH_AD_PER_MILLE = 400;

  // The units of a hundred orders: 90 of one, 8 of two, 2 of three, see Shopfront.
  private static final int UNITS_PER_HUNDRED_ORDERS = 112;

  private Demand() {}

  /** Visits that the season lets expect, in thousandths of a visit. */
  static long milliSessions(Product product, LocalDate day) {
    long seasonal = (long) product.sessions() * Season.sessionsPerMille(day);
    return Shares.perMille(seasonal, ramp(FIRST_SESSIONS, product, day));
  }

  /** Orders that the season lets expect in ten thousand visits. */
  static int conversion(Product product, LocalDate day) {
    long seasonal = Shares.perMille(product.conversion(), Season.conversionPerMille(day));
    return Math.toIntExact(Shares.perMille(seasonal, ramp(FIRST_CONVERSION, product, day)));
  }

  /** The part of the visits that are bought, in thousandths. */
  static int adPerMille(Product product, LocalDate day) {
    return product.adPerMille()
        + Shares.between(LAUNCH_AD_PER_MILLE, 0, product.age(day), RAMP_DAYS);
  }

  /** Units that the season lets expect from a day up to another, as a planner would. */
  static int units(Product product, LocalDate from, LocalDate until) {
    long parts = 0;
    for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
      if (product.isLive(day)) {
        parts += milliSessions(product, day) * conversion(product, day);
      }
    }
    return Math.toIntExact(parts * UNITS_PER_HUNDRED_ORDERS / (1_000L * 10_000L * 100L));
  }

  private static int ramp(int first, Product product, LocalDate day) {
    return Shares.between(first, 1_000, product.age(day), RAMP_DAYS);
  }
}
