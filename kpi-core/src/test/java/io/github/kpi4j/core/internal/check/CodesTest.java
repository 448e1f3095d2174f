package io.github.kpi4j.core.internal.check;

import static io.github.kpi4j.core.Edits.drop;
import static io.github.kpi4j.core.Edits.list;
import static io.github.kpi4j.core.Edits.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kpi4j.core.Edits;
import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.ContractDraft.Pack;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.engine.ContractCompiler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For every code the smallest mistake that has it; each mistake is reported once. */
class CodesTest {
  /** Codes of files and packs, which the readers of files and packs report. */
  private static final Set<Code> OF_READERS =
      EnumSet.of(
          Code.UNKNOWN_PACK,
          Code.FILE_MISSING,
          Code.COLUMN_MISSING,
          Code.COLUMN_TWICE,
          Code.ROW_TOO_LONG,
          Code.FILE_EMPTY,
          Code.BAD_CSV,
          Code.NOT_UTF8,
          Code.BAD_COVERAGE);

  /** Codes of rows; see {@code FactsTest}. */
  private static final Set<Code> OF_ROWS = EnumSet.of(Code.BAD_CELL, Code.CONFLICTING_ROWS);

  /** A contract without a mistake, in which every section is used. */
  private static Mapping shop() {
    return Shop.data()
        .kpi(
            "ads",
            k ->
                k.metric("ad_share")
                    .better("lower")
                    .weight(60)
                    .minSample("gmv", "at least BRL 100")
                    .band("green", "at most 12%")
                    .band("amber", "at most 18%")
                    .band("red", "otherwise"))
        .kpi(
            "stars",
            k ->
                k.metric("rating")
                    .forEach("sku")
                    .scoreByShareOf("gmv")
                    .better("higher")
                    .weight(40)
                    .band("green", "at least 4")
                    .band("red", "otherwise"))
        .scorecard(
            s ->
                s.points("green", 100)
                    .points("amber", 60)
                    .points("red", 0)
                    .grade("A", "at least 90")
                    .grade("B", "otherwise"))
        .build()
        .root();
  }

  private static Arguments bad(
      Code code, String place, String marked, String sentence, UnaryOperator<Mapping> edit) {
    return arguments(code, place, marked, sentence, edit.apply(shop()), List.of());
  }

  private static Arguments formula(Code code, String marked, String sentence, String formula) {
    return bad(
        code, "metrics.f.formula", marked, sentence, m -> set(m, "metrics.f.formula", formula));
  }

  /** {@code kpi: 1} and one metric. */
  private static Mapping pack(String metric, String key, String value) {
    Mapping empty = new Mapping(Edits.nowhere("pack"), List.of());
    return set(set(empty, "kpi", "1"), "metrics." + metric + "." + key, value);
  }

  private static Arguments packed(
      Code code, String place, String marked, String sentence, Mapping contract, Mapping pack) {
    return arguments(
        code, place, marked, sentence, contract, List.of(new Pack("market/metrics", pack)));
  }

