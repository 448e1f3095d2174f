package io.github.kpi4j.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.Measuring;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.PeriodCalendar;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.quickstart.shop.ShopGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The metrics of {@code metrics.kpi.yaml} on the shop's 15 months, by day, week, month and quarter,
 * for the whole shop and for each product. Expected figures come from a script that adds up the
 * files without this library.
 */
class ShopMetricsTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final AsOf AS_OF = AsOf.date("2026-04-20");
  // One of the forty products.
  private static final Map<String, String> LAMP = Map.of("asin", "B0X0KL8JHW");

  @TempDir static Path folder;

  private static CompiledContract contract;
  private static FactSet facts;
  private static Measuring measured;

  @BeforeAll
  static void read() throws IOException {
    Path module = Path.of(System.getProperty("project.module"));
    contract = KpiContracts.load(module.resolve("metrics.kpi.yaml")).orThrow();
    ShopGenerator.write(folder);
    facts = CsvFacts.read(contract.schema(), folder);
    measured = contract.measure(facts, AS_OF);
  }

  private static Explanation value(String metric, String period, Map<String, String> scope) {
    return measured.metric(metric, contract.period(period), scope);
  }

  private static String shown(Explanation value) {
    return value.shown(Rounding.HALF_EVEN).orElseThrow().toText(value.places(), Rounding.HALF_EVEN);
  }

  @ParameterizedTest
  @CsvSource({
    "gmv,                    2026-03,    BRL 1101745.70",
    "gmv,                    2026-Q1,    BRL 2498778.95",
    "gmv,                    2026-03-15, BRL 60847.90",
    "gmv_last_month,         2026-03,    BRL 595350.31",
    // 1,101,745.70 / 696,844.73 − 1
    "growth,                 2026-03,    58.10%",
    "gmv_of_year,            2026-03,    BRL 2498778.95",
    "gmv_of_term,            2026-03,    BRL 2498778.95",
    "skus_sold,              2026-03,    40",
    "kitchen_fba,            2026-03,    BRL 422877.64",
    "days_of_cover,          2026-03,    55.6 days",
    "turnover,               2026-03,    6.0188"
  })
  void theWholeShop(String metric, String period, String expected) {
    assertThat(shown(value(metric, period, Map.of()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "stock,         64",
    "days_of_cover, 33.2 days",
    "turnover,      6.3908",
    "conversion,    6.79%"
  })
  void oneProductInMarch(String metric, String expected) {
    assertThat(shown(value(metric, "2026-03", LAMP))).isEqualTo(expected);
  }

  @Test
  void anOpenMonthComparesWithAsManyDays() {
    Measuring early = contract.measure(facts, AsOf.date("2026-03-10"));
    Period march = contract.period("2026-03");
    assertThat(shown(early.metric("gmv", march))).isEqualTo("BRL 334738.49");
    assertThat(shown(early.metric("gmv_to_date_last_month", march))).isEqualTo("BRL 224875.84");
    assertThat(early.metric("gmv_last_month", march).amount())
        .isInstanceOfSatisfying(
            Amount.Missing.class,
            gap -> assertThat(gap.reason().kind()).isEqualTo(Reason.Kind.OPEN_PERIOD));
  }

  @Test
  void aMonthThatEndsOnAWeekendTakesFridaysRate() {
    // 28 February 2026 is a Saturday; BRL 1 was CNY 1.3016 on the 27th.
    Explanation february = value("gmv_cny", "2026-02", Map.of());
    Rational friday = Rational.parse("1.3016");
    assertThat(february.amount().known()).contains(Rational.parse("595350.31").times(friday));
    assertThat(february.parts().get(1).days()).hasToString("2026-02-27/2026-02-27");
  }

  @Test
  void categoriesAndChannelsAddUpToTheShop() {
    Evaluation march = contract.evaluate(facts, contract.period("2026-03"), AS_OF);
    List<SubjectResult> pairs = march.kpi("sales_by_category").subjects();
    assertThat(pairs.stream().map(pair -> pair.subject() + " " + shown(pair.explanation())))
        .containsExactlyInAnyOrder(
            "auto · dba BRL 58829.75",
            "auto · fba BRL 172362.21",
            "home · dba BRL 94638.30",
            "home · fba BRL 244869.60",
            "kitchen · dba BRL 108168.20",
            "kitchen · fba BRL 422877.64");
    assertThat(shown(march.kpi("sales_by_category").explanation())).isEqualTo("BRL 1101745.70");
    assertThat(shown(march.kpi("kitchen_by_fba").explanation())).isEqualTo("BRL 422877.64");
  }

  private static List<Period> periods(Grain grain) {
    PeriodCalendar calendar = contract.contract().calendar();
    List<Period> periods = new ArrayList<>();
    for (LocalDate day = FIRST;
        !day.isAfter(LAST);
        day = periods.get(periods.size() - 1).days().endExclusive()) {
      periods.add(calendar.containing(day, grain));
    }
    return periods;
  }

  private static Rational total(String metric, List<Period> periods, Map<String, String> scope) {
    Rational total = Rational.ZERO;
    for (Period period : periods) {
      total =
          total.plus(measured.metric(metric, period, scope).amount().known().orElse(Rational.ZERO));
    }
    return total;
  }

  @Test
  void daysWeeksMonthsQuartersAndProductsAddUpToTheSame() {
    for (String metric : List.of("gmv", "units", "ad_cost", "sessions", "taxes")) {
      Rational byMonth = total(metric, periods(Grain.MONTH), Map.of());
      assertThat(total(metric, periods(Grain.DAY), Map.of())).isEqualTo(byMonth);
      assertThat(total(metric, periods(Grain.WEEK), Map.of())).isEqualTo(byMonth);
      assertThat(total(metric, periods(Grain.QUARTER), Map.of())).isEqualTo(byMonth);
      Rational byProduct = Rational.ZERO;
      for (List<String> product :
          measured.subjects(metric, contract.period("2025-01-01/2026-03-31"), List.of("asin"))) {
        byProduct =
            byProduct.plus(total(metric, periods(Grain.MONTH), Map.of("asin", product.get(0))));
      }
      assertThat(byProduct).isEqualTo(byMonth);
    }
  }

  @Test
  void everyMetricHasAValueOrAReasonInEveryPeriodAndForEveryProduct() {
    int values = 0;
    for (Grain grain : List.of(Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER)) {
      for (Period period : periods(grain)) {
        for (Metric metric : contract.contract().metrics()) {
          values += check(measured.metric(metric.name(), period));
          if (grain != Grain.DAY || period.days().start().isAfter(LocalDate.of(2026, 3, 24))) {
            values += products(metric, period);
          }
        }
      }
    }
    // 455 days, 65 weeks, 15 months and 5 quarters; most metrics have a value in most of them.
    assertThat(values).isGreaterThan(540 * 20);
  }

  private static int products(Metric metric, Period period) {
    // Shipments have no product.
    if (metric.name().contains("ship") || metric.name().equals("replenishment_on_time")) {
      return 0;
    }
    int values = 0;
    for (List<String> product : measured.subjects("gmv", period, List.of("asin"))) {
      values += check(measured.metric(metric.name(), period, Map.of("asin", product.get(0))));
    }
    return values;
  }

  private static int check(Explanation value) {
    if (value.amount() instanceof Amount.Missing gap) {
      assertThat(gap.reason().toString()).isNotBlank().doesNotContain("{");
      return 0;
    }
    assertThat(value.shown(Rounding.HALF_EVEN)).isPresent();
    return 1;
  }
}
