package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.StagePlanBuilder;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests in which somebody is in each stage, and at the edges of its bands; LANGUAGE.md §18. */
class ProposedStagesTest {
  private static DraftBuilder shop() {
    return Shop.data()
        .set("term", "2026-01-01/2026-12-31")
        .table(
            "products", t -> t.key("sku").set("reference", "true").attribute("launched", "date"));
  }

  private static DraftBuilder perProduct(Consumer<StagePlanBuilder> stages) {
    return shop()
        .stagePlan("product", p -> stages.accept(p.forEach("sku").starts("products.launched")));
  }

  @Test
  void aProductStartsSoThatItIsInEachStageAndEarnsItsWayThere() {
    Proposals stages =
        Proposals.of(
            perProduct(
                    p ->
                        p.stage(
                                "launch",
                                s ->
                                    s.lasts("10 days")
                                        .graduateWhen("rating >= 4 and units > 2")
                                        .atMost("20 days", "fail"))
                            .stage("growth", s -> s.lasts("5 days"))
                            .stage("mature"))
                .kpi("sales", Shop.seen("gmv")),
            "2026-03");
    assertThat(stages.named("product"))
        .containsExactly(
            "product: launch | products [any, 2026-03-31] | stages.product.any launch",
            // After ten days it may leave with the end of 30 March, and is in growth on the 31st.
            "product: growth | reviews [2026-03-20, any, 4] to [2026-03-30, any, 4] sales"
                + " [2026-03-20, any, 0, 3] to [2026-03-30, any, 0, 3] products [any, 2026-03-20]"
                + " | stages.product.any growth",
            "product: mature | reviews [2026-03-15, any, 4] to [2026-03-30, any, 4] sales"
                + " [2026-03-15, any, 0, 3] to [2026-03-30, any, 0, 3] products [any, 2026-03-15]"
                + " | stages.product.any mature",
            // Twenty days from 11 March are over with the 30th.
            "product: failed | products [any, 2026-03-11] | stages.product.any failed");
    assertThat(stages.left()).isEmpty();
  }

  @Test
  void bandsOfEachStageHaveEdgesOfTheirOwn() {
    Proposals bands =
        Proposals.of(
            perProduct(p -> p.stage("launch", s -> s.lasts("10 days")).stage("mature"))
                .kpi(
                    "stars",
                    k ->
                        k.metric("rating")
                            .forEach("sku")
                            .stages("product")
                            .better("higher")
                            .band("launch", "green", "at least 3")
                            .band("launch", "red", "otherwise")
                            .band("mature", "green", "at least 4")
                            .band("mature", "red", "otherwise")),
            "2026-03");
    // A product is judged by the stage in which it begins the month.
    assertThat(bands.named("stars"))
        .containsExactly(
            "stars: launch, the last value below 3 | reviews [2026-03-31, any, 2.9] products [any,"
                + " 2026-03-01] | kpis.stars.any red",
            "stars: launch, exactly 3 | reviews [2026-03-31, any, 3] products [any, 2026-03-01] |"
                + " kpis.stars.any green",
            "stars: launch, the first value above 3 | reviews [2026-03-31, any, 3.1] products"
                + " [any, 2026-03-01] | kpis.stars.any green",
            "stars: mature, the last value below 4 | reviews [2026-03-31, any, 3.9] products [any,"
                + " 2026-02-19] | kpis.stars.any red",
            "stars: mature, exactly 4 | reviews [2026-03-31, any, 4] products [any, 2026-02-19] |"
                + " kpis.stars.any green",
            "stars: mature, the first value above 4 | reviews [2026-03-31, any, 4.1] products"
                + " [any, 2026-02-19] | kpis.stars.any green");
    assertThat(bands.left()).isEmpty();
  }