  static Stream<Arguments> structure() {
    return Stream.of(
        bad(
            Code.UNKNOWN_KEY,
            "metrics.gmv",
            "sun",
            "The key `sun` is not known here.",
            m -> set(m, "metrics.gmv.sun", "sales.amount")),
        bad(
            Code.MISSING_KEY,
            "kpis",
            "ads",
            "The key `better` is missing in ads.",
            m -> drop(m, "kpis.ads.better")),
        bad(
            Code.MISSING_KEY,
            "contract",
            "kpis",
            "The key `kpis` is missing in the contract.",
            m -> drop(drop(drop(m, "kpis.ads"), "kpis.stars"), "scorecard")),
        bad(
            Code.WRONG_SHAPE,
            "metrics.gmv.sum",
            "",
            "`sum` holds a list; it takes a text.",
            m -> list(m, "metrics.gmv.sum", "sales.amount")),
        bad(
            Code.WRONG_SHAPE,
            "data.sales.key",
            "date",
            "`key` holds a text; it takes a list.",
            m -> set(m, "data.sales.key", "date")),
        bad(
            Code.KEY_NOT_YET,
            "contract",
            "alerts",
            "The key `alerts` belongs to the language, but this release does not evaluate it yet.",
            m -> set(m, "alerts.a.when", "gmv < 4")),
        bad(
            Code.KEY_NOT_YET,
            "metrics.top",
            "max",
            "The key `max` belongs to the language, but this release does not evaluate it yet.",
            m -> set(m, "metrics.top.max", "sales.amount")),
        bad(
            Code.BAD_NAME,
            "metrics",
            "Gmv",
            "`Gmv` cannot be a name.",
            m -> set(m, "metrics.Gmv.sum", "sales.amount")),
        bad(
            Code.UNKNOWN_WORD,
            "review",
            "montly",
            "`montly` is not one of the words that can stand here.",
            m -> set(m, "review", "montly")),
        bad(
            Code.UNKNOWN_WORD,
            "kpis.ads.bands",
            "gren",
            "`gren` is not one of the words that can stand here.",
            m -> set(drop(m, "kpis.ads.bands.amber"), "kpis.ads.bands.gren", "at least 1%")),
        bad(
            Code.UNKNOWN_WORD,
            "scorecard.points",
            "grean",
            "`grean` is not one of the words that can stand here.",
            m -> set(drop(m, "scorecard.points.green"), "scorecard.points.grean", "100")),
        bad(
            Code.UNKNOWN_WORD,
            "data.sales.dimensions.date",
            "day",
            "`day` is not one of the words that can stand here.",
            m -> set(m, "data.sales.dimensions.date", "day")),
        bad(
            Code.UNKNOWN_WORD,
            "data.stock.snapshot",
            "yes",
            "`yes` is not one of the words that can stand here.",
            m -> set(drop(m, "metrics.stock"), "data.stock.snapshot", "yes")),
        bad(
            Code.UNKNOWN_WORD,
            "metrics.gmv.format",
            "percnt",
            "`percnt` is not one of the words that can stand here.",
            m -> set(m, "metrics.gmv.format", "percnt")),
        bad(
            Code.DEFINED_TWICE,
            "data.sales.measures",
            "sku",
            "`sku` is defined twice; the first time in dimensions.",
            m -> set(m, "data.sales.measures.sku", "count")),
        packed(
            Code.DEFINED_TWICE,
            "metrics",
            "gmv",
            "`gmv` is defined twice; the first time in pack market/metrics.",
            shop(),
            pack("gmv", "sum", "sales.amount")),
        bad(
            Code.OTHER_VERSION,
            "kpi",
            "2",
            "This is language version `2`; this release reads version 1.",
            m -> set(m, "kpi", "2")),
        bad(
            Code.VERSION_NOT_FIRST,
            "contract",
            "contract",
            "The first key has to be `kpi`, the version of the language.",
            m -> set(drop(m, "kpi"), "kpi", "1")));
  }

