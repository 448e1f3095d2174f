package io.github.kpi4j.quickstart.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.quickstart.shop.Export.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the figures hang together and tell what the guides say they tell. */
class ShopStoryTest {
  @TempDir static Path folder;

  private static final List<String> BY_CHANNEL = List.of("date", "asin", "channel");
  private static final List<String> BY_CAMPAIGN = List.of("date", "asin", "campaign");
  private static final List<String> BY_WAREHOUSE = List.of("date", "asin", "warehouse");
  private static final List<String> BY_ASIN = List.of("date", "asin");

  @BeforeAll
  static void write() throws IOException {
    ShopGenerator.write(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "B0ZCKE9A9S, 2025-05-29, 2025-06-08",
    "B0Y77L2SJN, 2025-08-16, 2025-08-26",
    "B0ZKC6102A, 2025-11-12, 2025-11-20",
    "B0ZYXVE9R4, 2026-02-14, 2026-02-22"
  })
  void aProductRunsOutForOneOrTwoWeeks(String asin, LocalDate firstEmpty, LocalDate lastEmpty) {
    Map<String, Long> stock =
        sums(
            "inventory.csv",
            BY_WAREHOUSE,
            row -> row.text("asin").equals(asin),
            row -> row.text("date"),
            row -> row.count("available"));

    assertThat(stock.entrySet())
        .filteredOn(day -> day.getValue() == 0)
        .extracting(Map.Entry::getKey)
        .containsExactlyElementsOf(
            firstEmpty.datesUntil(lastEmpty.plusDays(1)).map(LocalDate::toString).toList());
  }

  @Test
  void nothingIsSoldThatWasNotThere() {
    Map<String, Long> stock = byDayAndAsin("inventory.csv", BY_WAREHOUSE, "available");
    Map<String, Long> units = byDayAndAsin("sales.csv", BY_CHANNEL, "units");
    Map<String, Long> clicks = byDayAndAsin("ads.csv", BY_CAMPAIGN, "clicks");

    int emptyDays = 0;
    for (Line row : Export.read(folder, "costs.csv").lines()) {
      String asin = row.text("asin");
      String today = row.text("date") + asin;
      String before = LocalDate.parse(row.text("date")).minusDays(1) + asin;
      if (stock.getOrDefault(today, 0L) == 0 && stock.getOrDefault(before, 1L) == 0) {
        emptyDays++;
        assertThat(units.get(today)).as(today).isZero();
        assertThat(clicks).as(today).doesNotContainKey(today);
      }
    }
    // Four stock-outs of 11, 11, 9 and 9 days, whose first day may still have sold something.
    assertThat(emptyDays).isEqualTo(10 + 10 + 8 + 8);
  }

  @Test
  void stockFallsByWhatIsSoldAndRisesByWhatWasInbound() {
    Map<String, Long> stock = byDayAndAsin("inventory.csv", BY_WAREHOUSE, "available");
    Map<String, Long> inbound = byDayAndAsin("inventory.csv", BY_WAREHOUSE, "inbound");
    Map<String, Long> units = byDayAndAsin("sales.csv", BY_CHANNEL, "units");

    assertThat(Export.read(folder, "costs.csv").lines())
        .filteredOn(row -> stock.containsKey(yesterday(row)))
        .allSatisfy(
            row -> {
              String today = row.text("date") + row.text("asin");
              long arrived =
                  stock.getOrDefault(today, 0L)
                      + units.getOrDefault(today, 0L)
                      - stock.getOrDefault(yesterday(row), 0L);
              assertThat(arrived).as(today).isBetween(0L, inbound.getOrDefault(yesterday(row), 0L));
            });
  }

  @Test
  void trafficThatCameAsZerosIsCorrectedTwoOrThreeDaysLater() {
    Map<String, Long> units = byDayAndAsin("sales.csv", BY_CHANNEL, "units");
    List<Line> rows = Export.read(folder, "traffic.csv").lines();
    Map<String, Line> first = new TreeMap<>();
    int corrected = 0;
    for (Line row : rows) {
      String key = row.text(BY_ASIN);
      Line zeros = first.putIfAbsent(key, row);
      if (zeros != null) {
        corrected++;
        assertThat(zeros.count("sessions") + zeros.count("page_views")).isZero();
        assertThat(ChronoUnit.DAYS.between(updated(zeros), updated(row))).isBetween(2L, 3L);
      }
    }
    assertThat(corrected).isBetween(200, 1_200);
    assertThat(Export.read(folder, "traffic.csv").settled(BY_ASIN))
        .allMatch(
            row ->
                row.count("sessions")
                    >= (units.getOrDefault(row.text("date") + row.text("asin"), 0L) + 2) / 3);
    assertThat(first.values())
        .filteredOn(row -> row.count("sessions") == 0)
        .anyMatch(row -> units.getOrDefault(row.text("date") + row.text("asin"), 0L) > 0);
  }

