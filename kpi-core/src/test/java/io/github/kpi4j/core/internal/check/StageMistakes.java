package io.github.kpi4j.core.internal.check;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kpi4j.core.Edits;
import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.KpiBuilder;
import io.github.kpi4j.core.draft.StageBuilder;
import io.github.kpi4j.core.draft.StagePlanBuilder;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Plans of stages and the KPIs that are judged by them. */
final class StageMistakes {
  private StageMistakes() {}

  private static Arguments bad(
      Code code,
      String place,
      String marked,
      String sentence,
      Consumer<StagePlanBuilder> plan,
      Consumer<KpiBuilder> kpi) {
    DraftBuilder draft =
        Shop.data()
            .table(
                "products",
                t ->
                    t.key("sku")
                        .set("reference", "true")
                        .attribute("launched", "date")
                        .attribute("brand", "text"))
            .stagePlan("life", plan)
            .kpi("k", kpi);
    return arguments(code, place, marked, sentence, draft.build().root(), List.of());
  }

  private static Arguments plan(
      Code code, String place, String marked, String sentence, Consumer<StagePlanBuilder> plan) {
    return bad(code, place, marked, sentence, plan, Shop.seen("gmv"));
  }

  /** The first of two stages. */
  private static Arguments stage(
      Code code, String key, String marked, String sentence, Consumer<StageBuilder> stage) {
    String place = "stage_plans.life.stages.1" + (key.isEmpty() ? "" : "." + key);
    return plan(code, place, marked, sentence, p -> ofSkus(p).stage("a", stage).stage("b"));
  }

  private static Arguments kpi(
      Code code, String place, String marked, String sentence, Consumer<KpiBuilder> kpi) {
    return bad(
        code,
        place,
        marked,
        sentence,
        p -> ofSkus(p).stage("a", s -> s.lasts("30 days")).stage("b"),
        k -> kpi.accept(k.metric("gmv").better("higher")));
  }

  private static StagePlanBuilder ofSkus(StagePlanBuilder plan) {
    return plan.forEach("sku").starts("products.launched");
  }

  static Stream<Arguments> all() {
    return Stream.of(ofStages(), ofPlans(), ofKpis()).flatMap(table -> table);
  }

  private static Stream<Arguments> ofStages() {
    return Stream.of(
        stage(
            Code.STAGE_WITHOUT_END,
            "name",
            "a",
            "Nothing ends the stage `a`, and others follow it.",
            s -> {}),
        stage(
            Code.BAD_LENGTH,
            "lasts",
            "3 business days",
            "`3 business days` is no length of a stage.",
            s -> s.lasts("3 business days")),
        stage(
            Code.LIMIT_TOO_SHORT,
            "at_most",
            "30 days",
            "The stage may last at most 30 days, but its condition is tried for the first time"
                + " after 30 days.",
            s -> s.lasts("30 days").graduateWhen("units >= 1").atMost("30 days", "hold")),
        stage(
            Code.LIMIT_TOO_SHORT,
            "at_most",
            "1 month",
            // In February.
            "The stage may last at most 1 month, but its condition is tried for the first time"
                + " after 28 days.",
            s -> s.lasts("28 days").graduateWhen("units >= 1").atMost("1 month", "hold")),
        stage(
            Code.STAGE_KEY_ALONE,
            "",
            "at_most",
            "`at_most` means nothing without `graduate_when`.",
            s -> s.lasts("30 days").atMost("60 days", "fail")),
        stage(
            Code.STAGE_KEY_ALONE,
            "",
            "graduate_when",
            "`graduate_when` means nothing without `lasts`.",
            s -> s.graduateWhen("units >= 1")),
        stage(
            Code.STAGE_MOVES_PERIOD,
            "graduate_when",
            "previous(units, 1 month) > 3",
            "`previous(units, 1 month) > 3` looks back by whole periods, and the days of a stage"
                + " are no such period.",
            s -> s.lasts("30 days").graduateWhen("previous(units, 1 month) > 3")),
        stage(
            Code.UNKNOWN_WORD,
            "if_overdue",
            "failed",
            "`failed` is not one of the words that can stand here.",
            s -> s.lasts("30 days").graduateWhen("units >= 1").atMost("60 days", "failed")),
        plan(
            Code.LAST_STAGE_ENDS,
            "stage_plans.life.stages.1",
            "lasts",
            "`lasts` would end the last stage, and none follows it.",
            p -> ofSkus(p).stage("a", s -> s.lasts("30 days"))),
        plan(
            Code.STAGE_CALLED_FAILED,
            "stage_plans.life.stages.1.name",
            "failed",
            "No stage can be called `failed`.",
            p -> ofSkus(p).stage("failed")),
        plan(
            Code.DEFINED_TWICE,
            "stage_plans.life.stages.2.name",
            "a",
            "`a` is defined twice; the first time in stages.",
            p -> ofSkus(p).stage("a", s -> s.lasts("30 days")).stage("a")));
  }