  static Stream<Arguments> names() {
    return Stream.of(
        bad(
            Code.UNKNOWN_TABLE,
            "metrics.gmv.sum",
            "sails",
            "The table `sails` is not declared.",
            m -> set(m, "metrics.gmv.sum", "sails.amount")),
        bad(
            Code.UNKNOWN_MEASURE,
            "metrics.gmv.sum",
            "amuont",
            "The table has no measure `amuont`.",
            m -> set(m, "metrics.gmv.sum", "sales.amuont")),
        bad(
            Code.UNKNOWN_METRIC,
            "kpis.ads.metric",
            "ad_shar",
            "The metric `ad_shar` is not defined.",
            m -> set(m, "kpis.ads.metric", "ad_shar")),
        formula(Code.UNKNOWN_METRIC, "gmvv", "The metric `gmvv` is not defined.", "ad_cost / gmvv"),
        bad(
            Code.UNKNOWN_METRIC,
            "kpis.stars.score_by.share_of",
            "sales",
            "The metric `sales` is not defined.",
            m -> set(m, "kpis.stars.score_by.share_of", "sales")),
        bad(
            Code.UNKNOWN_METRIC,
            "kpis.ads.min_sample",
            "sessions",
            "The metric `sessions` is not defined.",
            m -> set(m, "kpis.ads.min_sample.sessions", "at least 200")),
        bad(
            Code.UNKNOWN_DIMENSION,
            "data.sales.key",
            "sqw",
            "`sqw` is not a dimension that can stand here.",
            m -> list(m, "data.sales.key", "date", "sqw")),
        bad(
            Code.UNKNOWN_DIMENSION,
            "data.sales.version",
            "sku",
            "`sku` is not a dimension that can stand here.",
            m -> set(m, "data.sales.version", "sku")),
        bad(
            Code.METRIC_CYCLE,
            "metrics",
            "a",
            "The metric is made of itself: a → b → c → a.",
            m ->
                set(
                    set(set(m, "metrics.a.formula", "b + gmv"), "metrics.b.formula", "c * 2"),
                    "metrics.c.formula",
                    "-a")),
        bad(
            Code.METRIC_CYCLE,
            "metrics",
            "a",
            "The metric is made of itself: a → a.",
            m -> set(m, "metrics.a.formula", "a + 1")),
        packed(
            Code.NEEDS_TABLE,
            "kpis.ads.metric",
            "visits",
            "The metric `visits` needs the measure `traffic.visits`, which this contract does not declare.",
            set(
                drop(
                    drop(set(shop(), "kpis.ads.metric", "visits"), "kpis.ads.min_sample"),
                    "kpis.stars.weight"),
                "scorecard.no_data",
                "zero"),
            pack("visits", "sum", "traffic.visits")),
        bad(
            Code.DIMENSION_NOT_IN_TABLE,
            "kpis.stars.for_each",
            "house",
            "`for_each: house` cannot cut the metric `rating`: the table `reviews` has no text dimension `house`.",
            m ->
                set(
                    drop(
                        drop(set(m, "kpis.stars.for_each", "house"), "kpis.stars.score_by"),
                        "kpis.stars.weight"),
                    "kpis.ads.weight",
                    "100")),
        bad(
            Code.NO_MEASURE,
            "metrics.gmv.sum",
            "amount",
            "`amount` names no measure.",
            m -> set(m, "metrics.gmv.sum", "amount")),
        bad(
            Code.ONE_DEFINITION,
            "metrics",
            "gmv",
            "The metric `gmv` needs exactly one definition; found: none.",
            m -> drop(m, "metrics.gmv.sum")),
        bad(
            Code.ONE_DEFINITION,
            "metrics",
            "gmv",
            "The metric `gmv` needs exactly one definition; found: sum, formula.",
            m -> set(m, "metrics.gmv.formula", "units")),
        bad(
            Code.ONE_DATE,
            "data",
            "sales",
            "The table `sales` has 0 dimensions of type `date`; it needs exactly one, the day of the row.",
            m -> set(m, "data.sales.dimensions.date", "text")),
        bad(
            Code.ONE_DATE,
            "data",
            "sales",
            "The table `sales` has 2 dimensions of type `date`; it needs exactly one, the day of the row.",
            m -> set(m, "data.sales.dimensions.paid", "date")),
        bad(
            Code.NO_KEY,
            "data",
            "sales",
            "The table does not say which dimensions identify a row.",
            m -> drop(m, "data.sales.key")),
        bad(
            Code.NO_KEY,
            "data.sales",
            "key",
            "The table does not say which dimensions identify a row.",
            m -> list(m, "data.sales.key")),
        bad(
            Code.UNKNOWN_ZONE,
            "time_zone",
            "America/SaoPaulo",
            "There is no time zone `America/SaoPaulo`.",
            m -> set(m, "time_zone", "America/SaoPaulo")),
        bad(
            Code.UNKNOWN_CURRENCY,
            "currency",
            "BRR",
            "`BRR` is not the ISO 4217 code of a currency.",
            m -> set(m, "currency", "BRR")),
        formula(
            Code.UNKNOWN_CURRENCY,
            "BRR",
            "`BRR` is not the ISO 4217 code of a currency.",
            "gmv - BRR 10"),
        formula(
            Code.CONSTANT_METRIC,
            "BRL 5 * 2",
            "The formula refers to no metric, so there is nothing to measure.",
            "BRL 5 * 2"));
  }

