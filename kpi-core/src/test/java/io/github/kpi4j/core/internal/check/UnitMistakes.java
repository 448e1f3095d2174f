package io.github.kpi4j.core.internal.check;

import static io.github.kpi4j.core.Edits.drop;
import static io.github.kpi4j.core.Edits.set;
import static io.github.kpi4j.core.internal.check.Mistake.bad;
import static io.github.kpi4j.core.internal.check.Mistake.formula;

import io.github.kpi4j.core.diagnostic.Code;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Numbers, formulas and units. */
final class UnitMistakes {
  private UnitMistakes() {}

  static Stream<Arguments> all() {
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
            "Found `)` where an operator or the end of the formula was expected.",
            "gmv)"),
        formula(Code.UNKNOWN_FUNCTION, "sqrt", "There is no function `sqrt`.", "sqrt(units)"),
        formula(
            Code.WRONG_ARGUMENTS,
            "rolling(units, 28)",
            "`rolling` takes a value and a number of days, such as `rolling(units, 28 days)`, and"
                + " perhaps `partial`; for whole months use `previous` or `so_far`.",
            "1 + rolling(units, 28)"),
        formula(
            Code.UNITS_DO_NOT_ADD,
            "gmv + units",
            "`gmv` (BRL, sum sales.amount, metrics:1:1) and `units` (count, sum sales.units,"
                + " metrics:1:1) have different units, so `+` cannot combine them.",
            "2 * (gmv + units)"),
        formula(
            Code.UNITS_DO_NOT_ADD,
            "max(gmv, units, 3)",
            "`gmv` (BRL, sum sales.amount, metrics:1:1) and `units` (count, sum sales.units,"
                + " metrics:1:1) have different units, so `max` cannot combine them.",
            "max(gmv, units, 3)"),
        formula(
            Code.UNITS_DO_NOT_ADD,
            "coalesce(gmv, 0)",
            "`gmv` (BRL, sum sales.amount, metrics:1:1) and `0` (number) have different units, so"
                + " `coalesce` cannot combine them.",
            "coalesce(gmv, 0)"),
        formula(
            Code.UNITS_DO_NOT_MULTIPLY,
            "gmv * ad_cost",
            "`gmv` (BRL, sum sales.amount, metrics:1:1) `*` `ad_cost` (BRL, sum ads.cost,"
                + " metrics:1:1) gives a number without meaning.",
            "gmv * ad_cost"),
        formula(
            Code.UNITS_DO_NOT_MULTIPLY,
            "units / gmv",
            "`units` (count, sum sales.units, metrics:1:1) `/` `gmv` (BRL, sum sales.amount,"
                + " metrics:1:1) gives a number without meaning.",
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
            "`sales.stars` is a score; its `sum` has no meaning.",
            m ->
                set(
                    set(m, "data.sales.measures.stars", "score"),
                    "metrics.stars.sum",
                    "sales.stars")),
        bad(
            Code.SUM_OF_STATES,
            "metrics.stock.sum",
            "stock.available",
            "`stock.available` is a state (its table says `snapshot: true`), and `sum` would put"
                + " states of different days together.",
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
            Code.OPEN_POINT,
            "kpis.ads.min_sample.gmv",
            "20.000",
            "`20.000` may be two numbers: before three digits a point separates thousands for some,"
                + " and decimals for others.",
            m -> set(m, "kpis.ads.min_sample.gmv", "at least BRL 20.000")),
        bad(
            Code.BAD_DELAY,
            "data.sales.final_after",
            "1.5 days",
            "`1.5 days` is not a delay as contracts write it.",
            m -> set(m, "data.sales.final_after", "1.5 days")),
        bad(
            Code.BAD_DELAY,
            "data.sales.expected_within",
            "1 month",
            "`1 month` is not a delay as contracts write it.",
            m -> set(m, "data.sales.expected_within", "1 month")),
        bad(
            Code.BAD_DELAY,
            "data.sales.expected_within",
            "3661 days",
            "`3661 days` is not a delay as contracts write it.",
            m -> set(m, "data.sales.expected_within", "3661 days")),
        bad(
            Code.BAD_TERM,
            "term",
            "2026-12-31/2026-01-01",
            "`2026-12-31/2026-01-01` is no run of days.",
            m -> set(m, "term", "2026-12-31/2026-01-01")),
        bad(
            Code.ABSENT_ZERO,
            "metrics.top",
            "absent",
            "No row does not mean zero for this `max`: of nothing there is none.",
            m -> set(set(m, "metrics.top.max", "sales.amount"), "metrics.top.absent", "zero")),
        bad(
            Code.SUM_OF_STATES,
            "metrics.lines.count",
            "stock",
            "`stock` is a state (its table says `snapshot: true`), and `count` would put states of"
                + " different days together.",
            m -> set(m, "metrics.lines.count", "stock")),
        formula(
            Code.NESTED_WINDOW,
            "rolling(rolling(units, 7 days), 28 days)",
            "`rolling` says over which days `rolling(units, 7 days)` is taken, but that looks at"
                + " other days by itself.",
            "rolling(rolling(units, 7 days), 28 days)"),
        formula(
            Code.BAD_EXCHANGE,
            "fx(units, CNY)",
            "`units` (count) cannot be converted to CNY.",
            "fx(units, CNY)"),
        formula(
            Code.BAD_EXCHANGE,
            "fx(gmv, BRL)",
            "`gmv` (BRL) cannot be converted to BRL.",
            "fx(gmv, BRL)"),
        formula(
            Code.UNITS_DO_NOT_ADD,
            "ad_share >= 12",
            "`ad_share` (percent, ad_cost / gmv, metrics:1:1) and `12` (number) have different"
                + " units, so `>=` cannot combine them.",
            "if(ad_share >= 12, gmv, ad_cost)"),
        bad(
            Code.NOT_ADDITIVE,
            "metrics.r.sum",
            "sales.r",
            "`sales.r` is a percent per day; its `sum` has no meaning.",
            m ->
                set(
                    set(m, "data.sales.measures.r", "percent per day"),
                    "metrics.r.sum",
                    "sales.r")),
        bad(
            Code.ABSENT_ZERO,
            "metrics.rating",
            "absent",
            "No row does not mean zero for this `last`: of nothing there is none.",
            m -> set(m, "metrics.rating.absent", "zero")),
        formula(
            Code.CONDITION_EXPECTED,
            "units",
            "`units` is a value (count), and something true or false has to stand here.",
            "if(units, gmv, ad_cost)"),
        formula(
            Code.UNITS_DO_NOT_ADD,
            "gmv > 5",
            "`gmv` (BRL, sum sales.amount, metrics:1:1) and `5` (number) have different units, so"
                + " `>` cannot combine them.",
            "if(gmv > 5, gmv, ad_cost)"),
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
            "gmv >= BRL 5",
            "`gmv >= BRL 5` is true or false, but a value has to stand here.",
            "gmv >= BRL 5"),
        formula(
            Code.COMPARISON_IN_FORMULA,
            "units > 1",
            "`units > 1` is true or false, but a value has to stand here.",
            "2 * (units > 1)"),
        formula(
            Code.AVERAGE_OF_EVENTS,
            "units",
            "`average_over` takes a metric that is the `last` of a snapshot table; `units` is not"
                + " one.",
            "average_over(units, 28 days)"),
        formula(
            Code.PER_DAY_OF_TIME,
            "per_day(stock / per_day(units))",
            "`stock / per_day(units)` is days; there is nothing to spread over days.",
            "per_day(stock / per_day(units))"),
        formula(
            Code.PER_DAY_OF_MIXED_DAYS,
            "per_day(rolling(units, 28 days) + units)",
            "`rolling(units, 28 days) + units` is calculated from a window, so it has no days of"
                + " its own to divide by.",
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
            "A formula reads no rows, so it has no use for `absent`.",
            m -> set(m, "metrics.ad_share.absent", "zero")));
  }
}
