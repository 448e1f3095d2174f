package io.github.kpi4j.core.internal.check;

import static io.github.kpi4j.core.Edits.drop;
import static io.github.kpi4j.core.Edits.list;
import static io.github.kpi4j.core.Edits.set;
import static io.github.kpi4j.core.internal.check.Mistake.bad;
import static io.github.kpi4j.core.internal.check.Mistake.pack;
import static io.github.kpi4j.core.internal.check.Mistake.packed;
import static io.github.kpi4j.core.internal.check.Mistake.shop;

import io.github.kpi4j.core.diagnostic.Code;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Keys, shapes and words. */
final class StructureMistakes {
  private StructureMistakes() {}

  static Stream<Arguments> all() {
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
}