  static Stream<Arguments> units() {
    return Stream.of(
        bad(
            Code.BAD_NUMBER,
            "kpis.ads.weight",
            "60,5",
            "`60,5` is not a number as contracts write them.",
            m -> set(m, "kpis.ads.weight", "60,5")),
        bad(
            Code.BAD_UNIT,
            "data.sales.measures.amount",
            "R$",
            "`R$` is not a unit.",
            m -> set(m, "data.sales.measures.amount", "R$")),
        bad(
            Code.BAD_UNIT,
            "metrics.gmv.unit",
            "reais",
            "`reais` is not a unit.",
            m -> set(m, "metrics.gmv.unit", "reais")),
        formula(
            Code.BAD_FORMULA,
            ")",
            "Found `)` where an operator (+ - * /) or the end of the formula was expected.",
            "gmv)"),
        formula(Code.UNKNOWN_FUNCTION, "sqrt", "There is no function `sqrt`.", "sqrt(units)"),
        formula(
            Code.WRONG_ARGUMENTS,
            "rolling(units, 28)",
            "`rolling` takes a value and a number of days, such as `rolling(units, 28 days)`, and perhaps `partial`.",
            "1 + rolling(units, 28)"),
        formula(
            Code.UNITS_DO_NOT_ADD,
            "gmv + units",
            "`gmv` (BRL, sum sales.amount at metrics:1:1) and `units` (count, sum sales.units at metrics:1:1) have different units, so `+` cannot combine them.",
            "2 * (gmv + units)"),
        formula(
            Code.UNITS_DO_NOT_ADD,
            "max(gmv, units, 3)",
            "`gmv` (BRL, sum sales.amount at metrics:1:1) and `units` (count, sum sales.units at metrics:1:1) have different units, so `max` cannot combine them.",
            "max(gmv, units, 3)"),
        formula(
            Code.UNITS_DO_NOT_ADD,
            "coalesce(gmv, 0)",
            "`gmv` (BRL, sum sales.amount at metrics:1:1) and `0` (number) have different units, so `coalesce` cannot combine them.",
            "coalesce(gmv, 0)"),
        formula(
            Code.UNITS_DO_NOT_MULTIPLY,
            "gmv * ad_cost",
            "`gmv` (BRL, sum sales.amount at metrics:1:1) `*` `ad_cost` (BRL, sum ads.cost at metrics:1:1) gives a number without meaning.",
            "gmv * ad_cost"),
        formula(
            Code.UNITS_DO_NOT_MULTIPLY,
            "units / gmv",
            "`units` (count, sum sales.units at metrics:1:1) `/` `gmv` (BRL, sum sales.amount at metrics:1:1) gives a number without meaning.",
            "units / gmv"),
        bad(
            Code.OTHER_UNIT,
            "metrics.gmv.unit",
            "CNY",
            "The metric `gmv` says `unit: CNY`, but its definition gives BRL.",
            m -> set(m, "metrics.gmv.unit", "CNY")),
        bad(
            Code.THRESHOLD_UNIT,
            "kpis.ads.bands.green",
            "at most 12",
            "`12` cannot be compared with `ad_share`, whose unit is percent.",
            m -> set(m, "kpis.ads.bands.green", "at most 12")),
        bad(
            Code.THRESHOLD_UNIT,
            "kpis.ads.min_sample.gmv",
            "at least 100",
            "`100` cannot be compared with `gmv`, whose unit is BRL.",
            m -> set(m, "kpis.ads.min_sample.gmv", "at least 100")),
        bad(
            Code.NOT_ADDITIVE,
            "metrics.stars.sum",
            "sales.stars",
            "`sales.stars` is a score; its sum has no meaning.",
            m ->
                set(
                    set(m, "data.sales.measures.stars", "score"),
                    "metrics.stars.sum",
                    "sales.stars")),
        bad(
            Code.SUM_OF_STATES,
            "metrics.stock.sum",
            "stock.available",
            "`stock.available` is a state (its table says `snapshot: true`), and states of different days do not add up.",
            m -> set(drop(m, "metrics.stock.last"), "metrics.stock.sum", "stock.available")),
        bad(
            Code.LAST_OF_EVENTS,
            "metrics.gmv.last",
            "sales.amount",
            "`sales.amount` is what happened on a day, so the last one says little.",
            m -> set(drop(m, "metrics.gmv.sum"), "metrics.gmv.last", "sales.amount")),
        bad(
            Code.NOT_ADDITIVE_HERE,
            "kpis.ads.metric",
            "rating",
            "`rating` is a score; values of different sku cannot be added up.",
            m ->
                set(
                    set(
                        set(
                            set(m, "kpis.ads.metric", "rating"),
                            "kpis.ads.bands.green",
                            "at least 4"),
                        "kpis.ads.bands.amber",
                        "at least 3"),
                    "kpis.ads.better",
                    "higher")),
        bad(
            Code.NOT_ADDITIVE_HERE,
            "kpis.stars",
            "score_by",
            "`rating` is a score; values of different sku cannot be added up.",
            m -> set(m, "kpis.stars.score_by", "recomputed")),
        bad(
            Code.NOT_ADDITIVE_HERE,
            "kpis.ads.min_sample",
            "rating",
            "`rating` is a score; values of different sku cannot be added up.",
            m -> set(m, "kpis.ads.min_sample.rating", "at least 4")),
        bad(
            Code.PERCENT_OF_UNIT,
            "metrics.gmv.format",
            "percent",
            "`gmv` is BRL; only a ratio can be shown as a percentage.",
            m -> set(m, "metrics.gmv.format", "percent")),
        bad(
            Code.BAD_QUANTITY,
            "kpis.ads.bands.green",
            "twelve",
            "`twelve` is not a quantity as contracts write them.",
            m -> set(m, "kpis.ads.bands.green", "at most twelve")),
        bad(
            Code.BAD_DAYS,
            "data.sales.final_after",
            "1.5 days",
            "`1.5 days` is not a whole number of days.",
            m -> set(m, "data.sales.final_after", "1.5 days")),
        bad(
            Code.BAD_DAYS,
            "data.stock.carry",
            "1 month",
            "`1 month` is not a whole number of days.",
            m -> set(m, "data.stock.carry", "1 month")),
        bad(
            Code.BAD_PRECISION,
            "metrics.gmv.precision",
            "two",
            "`two` is not a number of decimal places.",
            m -> set(m, "metrics.gmv.precision", "two")),
        bad(
            Code.BAD_PRECISION,
            "metrics.gmv.precision",
            "13",
            "`13` is not a number of decimal places.",
            m -> set(m, "metrics.gmv.precision", "13")),
        formula(
            Code.FORMULA_TOO_DEEP,
            "-".repeat(101) + "gmv",
            "The formula is nested more than 100 levels deep.",
            "-".repeat(101) + "gmv"),
        formula(Code.BAD_CHARACTER, "×", "`×` has no meaning in a formula.", "units × 2"),
        formula(
            Code.COMPARISON_IN_FORMULA,
            ">=",
            "`>=` compares, but this formula has to give a value.",
            "gmv >= BRL 5"),
        formula(
            Code.AVERAGE_OF_EVENTS,
            "units",
            "`average_over` takes a metric that is the `last` of a snapshot table; `units` is not one.",
            "average_over(units, 28 days)"),
        formula(
            Code.PER_DAY_OF_TIME,
            "per_day(stock / per_day(units))",
            "`stock / per_day(units)` is days; there is nothing to spread over days.",
            "per_day(stock / per_day(units))"),
        formula(
            Code.PER_DAY_OF_MIXED_DAYS,
            "per_day(rolling(units, 28 days) + units)",
            "`rolling(units, 28 days) + units` is calculated from a window, so it has no days of its own to divide by.",
            "per_day(rolling(units, 28 days) + units)"),
        bad(
            Code.CARRY_WITHOUT_SNAPSHOT,
            "data.sales",
            "carry",
            "Only states can be carried to later days.",
            m -> set(m, "data.sales.carry", "2 days")),
        bad(
            Code.ABSENT_IN_FORMULA,
            "metrics.ad_share",
            "absent",
            "A formula reads no rows, so none of its own can be absent.",
            m -> set(m, "metrics.ad_share.absent", "zero")));
  }

