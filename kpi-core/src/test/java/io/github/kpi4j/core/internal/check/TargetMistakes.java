package io.github.kpi4j.core.internal.check;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableMap;
import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.draft.KpiBuilder;
import io.github.kpi4j.core.draft.TargetBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Targets and the KPIs that are held against them. */
final class TargetMistakes {
  private TargetMistakes() {}

  private static Arguments bad(
      Code code,
      String place,
      String marked,
      String sentence,
      Consumer<TargetBuilder> target,
      Consumer<KpiBuilder> kpi) {
    return arguments(
        code,
        place,
        marked,
        sentence,
        Shop.data().target("year", target).kpi("k", kpi).build().root(),
        List.of());
  }

  private static Arguments target(
      Code code, String place, String marked, String sentence, Consumer<TargetBuilder> more) {
    return bad(code, place, marked, sentence, whole().andThen(more), Shop.seen("gmv"));
  }

  private static Arguments kpi(
      Code code, String place, String marked, String sentence, Consumer<KpiBuilder> kpi) {
    return bad(code, place, marked, sentence, whole(), kpi);
  }

  private static Consumer<TargetBuilder> whole() {
    return t -> t.set("metric", "gmv").set("total", "BRL 100").set("over", "2026-Q1");
  }

  private static KpiBuilder judged(KpiBuilder kpi, String metric) {
    return kpi.metric(metric).better("higher");
  }

  static Stream<Arguments> all() {
    return Stream.concat(ofKpis(), Stream.concat(ofWholes(), ofSplits()));
  }

  private static Stream<Arguments> ofKpis() {
    return Stream.of(
        kpi(
            Code.UNKNOWN_TARGET,
            "kpis.k.target",
            "yaer",
            "There is no target `yaer`.",
            k -> judged(k, "gmv").target("yaer").band("green", "otherwise")),
        kpi(
            Code.SHARE_OF_TARGET,
            "kpis.k.bands.green",
            "at least 5 of target",
            "`at least 5 of target` asks for no share of a target.",
            k ->
                judged(k, "gmv")
                    .target("year")
                    .band("green", "at least 5 of target")
                    .band("red", "otherwise")),
        kpi(
            Code.NO_TARGET_HERE,
            "kpis.k.bands.green",
            "at least 95% of target",
            "`at least 95% of target` asks for a share of a target, and there is none here.",
            k -> judged(k, "gmv").band("green", "at least 95% of target").band("red", "otherwise")),
        kpi(
            Code.MIXED_BANDS,
            "kpis.k",
            "bands",
            "Some bands ask for a share of the target and others for a value, so nobody can say"
                + " which of them overlap.",
            k ->
                judged(k, "gmv")
                    .target("year")
                    .band("green", "at least 95% of target")
                    .band("amber", "at least BRL 5")
                    .band("red", "otherwise")),
        kpi(
            Code.BANDS_GAP,
            "kpis.k.bands",
            "",
            "No band takes values of more than 90%, less than 95%.",
            k ->
                judged(k, "gmv")
                    .target("year")
                    .band("green", "at least 95% of target")
                    .band("red", "at most 90% of target")),
        kpi(
            Code.TARGET_OTHER_METRIC,
            "kpis.k.target",
            "year",
            "The target `year` is about `gmv`, and the KPI judges `ad_cost`.",
            k -> judged(k, "ad_cost").target("year").band("green", "otherwise")),
        kpi(
            Code.TARGET_NOT_CUT,
            "kpis.k.for_each",
            "sku",
            "The target `year` is not divided by `sku`, so nobody knows how much of it belongs to"
                + " each.",
            k -> judged(k, "gmv").forEach("sku").target("year").band("green", "otherwise")),
        kpi(
            Code.AGAINST_WITHOUT_TARGET,
            "kpis.k",
            "against",
            "`against` chooses between two figures of a target, and the KPI names none.",
            k -> judged(k, "gmv").against("revised").band("green", "otherwise")));
  }