  @Test
  void stagesOfTheContractAreThoseOfItsMonths() {
    Proposals pilot =
        Proposals.of(
            shop()
                .stagePlan(
                    "service",
                    p ->
                        p.starts("2026-01-01")
                            .stage("pilot", s -> s.lasts("59 days"))
                            .stage("full"))
                .kpi(
                    "sales",
                    k ->
                        k.metric("gmv")
                            .stages("service")
                            .better("higher")
                            .band("pilot", "green", "at least BRL 5")
                            .band("pilot", "red", "otherwise")
                            .band("full", "green", "at least BRL 9")
                            .band("full", "red", "otherwise")),
            "2026-03");
    // The 59 days end with February.
    assertThat(pilot.periods("service: pilot")).containsExactly("2026-01");
    assertThat(pilot.periods("service: full")).containsExactly("2026-03");
    assertThat(pilot.named("sales"))
        .containsExactly(
            "sales: full, the last value below BRL 9 | gmv BRL 8.99 | kpis.sales red",
            "sales: full, exactly BRL 9 | gmv BRL 9 | kpis.sales green",
            "sales: full, the first value above BRL 9 | gmv BRL 9.01 | kpis.sales green",
            "sales: no data | kpis.sales NO_DATA",
            "sales: pilot, the last value below BRL 5 | gmv BRL 4.99 | kpis.sales red",
            "sales: pilot, exactly BRL 5 | gmv BRL 5 | kpis.sales green",
            "sales: pilot, the first value above BRL 5 | gmv BRL 5.01 | kpis.sales green");
    assertThat(pilot.periods("sales: pilot")).containsExactly("2026-01");
    assertThat(pilot.left()).isEmpty();
  }

  @Test
  void theContractEarnsItsStages() {
    Proposals earned =
        Proposals.of(
            shop()
                .stagePlan(
                    "service",
                    p ->
                        p.starts("2026-01-01")
                            .stage(
                                "pilot",
                                s ->
                                    s.lasts("31 days")
                                        .graduateWhen("units > 5 and ad_share < 10%")
                                        .atMost("59 days", "fail"))
                            .stage("full"))
                .kpi(
                    "sales",
                    k ->
                        k.metric("gmv")
                            .stages("service")
                            .better("higher")
                            .band("pilot", "green", "otherwise")
                            .band("full", "green", "at least BRL 9")
                            .band("full", "red", "otherwise")),
            "2026-03");
    // The 31 days end in January; six pieces and little advertising on every day leave it then.
    // Without them the pilot fails after 59 days.
    assertThat(earned.named("s"))
        .containsExactly(
            "service: pilot | stages.service pilot",
            "service: full | units 6 a day, ad_share 9.99% a day | stages.service full",
            "service: failed | stages.service failed",
            "sales: full, the last value below BRL 9 | gmv BRL 8.99, units 6 a day, ad_share 9.99%"
                + " a day | kpis.sales red",
            "sales: full, exactly BRL 9 | gmv BRL 9, units 6 a day, ad_share 9.99% a day |"
                + " kpis.sales green",
            "sales: full, the first value above BRL 9 | gmv BRL 9.01, units 6 a day, ad_share"
                + " 9.99% a day | kpis.sales green",
            "sales: no data | units 6 a day, ad_share 9.99% a day | kpis.sales NO_DATA",
            "sales: pilot, any value | gmv BRL 1 | kpis.sales green");
    assertThat(earned.left()).isEmpty();
  }

  @Test
  void aStageThatNobodyReachesInTheTermIsNamed() {
    Proposals never =
        Proposals.of(
            shop()
                .stagePlan(
                    "service",
                    p ->
                        p.starts("2026-01-01")
                            .stage("pilot", s -> s.lasts("400 days"))
                            .stage("full"))
                .kpi(
                    "sales",
                    k ->
                        k.metric("gmv")
                            .stages("service")
                            .better("higher")
                            .band("pilot", "green", "otherwise")
                            .band("full", "green", "at least BRL 9")
                            .band("full", "red", "otherwise")),
            "2026-03");
    assertThat(never.named("sales"))
        .containsExactly(
            "sales: pilot, any value | gmv BRL 1 | kpis.sales green",
            "sales: no data | kpis.sales NO_DATA");
    assertThat(never.left())
        .containsExactly(
            "stage_plans.service.full STAGE",
            "kpis.sales.bands.full.green STAGE",
            "kpis.sales.bands.full.red STAGE");
  }
}