  @Test
  void aShareOfTheAdRowsIsRestated() {
    List<Line> rows = Export.read(folder, "ads.csv").lines();
    int kept = Export.read(folder, "ads.csv").settled(BY_CAMPAIGN).size();

    assertThat(rows.size() - kept).isBetween(rows.size() / 10, rows.size() / 4);
  }

  @Test
  void twentyFiveIsWorthAboutTenMillion() {
    long cents =
        sum("sales.csv", BY_CHANNEL, row -> row.month().startsWith("2025"), "ordered_sales");

    assertThat(cents).isBetween(9_000_000_00L, 12_000_000_00L);
  }

  @Test
  void blackFridayIsTheBestDay() {
    Map<String, Long> days =
        sums(
            "sales.csv",
            BY_CHANNEL,
            row -> true,
            row -> row.text("date"),
            row -> row.cents("ordered_sales"));

    assertThat(days.entrySet().stream().max(Map.Entry.comparingByValue()))
        .hasValueSatisfying(best -> assertThat(best.getKey()).isEqualTo("2025-11-28"));
  }

  @ParameterizedTest
  @CsvSource({
    // margin and ad share in tenths of a percent, from and up to; on-time lines
    "2025-12, 180, 210,  90, 110, 30, 30",
    "2026-01, 150, 180, 110, 130, 21, 22",
    "2026-02,  70, 120, 160, 190, 23, 29",
    "2026-03, 190, 220,  80, 100, 24, 24"
  })
  void januaryIsMiddlingFebruaryBadMarchGood(
      String month,
      long leastMargin,
      long mostMargin,
      long leastAds,
      long mostAds,
      long onTime,
      long due) {
    Predicate<Line> inMonth = row -> row.month().equals(month);
    long gmv = sum("sales.csv", BY_CHANNEL, inMonth, "ordered_sales");
    long net = gmv - sum("sales.csv", BY_CHANNEL, inMonth, "refunded_sales");
    long ads = sum("ads.csv", BY_CAMPAIGN, inMonth, "cost");
    long costs =
        sum("costs.csv", BY_ASIN, inMonth, "cogs")
            + sum("costs.csv", BY_ASIN, inMonth, "amazon_fees")
            + sum("costs.csv", BY_ASIN, inMonth, "taxes");

    assertThat(1_000 * (net - costs - ads) / net).isBetween(leastMargin, mostMargin);
    assertThat(1_000 * ads / gmv).isBetween(leastAds, mostAds);
    List<Line> shipments =
        Export.read(folder, "replenishment.csv").lines().stream().filter(inMonth).toList();
    assertThat(shipments.stream().mapToLong(row -> row.count("on_time")).sum()).isEqualTo(onTime);
    assertThat(shipments.stream().mapToLong(row -> row.count("due")).sum()).isEqualTo(due);
  }

  @Test
  void inFebruaryAThirdOfOneKitchenProductComesBack() {
    Predicate<Line> faulty =
        row -> row.month().equals("2026-02") && row.text("asin").equals("B0Y2DD339A");
    long sold = sum("sales.csv", BY_CHANNEL, faulty, "ordered_sales");
    long refunded = sum("sales.csv", BY_CHANNEL, faulty, "refunded_sales");

    assertThat(3 * refunded).isGreaterThan(sold);
  }

  private static Instant updated(Line row) {
    return Instant.parse(row.text("last_updated"));
  }

  private static String yesterday(Line row) {
    return LocalDate.parse(row.text("date")).minusDays(1) + row.text("asin");
  }

  private static Map<String, Long> byDayAndAsin(String name, List<String> key, String column) {
    return sums(
        name,
        key,
        row -> true,
        row -> row.text("date") + row.text("asin"),
        row -> row.count(column));
  }

  private static long sum(
      String name, List<String> key, Predicate<Line> where, String moneyColumn) {
    return sums(name, key, where, row -> "all", row -> row.cents(moneyColumn))
        .getOrDefault("all", 0L);
  }

  private static Map<String, Long> sums(
      String name,
      List<String> key,
      Predicate<Line> where,
      Function<Line, String> group,
      ToLongFunction<Line> value) {
    Map<String, Long> sums = new TreeMap<>();
    for (Line row : Export.read(folder, name).settled(key)) {
      if (where.test(row)) {
        sums.merge(group.apply(row), value.applyAsLong(row), Long::sum);
      }
    }
    return sums;
  }
}