  private static Stream<Arguments> ofWholes() {
    return Stream.of(
        bad(
            Code.TARGET_NOT_DIVISIBLE,
            "targets.year.metric",
            "ad_share",
            "`ad_share` (percent) cannot be divided: its parts do not add up to the whole.",
            t -> t.set("metric", "ad_share").set("total", "10%").set("over", "2026"),
            Shop.seen("gmv")),
        bad(
            Code.TARGET_NOT_DIVISIBLE,
            "targets.year.metric",
            "stock",
            "`stock` (count) cannot be divided: its parts do not add up to the whole.",
            t -> t.set("metric", "stock").set("total", "10").set("over", "2026"),
            Shop.seen("gmv")),
        bad(
            Code.MISSING_KEY,
            "targets",
            "year",
            "The key `over` is missing in year.",
            t -> t.set("metric", "gmv").set("total", "BRL 100"),
            Shop.seen("gmv")),
        bad(
            Code.BAD_PERIOD,
            "targets.year.over",
            "this year",
            "`this year` is not a period.",
            t -> t.set("metric", "gmv").set("total", "BRL 100").set("over", "this year"),
            Shop.seen("gmv")),
        target(
            Code.BAD_STRETCH,
            "targets.year.stretch",
            "30",
            "`30` is not a percentage of the best so far.",
            t -> t.set("stretch", "30")),
        target(
            Code.CATCH_UP_WITHOUT_TIME,
            "targets.year",
            "catch_up",
            "A shortfall cannot be made up for: the target is not divided by time first.",
            t -> t.set("catch_up", "next_period").split("sku", Map.of("A", "1"))));
  }

  private static Stream<Arguments> ofSplits() {
    List<String> months = List.of("1", "1", "1");
    return Stream.of(
        target(
            Code.UNKNOWN_SEASONALITY,
            "targets.year.split.1.weights.seasonality",
            "summer",
            "There is no seasonality `summer`.",
            t -> t.split("month", Map.of("seasonality", "summer"))),
        target(
            Code.SPLIT_TWICE,
            "targets.year.split.2.by",
            "week",
            "The target is divided by `week` already.",
            t -> t.split("month", months).split("week", months)),
        target(
            Code.WEIGHTS_COUNT,
            "targets.year.split.1.weights",
            "",
            "There are 2 weights for 3 parts (2026-01 … 2026-03).",
            t -> t.split("month", List.of("1", "1"))),
        target(
            Code.BAD_WEIGHT,
            "targets.year.split.1.weights",
            "0",
            "`0` is not a weight.",
            t -> t.split("month", List.of("1", "0", "1"))),
        target(
            Code.PERCENTS_NOT_100,
            "targets.year.split.1.weights",
            "",
            "The weights are percentages that add up to 99%.",
            t -> t.split("month", List.of("33%", "33%", "33%"))),
        target(
            Code.NO_SUCH_PART,
            "targets.year.split.1.weights",
            "2026-04",
            "There is no part `2026-04`.",
            t -> t.split("month", Map.of("2026-04", "1"))),
        target(
            Code.PART_WITHOUT_WEIGHT,
            "targets.year.split.1.weights",
            "",
            "The part `2026-02` has no weight.",
            t -> t.split("month", ImmutableMap.of("2026-01", "1", "2026-03", "1"))),
        target(
            Code.HELD_TOO_MUCH,
            "targets.year",
            "hold",
            "The fixed cells do not fit: they leave BRL -1 of BRL 100.",
            t -> t.split("month", months).hold(Map.of("month", "2026-01"), "BRL 101")),
        target(
            Code.HELD_KEYS,
            "targets.year.hold.1",
            "",
            "The fixed cell does not say which one it is.",
            t -> t.split("month", months).hold(Map.of("sku", "A"), "BRL 1")),
        target(
            Code.HISTORY_KEYS,
            "targets.year.split.1.weights",
            "",
            "Weights from history need a metric, a period of the past and how the parts grow.",
            t -> t.split("month", Map.of("history", "gmv"))),
        target(
            Code.HISTORY_LENGTH,
            "targets.year.split.1.weights.of",
            "2025",
            "`2025` has 12 periods, and the target has 3.",
            t ->
                t.split(
                    "month", ImmutableMap.of("history", "gmv", "of", "2025", "growth", "even"))));
  }
}
