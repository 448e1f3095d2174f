package io.github.kpi4j.amazonbr.leadtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpi4j.core.value.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LegHistoryTest {
  private static final LocalDate UP_TO = LocalDate.of(2026, 3, 31);
  private static final LegEstimate CONTRACT =
      LegEstimate.stated(DayDistribution.fixed(9), "factory's contract");

  private static PastLeg shipment(String name, String started, String finished) {
    return new PastLeg(
        name,
        LocalDate.parse(started),
        Optional.of(finished).filter(day -> !day.isEmpty()).map(LocalDate::parse));
  }

  private static final LegHistory HISTORY =
      LegHistory.of(
          List.of(
              shipment("one day", "2026-03-06", "2026-03-09"),
              shipment("same day", "2026-03-06", "2026-03-06"),
              shipment("ended on a Sunday", "2026-03-05", "2026-03-08"),
              shipment("weekend", "2026-03-07", "2026-03-08"),
              shipment("backwards", "2026-03-09", "2026-03-06"),
              shipment("under way", "2026-03-09", ""),
              shipment("one day", "2026-03-09", "2026-03-12"),
              shipment("slow", "2006-03-09", "2026-03-12"),
              shipment("planned", "2026-03-09", "2026-04-01")),
          BusinessCalendar.weekdays(),
          UP_TO);

  /** From a Friday to Monday is one business day; a Sunday counts as the Monday after. */
  @Test
  void countsOnTheCalendar() {
    assertThat(HISTORY.durations()).containsExactly(1, 0, 2, 0);
  }

  @Test
  void setsAsideWhatSaysNothing() {
    assertThat(HISTORY.setAside())
        .containsExactly(
            new LegNote(LegNote.Reason.FINISHED_BEFORE_STARTED, "backwards"),
            new LegNote(LegNote.Reason.NOT_FINISHED, "under way"),
            new LegNote(LegNote.Reason.REPEATED, "one day"),
            new LegNote(LegNote.Reason.TOO_LONG, "slow"),
            new LegNote(LegNote.Reason.IN_THE_FUTURE, "planned"));
    assertThat(HISTORY.setAside().get(0))
        .hasToString("backwards: left out: it ended before it began");
  }

  @Test
  void learnsFromEnoughShipments() {
    LegEstimate learnt = HISTORY.estimate(4, CONTRACT);

    assertThat(learnt.days()).isEqualTo(DayDistribution.ofWeights(0, 2, 1, 1));
    assertThat(learnt.provenance())
        .isEqualTo(new Provenance.Learnt(4))
        .hasToString("learnt from 4 shipments");
    assertThat(learnt.notes()).isEqualTo(HISTORY.setAside());
    assertThat(basisOf(learnt)).isEqualTo("learnt 4");
  }

  @Test
  void saysWhyItDoesNotLearn() {
    LegEstimate stated = HISTORY.estimate(20, CONTRACT);

    assertThat(stated.days()).isEqualTo(DayDistribution.fixed(9));
    assertThat(stated.provenance()).hasToString("stated: factory's contract");
    assertThat(stated.notes()).hasSize(6);
    assertThat(stated.notes().get(0))
        .isEqualTo(new LegNote(LegNote.Reason.TOO_FEW_SHIPMENTS, "4 of 20"))
        .hasToString("4 of 20: fewer past shipments than asked for, so another figure stands in");
    assertThat(basisOf(stated)).isEqualTo("stated");
    assertThatIllegalArgumentException().isThrownBy(() -> HISTORY.estimate(0, CONTRACT));
  }

  @Test
  void withoutAnyShipmentThePublishedFigureStandsIn() {
    LegEstimate published =
        LegFigure.find(LegKind.SEA, "port to port").flatMap(LegFigure::estimate).orElseThrow();
    LegEstimate assumed =
        LegHistory.of(List.of(), BusinessCalendar.allDays(), UP_TO).estimate(20, published);

    assertThat(assumed.notes())
        .containsExactly(new LegNote(LegNote.Reason.TOO_FEW_SHIPMENTS, "0 of 20"));
    assertThat(basisOf(assumed)).isEqualTo("assumed low");
    assertThat(assumed)
        .hasToString(
            "30–35 days, mean 32.5 (assumed from ecexpress.com.cn, 2026-01, confidence low:"
                + " port to port; China to Santos)"
                + " [0 of 20: fewer past shipments than asked for, so another figure stands in]");
  }

  private static String basisOf(LegEstimate estimate) {
    return estimate
        .provenance()
        .match(
            stated -> "stated",
            learnt -> "learnt " + learnt.shipments(),
            assumed -> "assumed " + assumed.confidence());
  }
}