  static Stream<Arguments> bands() {
    return Stream.of(
        bad(
            Code.BAD_CONDITION,
            "kpis.ads.bands.green",
            "<= 12%",
            "`<= 12%` is not a condition.",
            m -> set(m, "kpis.ads.bands.green", "<= 12%")),
        bad(
            Code.BAD_RANGE,
            "kpis.ads.bands.green",
            "between 12% and 3%",
            "A range goes from the smaller to the larger value of one unit, not from 12% to 3%.",
            m -> set(m, "kpis.ads.bands.green", "between 12% and 3%")),
        bad(
            Code.BANDS_GAP,
            "kpis.ads.bands",
            "",
            "No band takes values of more than 18%.",
            m -> drop(m, "kpis.ads.bands.red")),
        bad(
            Code.BAND_HIDDEN,
            "kpis.ads.bands.amber",
            "at most 10%",
            "The band `amber: at most 10%` can never be reached: bands before it take all of its values.",
            m -> set(m, "kpis.ads.bands.amber", "at most 10%")),
        bad(
            Code.BANDS_DIRECTION,
            "kpis.ads.bands.green",
            "at most 12%",
            "With `better: higher` the band `green: at most 12%` would be better than `amber: at most 18%`, although its values are worse.",
            m -> set(m, "kpis.ads.better", "higher")),
        bad(
            Code.WEIGHTS_NOT_100,
            "contract",
            "scorecard",
            "The weights add up to 90, not to 100: ads 50 + stars 40.",
            m -> set(m, "kpis.ads.weight", "50")),
        bad(
            Code.WEIGHT_NOT_POSITIVE,
            "kpis.ads.weight",
            "-60",
            "The weight `-60` has to be more than 0.",
            m -> set(m, "kpis.ads.weight", "-60")),
        bad(
            Code.WEIGHTS_WITHOUT_SCORECARD,
            "contract",
            "kpis",
            "KPIs have weights, but there is no `scorecard` to add them up.",
            m -> drop(m, "scorecard")),
        bad(
            Code.SCORE_BY_MISSING,
            "kpis",
            "stars",
            "`stars` has a weight and is judged for each sku, so it must say how these make one score.",
            m -> drop(m, "kpis.stars.score_by")),
        bad(
            Code.SCORE_BY_WITHOUT_SUBJECTS,
            "kpis.ads",
            "score_by",
            "`score_by` puts subjects together, but this KPI has no `for_each`.",
            m -> set(m, "kpis.ads.score_by", "worst")),
        bad(
            Code.LEVEL_WITHOUT_POINTS,
            "scorecard",
            "points",
            "The level `red` of `ads` has no points.",
            m -> drop(m, "scorecard.points.red")),
        bad(
            Code.BAD_POINTS,
            "scorecard.points.green",
            "101",
            "`101` is outside 0 to 100.",
            m -> set(m, "scorecard.points.green", "101")),
        bad(
            Code.THRESHOLD_TOO_FINE,
            "kpis.ads.bands.green",
            "at most 12.345%",
            "`12.345%` has more decimal places than `ad_share` is shown and judged with (12.34%).",
            m -> set(m, "kpis.ads.bands.green", "at most 12.345%")));
  }

