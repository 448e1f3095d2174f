package io.github.kpi4j.quickstart.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.quickstart.shop.Export.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of the files: columns, keys, versions, order. */
class ShopFilesTest {
  private static final Map<String, List<Line>> ROWS = new TreeMap<>();

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    ShopGenerator.write(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sales.csv         | date,asin,channel,ordered_sales,units,orders,refunded_units,refunded_sales,last_updated
          traffic.csv       | date,asin,sessions,page_views,last_updated
          ads.csv           | date,asin,campaign,cost,attributed_sales,clicks,impressions,ad_orders,last_updated
          inventory.csv     | date,asin,warehouse,available,inbound
          costs.csv         | date,asin,cogs,amazon_fees,taxes,last_updated
          products.csv      | asin,launch_date,category
          reviews.csv       | date,asin,reviews,rating
          replenishment.csv | date,shipment,due,on_time
          rates.csv         | date,from,to,rate
          """)
  void aFileHasItsColumns(String name, String columns) {
    // Reading checks that every row is as wide as the header.
    assertThat(rows(name))
        .isNotEmpty()
        .allMatch(row -> String.join(",", row.cells().keySet()).equals(columns));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sales.csv         | date,asin,channel
          costs.csv         | date,asin
          inventory.csv     | date,asin,warehouse
          products.csv      | asin
          reviews.csv       | date,asin
          replenishment.csv | date,shipment
          rates.csv         | date,from,to
          traffic.csv       | date,asin,last_updated
          ads.csv           | date,asin,campaign,last_updated
          """)
  void noKeyComesTwiceInOneVersion(String name, String key) {
    List<String> columns = List.of(key.split(",", -1));

    assertThat(rows(name).stream().map(row -> row.text(columns)).distinct())
        .hasSameSizeAs(rows(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sales.csv", "traffic.csv", "ads.csv", "costs.csv"})
  void rowsStandInTheOrderOfTheirArrivalAfterTheirDay(String name) {
    List<Line> rows = rows(name);

    assertThat(rows).extracting(row -> Instant.parse(row.text("last_updated"))).isSorted();
    assertThat(rows)
        .allMatch(row -> Instant.parse(row.text("last_updated")).isAfter(endOfDayInSaoPaulo(row)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"inventory.csv", "reviews.csv", "replenishment.csv", "rates.csv"})
  void rowsWithoutAVersionStandInTheOrderOfTheirDays(String name) {
    assertThat(rows(name)).extracting(row -> row.text("date")).isSorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sales.csv",
        "traffic.csv",
        "ads.csv",
        "inventory.csv",
        "costs.csv",
        "reviews.csv",
        "replenishment.csv",
        "rates.csv"
      })
  void everyMonthHasRowsAndNoOther(String name) {
    List<String> months = new ArrayList<>();
    for (YearMonth month = YearMonth.of(2025, 1);
        !month.isAfter(YearMonth.of(2026, 3));
        month = month.plusMonths(1)) {
      months.add(month.toString());
    }

    assertThat(new TreeSet<>(rows(name).stream().map(Line::month).toList()))
        .containsExactlyElementsOf(months);
  }

  @Test
  void ordersAreAmongUnitsAndViewsAmongSessions() {
    assertThat(rows("sales.csv"))
        .allMatch(row -> row.count("orders") <= row.count("units"))
        .allMatch(row -> (row.count("units") == 0) == (row.cents("ordered_sales") == 0));
    assertThat(rows("traffic.csv"))
        .allMatch(row -> row.count("sessions") <= row.count("page_views"));
    assertThat(rows("ads.csv"))
        .allMatch(row -> row.count("clicks") <= row.count("impressions"))
        .allMatch(row -> row.count("impressions") > 0);
    assertThat(rows("replenishment.csv"))
        .allMatch(row -> row.count("due") >= 1)
        .allMatch(row -> row.count("on_time") <= row.count("due"));
  }

  @Test
  void theProductsHaveTheMarketplacesShape() {
    List<Line> products = rows("products.csv");

    assertThat(products).hasSize(40);
    assertThat(products)
        .extracting(row -> row.text("asin"))
        .allMatch(id -> id.matches("B0[A-Z0-9]{8}"));
    assertThat(products)
        .extracting(row -> row.text("category"))
        .contains("kitchen", "home", "auto")
        .isSubsetOf("kitchen", "home", "auto");
  }

  @Test
  void sevenProductsAreLaunchedMeanwhile() {
    assertThat(rows("products.csv"))
        .extracting(row -> row.text("launch_date"))
        .isSorted()
        .filteredOn(day -> day.compareTo("2025-01-01") >= 0)
        .containsExactly(
            "2025-02-17",
            "2025-05-05",
            "2025-07-21",
            "2025-09-08",
            "2025-10-06",
            "2025-12-01",
            "2026-02-02");
  }

  @Test
  void aProductHasSalesRowsFromItsLaunchOnEveryDay() {
    Map<String, Set<String>> fbaDays =
        rows("sales.csv").stream()
            .filter(row -> row.text("channel").equals("fba"))
            .collect(
                Collectors.groupingBy(
                    row -> row.text("asin"),
                    Collectors.mapping(row -> row.text("date"), Collectors.toSet())));

    for (Line product : rows("products.csv")) {
      LocalDate launch = LocalDate.parse(product.text("launch_date"));
      LocalDate first = launch.isBefore(Horizon.FIRST_DAY) ? Horizon.FIRST_DAY : launch;
      Set<String> expected =
          first
              .datesUntil(LocalDate.of(2026, 4, 1))
              .map(LocalDate::toString)
              .collect(Collectors.toSet());

      assertThat(fbaDays.get(product.text("asin"))).as(product.text("asin")).isEqualTo(expected);
    }
  }

  @Test
  void ratesAreQuotedOnEveryWeekdayAndNoOther() {
    List<String> weekdays =
        LocalDate.of(2025, 1, 1)
            .datesUntil(LocalDate.of(2026, 4, 1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .map(LocalDate::toString)
            .toList();

    for (String currency : List.of("CNY", "USD")) {
      assertThat(rows("rates.csv"))
          .filteredOn(row -> row.text("to").equals(currency))
          .extracting(row -> row.text("date"))
          .containsExactlyElementsOf(weekdays);
    }
    assertThat(rows("rates.csv")).allMatch(row -> row.text("rate").matches("[01]\\.[0-9]{4}"));
  }

  private static Instant endOfDayInSaoPaulo(Line row) {
    return LocalDate.parse(row.text("date")).plusDays(1).atTime(3, 0).toInstant(ZoneOffset.UTC);
  }

  private static List<Line> rows(String name) {
    return ROWS.computeIfAbsent(name, missing -> Export.read(folder, missing).lines());
  }
}
