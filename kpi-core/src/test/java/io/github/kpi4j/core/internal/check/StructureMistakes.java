package io.github.kpi4j.core.internal.check;

import static io.github.kpi4j.core.Edits.drop;
import static io.github.kpi4j.core.Edits.list;
import static io.github.kpi4j.core.Edits.put;
import static io.github.kpi4j.core.Edits.set;
import static io.github.kpi4j.core.internal.check.Mistake.bad;
import static io.github.kpi4j.core.internal.check.Mistake.pack;
import static io.github.kpi4j.core.internal.check.Mistake.packed;
import static io.github.kpi4j.core.internal.check.Mistake.shop;

import io.github.kpi4j.core.Edits;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import java.util.ArrayList;
import java.util.List;
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
            Code.TOO_MANY_KPIS,
            "kpis",
            "k10000",
            "The contract has more than 10000 KPIs.",
            m -> put(m, "kpis", kpis(m, 10_001))),
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
            "version",
            "The key `version` belongs to the language, but this release does not evaluate it yet.",
            m -> set(m, "version", "2")),
        bad(
            Code.MISSING_KEY,
            "data",
            "goods",
            "The key `attributes` is missing in goods.",
            m -> list(set(m, "data.goods.reference", "true"), "data.goods.key", "sku")),
        bad(
            Code.MISSING_KEY,
            "data",
            "spare",
            "The key `measures` is missing in spare.",
            m -> list(set(m, "data.spare.dimensions.date", "date"), "data.spare.key", "date")),
        bad(
            Code.NOT_OF_REFERENCE,
            "data.goods",
            "carry",
            "`carry` does not belong to the reference table `goods`.",
            m -> set(goods(m), "data.goods.carry", "2 days")),
        bad(
            Code.ATTRIBUTES_WITHOUT_REFERENCE,
            "data.sales",
            "attributes",
            "Only a reference table has attributes.",
            m -> set(m, "data.sales.attributes.brand", "text")),
        bad(
            Code.DEFINED_TWICE,
            "data.goods.attributes",
            "sku",
            "`sku` is defined twice; the first time in key.",
            m -> set(goods(m), "data.goods.attributes.sku", "text")),
        bad(
            Code.DEFINED_TWICE,
            "data.more.attributes",
            "brand",
            "`brand` is defined twice; the first time in goods.",
            m ->
                set(
                    list(set(goods(m), "data.more.reference", "true"), "data.more.key", "sku"),
                    "data.more.attributes.brand",
                    "text")),
        bad(
            Code.UNKNOWN_WORD,
            "data.goods.attributes.since",
            "instant",
            "`instant` is not one of the words that can stand here.",
            m -> set(goods(m), "data.goods.attributes.since", "instant")),
        bad(
            Code.KEY_AND_DUPLICATES,
            "data.sales",
            "duplicates",
            "The table has a `key` and allows duplicates; it can only do one of both.",
            m -> set(m, "data.sales.duplicates", "allowed")),
        bad(
            Code.VERSION_WITHOUT_KEY,
            "data.log",
            "version",
            "Versions are compared of rows with the same key, and the table has none.",
            m -> set(log(m, "false"), "data.log.version", "seen")),
        bad(
            Code.STATES_WITHOUT_KEY,
            "data",
            "log",
            "The table `log` has several states a day and no `key`, so nobody can tell which is the"
                + " newest.",
            m -> log(m, "true")),
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

  private static Mapping goods(Mapping root) {
    return set(
        list(set(root, "data.goods.reference", "true"), "data.goods.key", "sku"),
        "data.goods.attributes.brand",
        "text");
  }

  /** So many KPIs from {@code k0} on, each like the first of a contract. */
  private static Mapping kpis(Mapping contract, int count) {
    Node first = ((Mapping) contract.entry("kpis").orElseThrow().value()).entries().get(0).value();
    List<Mapping.Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(new Mapping.Entry(LocatedText.of("kpis", "k" + i), first));
    }
    return new Mapping(Edits.nowhere("kpis"), entries);
  }

  /** A table whose rows have a time and nothing that identifies them. */
  private static Mapping log(Mapping root, String snapshot) {
    Mapping table = set(root, "data.log.duplicates", "allowed");
    table = set(table, "data.log.snapshot", snapshot);
    table = set(table, "data.log.dimensions.at", "instant");
    if (snapshot.equals("false")) {
      table = set(table, "data.log.dimensions.seen", "instant");
    }
    return set(table, "data.log.measures.pieces", "count");
  }
}
