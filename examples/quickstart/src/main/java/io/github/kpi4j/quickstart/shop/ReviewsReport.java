package io.github.kpi4j.quickstart.shop;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reviews and the mean rating, looked up every Monday. A product that nobody has reviewed shows no
 * rating and has no row yet.
 */
final class ReviewsReport implements Report {
  private static final LocalTime EXPORTED_AT = LocalTime.of(8, 30);
  private static final int REVIEWS_PER_THOUSAND_ORDERS = 40;
  // Testers get a launch for nothing and owe it a review.
  private static final int TESTER_DAYS = 40;
  private static final int TESTER_PER_MILLE = 420;

  private final CsvFile file = new CsvFile("reviews.csv", "date,asin,reviews,rating");
  private final Dice dice;
  private final Map<String, Stars> stars = new TreeMap<>();

  ReviewsReport(Dice dice) {
    this.dice = dice;
  }

  @Override
  public void add(ProductDay day) {
    Product product = day.product();
    Stars given = stars.computeIfAbsent(product.asin(), asin -> new Stars(product));
    int quality = Story.quality(product, day.day());
    for (int order = 0; order < day.orders(); order++) {
      if (dice.chance(REVIEWS_PER_THOUSAND_ORDERS)) {
        given.add(star(quality));
      }
    }
    if (product.age(day.day()) < TESTER_DAYS && dice.chance(TESTER_PER_MILLE)) {
      given.add(star(quality));
    }
    if (day.day().getDayOfWeek() == DayOfWeek.MONDAY && given.reviews > 0) {
      file.add(
          day.day(),
          Horizon.arrival(day.day(), 1, EXPORTED_AT),
          new Row()
              .date(day.day())
              .text(product.asin())
              .count(given.reviews)
              .fixed(given.tenths(), 1));
    }
  }

  private int star(int quality) {
    // Five stars, or with equal chance one to four, which are 2.5 in the mean: so many fives per
    // thousand give the wanted mean.
    int fives = 1_000 * (quality - 25) / 25;
    return dice.chance(fives) ? 5 : dice.between(1, 4);
  }

  @Override
  public CsvFile file() {
    return file;
  }

  private static final class Stars {
    private long reviews;
    private long tenthsSum;

    Stars(Product product) {
      reviews = product.reviews();
      tenthsSum = (long) product.reviews() * product.quality();
    }

    void add(int star) {
      reviews++;
      tenthsSum += 10L * star;
    }

    /** The mean in tenths of a star, rounded half up, once there is a review. */
    long tenths() {
      return (2 * tenthsSum + reviews) / (2 * reviews);
    }
  }
}