  private static Stream<Arguments> ofPlans() {
    return Stream.of(
        arguments(
            Code.NO_STAGES,
            "stage_plans.life",
            "stages",
            "`life` has no stages.",
            Edits.list(
                Shop.data()
                    .set("term", "2026-01-01/2026-12-31")
                    .stagePlan("life", p -> p.stage("a"))
                    .kpi("k", Shop.seen("gmv"))
                    .build()
                    .root(),
                "stage_plans.life.stages"),
            List.of()),
        plan(
            Code.UNKNOWN_START,
            "stage_plans.life.starts",
            "products.brand",
            "`products.brand` is not a date of a reference table whose key is sku.",
            p -> p.forEach("sku").starts("products.brand").stage("a")),
        plan(
            Code.UNKNOWN_START,
            "stage_plans.life.starts",
            "2026-01-01",
            "`2026-01-01` is not a date of a reference table whose key is sku.",
            p -> p.forEach("sku").starts("2026-01-01").stage("a")),
        plan(
            Code.BAD_DATE,
            "stage_plans.life.starts",
            "products.launched",
            "`products.launched` is not a day.",
            p -> p.starts("products.launched").stage("a")),
        plan(
            Code.NO_STAGE_START,
            "stage_plans",
            "life",
            "Nothing says when the first stage begins.",
            p -> p.stage("a")),
        plan(
            Code.NOT_ADDITIVE_HERE,
            "stage_plans.life.stages.1.graduate_when",
            "rating",
            "`rating` is a score; values of different sku cannot be added up.",
            p ->
                p.starts("2026-01-01")
                    .stage("a", s -> s.lasts("30 days").graduateWhen("rating >= 4"))
                    .stage("b")));
  }

  private static Stream<Arguments> ofKpis() {
    return Stream.of(
        kpi(
            Code.UNKNOWN_STAGE_PLAN,
            "kpis.k.stages",
            "lief",
            "There is no stage plan `lief`.",
            k -> k.forEach("sku").stages("lief").band("a", "green", "otherwise")),
        kpi(
            Code.UNKNOWN_STAGE,
            "kpis.k.bands",
            "c",
            "There is no stage `c`.",
            k ->
                k.forEach("sku")
                    .stages("life")
                    .band("a", "green", "otherwise")
                    .band("c", "green", "otherwise")),
        kpi(
            Code.STAGE_LEFT_OUT,
            "kpis.k",
            "bands",
            "`bands` says nothing of these stages of `life`: b.",
            k -> k.forEach("sku").stages("life").band("a", "green", "otherwise")),
        kpi(
            Code.STAGE_LEFT_OUT,
            "kpis.k",
            "target",
            "`target` says nothing of these stages of `life`: b.",
            k ->
                k.forEach("sku")
                    .stages("life")
                    .target("a", "at least BRL 5")
                    .band("a", "green", "otherwise")
                    .band("b", "green", "otherwise")),
        kpi(
            Code.BANDS_NOT_BY_STAGE,
            "kpis.k",
            "bands",
            "`bands` says nothing of the stages of `life`.",
            k -> k.forEach("sku").stages("life").band("green", "otherwise")),
        kpi(
            Code.BY_STAGE_WITHOUT_STAGES,
            "kpis.k",
            "bands",
            "`bands` is said stage by stage, and the KPI has no stages.",
            k -> k.forEach("sku").band("a", "green", "otherwise")),
        kpi(
            Code.STAGES_OF_OTHERS,
            "kpis.k.stages",
            "life",
            "The stages of `life` are those of each sku, and the KPI is judged for each: none.",
            k -> k.stages("life").band("a", "green", "otherwise").band("b", "green", "otherwise")),
        kpi(
            Code.RECOMPUTED_WITH_STAGES,
            "kpis.k",
            "score_by",
            "All subjects together have no stage of `life`, so their metric recomputed cannot be"
                + " judged.",
            k ->
                k.forEach("sku")
                    .stages("life")
                    .scoreBy("recomputed")
                    .band("a", "green", "otherwise")
                    .band("b", "green", "otherwise")),
        kpi(
            Code.BANDS_DIRECTION,
            "kpis.k.bands.b.green",
            "at most BRL 5",
            "With `better: higher` the band `green: at most BRL 5` would be better than `red:"
                + " otherwise`, although its values (at most BRL 5) are worse than those (more than"
                + " BRL 5).",
            k ->
                k.forEach("sku")
                    .stages("life")
                    .band("a", "green", "otherwise")
                    .band("b", "green", "at most BRL 5")
                    .band("b", "red", "otherwise")));
  }
}
