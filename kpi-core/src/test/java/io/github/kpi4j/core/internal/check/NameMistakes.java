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
}
