package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.result.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that somebody else has put together, at the edges of what they are. */
class RowPlanTest {
  private static final long MISSING = RowPlan.MISSING;

  private static DraftBuilder tacos() {
    return Shop.data()
        .kpi(
            "tacos",
            k ->
                k.metric("ad_share")
                    .better("lower")
                    .minSample("units", "at least 10")
                    .band("green", "at most 12%")
                    .band("amber", "at most 18%")
                    .band("red", "otherwise"));
  }

  private static final RowPlan TACOS =
      Shop.compile(tacos()).rows().inputs("ad_cost", "gmv", "units").plan();

  // 12.00 % to the second place of percent is all up to 12.005 %: half even, and 1200 is even.
  @ParameterizedTest
  @CsvSource({
    "12005,    100000, 10, green, 1200",
    "120050,  1000000, 10, green, 1200",
    "120051,  1000000, 10, amber, 1201",
    "0,             1, 10, green, 0",
    "-5,          100, 10, green, -500",
    "-18,        -100, 10, amber, 1800",
    "180051,  1000000, 10, red,   1801",
    "100000000000000, 833333333333333, 10, green, 1200",
    "9223372036854775807, 9223372036854775806, 10, red, 10000",
    "1, 0, 10, UNDEFINED,",
    "0, 0, 10, UNDEFINED,",
    "1, 0, 9, SMALL_SAMPLE,",
    "1, 1, -9223372036854775808, NO_DATA,",
    "-9223372036854775808, 1, 10, NO_DATA,",
    "-9223372036854775808, 1, 9, SMALL_SAMPLE,",
  })
  void aRowHasALevelAndAValueOrAReason(long cost, long gmv, long units, String said, Long value) {
    byte[] levels = new byte[1];
    long[] values = new long[1];
    TACOS.judge(new long[] {cost, gmv, units}, levels, values);
    assertThat(
            TACOS
                .level(levels[0])
                .or(() -> TACOS.reason(levels[0]).map(Reason.Kind::toString))
                .orElseThrow())
        .isEqualTo(said);
    assertThat(values[0]).isEqualTo(value == null ? MISSING : value);
  }

  @Test
  void whatARowLacksIsSaidInWords() {
    long[] row = {MISSING, 100, 10};
    assertThat(TACOS.outcome("tacos", row))
        .hasToString("not evaluable: there is no ad_cost in the row");
    assertThat(TACOS.outcome("tacos", new long[] {12, 100, 10}))
        .hasToString("green: 12.00% (at most 12%)");
    assertThat(TACOS.judge(Map.of("gmv", new BigDecimal("0"))).outcome("tacos"))
        .hasToString("not evaluable: there is no units in the row");
  }

  @Test
  void inputsHaveThePlacesOfTheirMetricUnlessOthersAreSaid() {
    assertThat(TACOS.inputs())
        .extracting(RowInput::metric)
        .containsExactly("ad_cost", "gmv", "units");
    assertThat(TACOS.inputs()).extracting(RowInput::scale).containsExactly(2, 2, 0);
    RowPlan fine = Shop.compile(tacos()).rows().scale("ad_cost", 6).plan();
    // The order is that of the contract: gmv, units, ad_cost. 12.0051 of 100.00.
    byte[] levels = new byte[1];
    fine.judge(new long[] {10_000, 10, 12_005_100}, levels);
    assertThat(fine.level(levels[0])).contains("amber");
  }

  @Test
  void numbersByNameCountExactlyHoweverManyDigitsTheyHave() {
    Map<String, BigDecimal> row = new HashMap<>();
    row.put("ad_cost", new BigDecimal("0.120050000000000000000001"));
    row.put("gmv", new BigDecimal("1"));
    row.put("units", new BigDecimal("1E+30"));
    JudgedRow judged = TACOS.judge(row);
    assertThat(judged.level("tacos")).contains("amber");
    assertThat(judged.value("tacos")).contains(new BigDecimal("0.1201"));
    row.put("ad_cost", new BigDecimal("0.120"));
    row.put("units", null);
    assertThat(TACOS.judge(row).level("tacos")).isEmpty();
    row.put("units", new BigDecimal("10.00"));
    assertThat(TACOS.judge(row).level("tacos")).contains("green");
    row.put("gvm", BigDecimal.ONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TACOS.judge(row))
        .withMessage("no such input: gvm, but [ad_cost, gmv, units]");
  }

