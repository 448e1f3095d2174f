package io.github.kpi4j.amazonbr.leadtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.kpi4j.core.value.Rational;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomsMixTest {
  @Test
  void mixesTheCallersFigures() {
    CustomsMix mix = CustomsMix.percent("75", "25", "0", "0");
    LegEstimate estimate =
        mix.estimate(
            Map.of(
                CustomsChannel.GREEN, LegEstimate.stated(DayDistribution.fixed(1), "broker"),
                CustomsChannel.YELLOW,
                    LegEstimate.stated(DayDistribution.uniform(3, 4), "broker")));

    assertThat(estimate.days()).isEqualTo(DayDistribution.ofWeights(1, 6, 0, 1, 1));
    assertThat(estimate.provenance())
        .hasToString("stated: GREEN stated: broker; YELLOW stated: broker");
  }

  /** 80 % at once; 15 % in 1 to 5, 5 % in 1 to 8 days: more than 5 days only in the last. */
  @Test
  void publishedFiguresStandIn() {
    LegEstimate estimate = CustomsMix.percent("80", "15", "5", "0").estimate(Map.of());

    assertThat(estimate.days().min()).isZero();
    assertThat(estimate.days().max()).isEqualTo(8);
    assertThat(estimate.days().probability(0)).isCloseTo(0.8, within(1e-12));
    assertThat(1 - estimate.days().atMost(5)).isBetween(0.005, 0.05);
    assertThat(estimate.provenance()).isInstanceOf(Provenance.Assumed.class);
  }

  @Test
  void inventsNothingForTheGreyChannel() {
    CustomsMix mix = CustomsMix.percent("80", "15", "4.5", "0.5");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> mix.estimate(Map.of()))
        .withMessage("no figure for customs: say how long it takes: [GREY]");
    assertThat(mix.unknown(Map.of())).containsExactly(CustomsChannel.GREY);
    LegEstimate own = LegEstimate.stated(DayDistribution.uniform(90, 240), "broker");
    assertThat(mix.unknown(Map.of(CustomsChannel.GREY, own))).isEmpty();
    assertThat(mix.estimate(Map.of(CustomsChannel.GREY, own)).days().max()).isEqualTo(240);
  }

  @Test
  void learnsTheMixFromDeclarations() {
    CustomsMix seen = CustomsMix.seen(Map.of(CustomsChannel.GREEN, 17, CustomsChannel.RED, 3));
    assertThat(seen.shares())
        .containsOnly(
            Map.entry(CustomsChannel.GREEN, Rational.parse("0.85")),
            Map.entry(CustomsChannel.RED, Rational.parse("0.15")));
    assertThatIllegalArgumentException().isThrownBy(() -> CustomsMix.seen(Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomsMix.seen(Map.of(CustomsChannel.GREEN, 5, CustomsChannel.RED, -1)));
  }

  @ParameterizedTest
  @CsvSource({"80, 15, 5, 1", "101, 0, 0, -1", "33.3, 33.3, 33.3, 0", "0, 0, 0, 0"})
  void sharesAreOneInTotal(String green, String yellow, String red, String grey) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomsMix.percent(green, yellow, red, grey));
    assertThat(new CustomsMix(Map.of(CustomsChannel.RED, Rational.ONE)).shares()).hasSize(1);
  }

  @Test
  void everyPublishedFigureHasASourceAndAConfidence() {
    assertThat(LegFigure.all())
        .hasSize(9)
        .allSatisfy(
            figure -> {
              assertThat(figure.source()).isNotBlank();
              assertThat(figure.asOf()).contains("2026-");
              assertThat(figure.confidence()).isEqualTo("low");
              assertThat(figure.note()).isNotBlank();
            });
    assertThat(LegFigure.all())
        .filteredOn(figure -> figure.estimate().isEmpty())
        .extracting(LegFigure::variant)
        .containsExactly("grey");
    assertThat(LegFigure.find(LegKind.LAST_MILE, "usual")).isEmpty();
    assertThat(LegFigure.find(LegKind.RECEIVING, "usual").orElseThrow().countedIn())
        .isEqualTo(LegFigure.DayCount.BUSINESS_DAYS);
  }
}