  static Stream<Arguments> all() {
    return Stream.of(structure(), names(), units(), bands()).flatMap(family -> family);
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachMistakeIsReportedOnce(
      Code code, String place, String marked, String sentence, Mapping root, List<Pack> packs) {
    List<Diagnostic> found = ContractCompiler.compile(new ContractDraft(root, packs)).diagnostics();
    assertThat(found).hasSize(1);
    Diagnostic problem = found.get(0);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).message(problem)).isEqualTo(sentence);
    assertThat(problem.span().text()).isEqualTo(marked);
    assertThat(problem.span().source().name()).isEqualTo(place);
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).render(problem))
        .doesNotContainPattern("\\{[a-z_]+\\}|`@");
  }

  @Test
  void everyCodeHasAMistake() {
    Set<Code> left = EnumSet.noneOf(Code.class);
    Collections.addAll(left, Code.values());
    left.removeIf(
        code -> !code.id().matches("KPI-[2345]...")); // other families are not of the core
    left.removeAll(OF_READERS);
    left.removeAll(OF_ROWS);
    all().forEach(row -> left.remove((Code) row.get()[0]));
    assertThat(left).isEmpty();
  }

  @Test
  void theContractWithoutAMistakeHasNone() {
    assertThat(ContractCompiler.compile(new ContractDraft(shop(), List.of())).diagnostics())
        .isEmpty();
  }

  @Test
  void allMistakesOfARunAreReportedTogether() {
    Mapping root = set(shop(), "time_zone", "Mars/Olympus");
    root = set(root, "metrics.gmv.sum", "sales.amuont");
    root = set(root, "kpis.ads.weight", "50");
    root = set(root, "kpis.stars.bands.green", "at least 4.25");
    List<Code> codes = new ArrayList<>();
    ContractCompiler.compile(new ContractDraft(root, List.of()))
        .diagnostics()
        .forEach(problem -> codes.add(problem.code()));
    // The weights are not looked at: a KPI that could not be read may have had another one.
    assertThat(codes)
        .containsExactly(Code.THRESHOLD_TOO_FINE, Code.UNKNOWN_MEASURE, Code.UNKNOWN_ZONE);
  }
}