  @Test
  void aValueBeyondALongIsMissingThereAndWholeInTheOutcome() {
    RowPlan plan =
        Shop.compile(
                Shop.data()
                    .metric("square", m -> m.formula("units * units"))
                    .kpi("square", Shop.seen("square")))
            .rows()
            .plan();
    byte[] levels = new byte[1];
    long[] values = new long[1];
    long[] row = {10_000_000_000L};
    plan.judge(row, levels, values);
    assertThat(plan.level(levels[0])).contains("green");
    assertThat(values[0]).isEqualTo(MISSING);
    assertThat(plan.outcome("square", row))
        .hasToString("green: 100000000000000000000.0000 (otherwise)");
    JudgedRow named = plan.judge(Map.of("units", new BigDecimal("1e10")));
    assertThat(named.value("square")).contains(new BigDecimal(BigInteger.TEN.pow(24), 4));
  }

  @Test
  void whatNeedsMoreThanARowIsRefusedByName() {
    RowPlan plan =
        Shop.compile(
                tacos()
                    .metric("week", m -> m.formula("rolling(units, 7 days) / units"))
                    .metric("weeks", m -> m.formula("week + 1"))
                    .metric("daily", m -> m.formula("per_day(units)"))
                    .kpi("week", Shop.seen("weeks"))
                    .kpi("daily", Shop.seen("daily"))
                    .kpi("part", k -> Shop.seen("units").accept(k.where("sku", "A")))
                    .target(
                        "year",
                        t -> t.set("metric", "gmv").set("total", "BRL 9").set("over", "2026"))
                    .kpi("goal", k -> Shop.seen("gmv").accept(k.target("year")))
                    .stagePlan(
                        "service", p -> p.stage("ramp_up", s -> s.lasts("1 month")).stage("run"))
                    .set("term", "2026-01-01/2026-12-31")
                    .kpi(
                        "staged",
                        k ->
                            k.metric("gmv")
                                .better("higher")
                                .stages("service")
                                .band("ramp_up", "green", "at least BRL 10")
                                .band("ramp_up", "red", "otherwise")
                                .band("run", "green", "at least BRL 20")
                                .band("run", "red", "otherwise")))
            .rows()
            .plan();
    assertThat(plan.kpis()).containsExactly("tacos");
    assertThat(plan.refused())
        .containsExactly(
            new Refusal("week", Refusal.Cause.OTHER_DAYS, "rolling(units, 7 days)"),
            new Refusal("daily", Refusal.Cause.NUMBER_OF_DAYS, "per_day(units)"),
            new Refusal("part", Refusal.Cause.FILTER, "where sku = A"),
            new Refusal("goal", Refusal.Cause.TARGET, "year"),
            new Refusal("staged", Refusal.Cause.STAGE, "service"));
    assertThat(plan.refused())
        .extracting(Refusal::toString)
        .startsWith(
            "week cannot be judged by a row of values: rolling(units, 7 days) looks at other days");
    Catalogue chinese = Catalogue.of(Locale.CHINESE);
    assertThat(plan.refused().get(0).in(chinese)).startsWith("week 不能按一行数值评估");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.indexOf("daily"))
        .withMessageContaining("per_day(units)");
  }

  @Test
  void perDayDividesByTheDaysOfTheRow() {
    RowPlan plan =
        Shop.compile(
                Shop.data()
                    .metric("cover", m -> m.formula("stock / per_day(units)"))
                    .kpi("cover", Shop.seen("cover")))
            .rows()
            .days(30)
            .inputs("stock", "units")
            .plan();
    assertThat(plan.refused()).isEmpty();
    // 100 pieces at 60 in 30 days last 50 days.
    assertThat(plan.outcome("cover", new long[] {100, 60}))
        .hasToString("green: 50.0 days (otherwise)");
    long[] values = new long[1];
    plan.judge(new long[] {100, 60}, new byte[1], values);
    assertThat(values).containsExactly(500);
  }

  @Test
  void functionsAreSlowAndExact() {
    RowPlan plan =
        Shop.compile(
                tacos()
                    .metric("best", m -> m.formula("max(units, stock)"))
                    .kpi("best", Shop.seen("best")))
            .rows()
            .plan();
    assertThat(plan.slow()).containsExactly("best");
    byte[] levels = new byte[2];
    long[] values = new long[2];
    // gmv, units, ad_cost, stock in the contract's order.
    plan.judge(new long[] {100, 11, 12, 17}, levels, values);
    assertThat(values).containsExactly(1200, 17);
  }

  @Test
  void columnsThatNobodyFillsAreMissing() {
    Columns columns = TACOS.columns(3);
    columns.column("gmv", new long[] {100, 0, 100});
    Arrays.fill(columns.column("units"), 10);
    assertThat(columns.judge().levels("tacos"))
        .containsOnly(code(TACOS, Reason.Kind.NO_DATA))
        .hasSize(3);
    columns.column("ad_cost")[0] = 12;
    columns.column("ad_cost")[1] = 12;
    columns.judgeWithValues();
    assertThat(columns.values("tacos")).containsExactly(1200, MISSING, MISSING);
    assertThat(columns.outcome("tacos", 1))
        .hasToString("not evaluable: division by zero: gmv is 0");
    assertThat(columns.levels("tacos"))
        .containsExactly(
            (byte) 0, code(TACOS, Reason.Kind.UNDEFINED), code(TACOS, Reason.Kind.NO_DATA));
    assertThat(TACOS.columns(0).judgeWithValues().values("tacos")).isEmpty();
  }

  private static byte code(RowPlan plan, Reason.Kind kind) {
    for (byte code = -1; ; code--) {
      if (plan.reason(code).equals(Optional.of(kind))) {
        return code;
      }
    }
  }

  @Test
  void objectsOfOnesOwnAreReadInTheOrderOfTheInputs() {
    TypedRows<long[]> rows = TACOS.typed((row, inputs) -> inputs[0] = row[0]);
    byte[] levels = new byte[1];
    rows.judge(new long[] {5}, levels);
    assertThat(TACOS.reason(levels[0])).contains(Reason.Kind.NO_DATA);
  }

  @Test
  void mistakesOfTheCallerAreNamed() {
    RowPlanBuilder rows = Shop.compile(tacos()).rows();
    for (Runnable mistake :
        List.<Runnable>of(
            () -> rows.kpis("tacos", "tacos"),
            () -> rows.kpis("gmv"),
            () -> rows.scale("ad_share", 2),
            () -> rows.scale("gmv", 19),
            () -> rows.days(0),
            () -> rows.inputs("gmv", "gmv"),
            () -> TACOS.columns(-1),
            () -> TACOS.columns(1).column("gvm"),
            () -> TACOS.columns(1).column("gmv", new long[2]),
            () -> TACOS.columns(1).judge(false, Runnable::run, 0),
            () -> TACOS.judge(new long[2], new byte[1]),
            () -> TACOS.outcome("tacos", new long[2]))) {
      assertThatThrownBy(mistake::run).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> TACOS.columns(1).levels("tacos"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> TACOS.columns(1).judge().values("tacos"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Shop.compile(tacos()).rows().inputs("gmv").plan())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no place for units, ad_cost");
    String[] levels = IntStream.range(0, 128).mapToObj(i -> "l" + i).toArray(String[]::new);
    RowPlanBuilder many =
        Shop.compile(
                Shop.data()
                    .levels(levels)
                    .kpi("gmv", k -> k.metric("gmv").better("higher").band("l127", "otherwise")))
            .rows();
    assertThatThrownBy(many::plan).isInstanceOf(IllegalStateException.class);
  }
}
