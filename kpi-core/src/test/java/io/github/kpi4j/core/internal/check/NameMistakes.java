package io.github.kpi4j.core.internal.check;

import static io.github.kpi4j.core.Edits.drop;
import static io.github.kpi4j.core.Edits.list;
import static io.github.kpi4j.core.Edits.set;
import static io.github.kpi4j.core.internal.check.Mistake.bad;
import static io.github.kpi4j.core.internal.check.Mistake.formula;
import static io.github.kpi4j.core.internal.check.Mistake.pack;
import static io.github.kpi4j.core.internal.check.Mistake.packed;
import static io.github.kpi4j.core.internal.check.Mistake.shop;

import io.github.kpi4j.core.diagnostic.Code;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Names that mean nothing, or too much. */
final class NameMistakes {
  private NameMistakes() {}

  static Stream<Arguments> all() {
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
            "`house` cannot tell the rows of the metric `rating` apart: the table `reviews` has no text dimension of that name, nor an attribute that it reaches by a key.",
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
            "The table `sales` needs exactly one day for a row and has 0.",
            m -> set(m, "data.sales.dimensions.date", "text")),
        bad(
            Code.ONE_DATE,
            "data",
            "sales",
            "The table `sales` needs exactly one day for a row and has 2.",
            m -> set(m, "data.sales.dimensions.paid", "date")),
        bad(
            Code.DIMENSION_NOT_IN_TABLE,
            "kpis.ads.where",
            "house",
            "`house` cannot tell the rows of the metric `ad_share` apart: the table `ads` has no text dimension of that name, nor an attribute that it reaches by a key.",
            m -> list(set(m, "data.sales.dimensions.house", "text"), "kpis.ads.where.house", "A")),
        bad(
            Code.DIMENSION_NOT_IN_TABLE,
            "kpis.ads.where",
            "house",
            "`house` cannot tell the rows of the metric `gmv` apart: the table `sales` has no text dimension of that name, nor an attribute that it reaches by a key.",
            m ->
                list(
                    set(
                        drop(set(m, "kpis.ads.metric", "stock"), "kpis.ads.bands"),
                        "kpis.ads.bands.green",
                        "otherwise"),
                    "kpis.ads.where.house",
                    "A")),
        bad(
            Code.UNKNOWN_DIMENSION,
            "metrics.gmv.where",
            "sqw",
            "`sqw` is not a dimension that can stand here.",
            m -> list(m, "metrics.gmv.where.sqw", "A")),
        bad(
            Code.UNKNOWN_DIMENSION,
            "metrics.kinds.count_distinct",
            "sqw",
            "`sqw` is not a dimension that can stand here.",
            m -> set(m, "metrics.kinds.count_distinct", "sales.sqw")),
        bad(
            Code.EMPTY_FILTER,
            "metrics.gmv.where",
            "sku",
            "No row can have one of no words in `sku`.",
            m -> list(m, "metrics.gmv.where.sku")),
        bad(
            Code.REFERENCE_NOT_MEASURED,
            "metrics.lines.count",
            "goods",
            "`goods` is a reference table; it says what is known of a thing, and there is nothing in it to measure.",
            m ->
                set(
                    set(
                        list(set(m, "data.goods.reference", "true"), "data.goods.key", "sku"),
                        "data.goods.attributes.brand",
                        "text"),
                    "metrics.lines.count",
                    "goods")),
        bad(
            Code.COUNT_OF_COLUMN,
            "metrics.lines.count",
            "sales.sku",
            "`count` counts the rows of a table, and `sales.sku` is a column.",
            m -> set(m, "metrics.lines.count", "sales.sku")),
        bad(
            Code.LIST_OF_ONE,
            "kpis.stars",
            "for_each",
            "`for_each` takes one dimension as a word, or several different ones as a list; found: sku.",
            m -> list(m, "kpis.stars.for_each", "sku")),
        bad(
            Code.LIST_OF_ONE,
            "kpis.stars",
            "for_each",
            "`for_each` takes one dimension as a word, or several different ones as a list; found: sku, sku.",
            m -> list(m, "kpis.stars.for_each", "sku", "sku")),
        bad(
            Code.RESERVED_NAME,
            "metrics",
            "not",
            "Formulas keep the word `not` for themselves.",
            m -> set(m, "metrics.not.sum", "sales.amount")),
        bad(
            Code.UNKNOWN_CALENDAR,
            "calendar",
            "bra",
            "There is no business calendar `bra`.",
            m -> set(m, "calendar", "bra")),
        bad(
            Code.NO_CALENDAR,
            "data.sales.expected_within",
            "3 business days",
            "`3 business days` needs to know which days are business days.",
            m -> set(m, "data.sales.expected_within", "3 business days")),
        bad(
            Code.NO_TERM,
            "review",
            "contract_monthly",
            "`contract_monthly` counts from the first day of the contract, which is not said.",
            m -> set(m, "review", "contract_monthly")),
        formula(
            Code.NO_TERM,
            "cumulative(gmv)",
            "`cumulative(gmv)` counts from the first day of the contract, which is not said.",
            "cumulative(gmv)"),
        formula(
            Code.NO_TERM,
            "so_far(gmv, contract_month)",
            "`so_far(gmv, contract_month)` counts from the first day of the contract, which is not said.",
            "so_far(gmv, contract_month)"),
        formula(
            Code.NO_RATES,
            "fx(gmv, CNY)",
            "`fx` needs one table of rates to choose, and there is: none.",
            "fx(gmv, CNY)"),
        formula(
            Code.NOT_RATES,
            "fx(gmv, CNY, sales)",
            "`sales` is no table of rates.",
            "fx(gmv, CNY, sales)"),
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
}
