package io.github.kpi4j.amazonbr.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kpi4j.amazonbr.demand.Remark;
import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.amazonbr.leadtime.DayDistribution;
import io.github.kpi4j.amazonbr.leadtime.Leg;
import io.github.kpi4j.amazonbr.leadtime.LegEstimate;
import io.github.kpi4j.amazonbr.leadtime.LegKind;
import io.github.kpi4j.amazonbr.leadtime.Route;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SupplyTest {
  private static final DiscreteLaw TEN_TO_THIRTEEN =
      DiscreteLaw.of(10, new double[] {0.25, 0.25, 0.25, 0.25});

  private static Shipment shipment(String id, String lane, String shipped, String received) {
    Optional<LocalDate> there =
        received.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(received));
    LocalDate left = LocalDate.parse(shipped);
    return new Shipment(id, "KETTLE", 50, lane, left, left.plusDays(20), there);
  }

  private static Supply supply(long stock, Shipment... shipments) {
    LeadTimes leadTimes = LeadTimes.always(TEN_TO_THIRTEEN);
    Lane sea =
        new Lane("sea", leadTimes, leadTimes, Kettle.brl("0"), Kettle.brl("0"), Optional.empty());
    return Supply.of(Kettle.product(), Kettle.TODAY, stock, List.of(shipments), List.of(sea));
  }

  @Test
  void what_has_not_come_yet_comes_by_what_is_left_of_its_law() {
    // 12 days gone: the 12th day is today, the 13th tomorrow.
    Supply supply = supply(7, shipment("S1", "sea", "2026-07-22", ""));

    DiscreteLaw day = supply.arrivals().get(0).day();
    assertThat(day.probability(0)).isCloseTo(0.5, within(1e-12));
    assertThat(day.probability(1)).isCloseTo(0.5, within(1e-12));
    assertThat(supply.position()).isEqualTo(57);
    assertThat(supply.remarks()).isEmpty();
  }

  @Test
  void what_cannot_be_is_said_with_what_is_assumed() {
    Supply supply =
        supply(
            -3,
            shipment("S1", "sea", "2026-07-30", "2026-07-20"),
            shipment("S2", "sea", "2026-06-01", ""),
            shipment("S3", "truck", "2026-08-01", ""));

    assertThat(supply.onHand()).isZero();
    assertThat(supply.remarks())
        .extracting(Remark::toString)
        .containsExactly(
            "KETTLE: negative stock (-3): planned as if nothing were there",
            "KETTLE: received before shipped (shipment S1): the stock report alone says what"
                + " arrived",
            "KETTLE: overdue by every lead time known (shipment S2): expected the day after the"
                + " plan's day",
            "KETTLE: no lead time for the shipment's lane (shipment S3 by truck): expected on the"
                + " day it is due, at the earliest tomorrow");
    assertThat(supply.arrivals()).extracting(Arrival::median).containsExactly(1, 18);
  }

  @Test
  void a_shipment_has_units() {
    LocalDate day = Kettle.TODAY;
    assertThatThrownBy(() -> new Shipment("S", "KETTLE", 0, "sea", day, day, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void lead_times_of_a_week_are_those_of_its_first_day() {
    LeadTimes rising = day -> Optional.of(DiscreteLaw.always(day.getDayOfMonth()));
    LeadTimes weekly =
        WeeklyLeadTimes.of(
            new DateRange(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 17)), rising);

    assertThat(weekly.from(LocalDate.of(2026, 8, 9)).orElseThrow().first()).isEqualTo(3);
    assertThat(weekly.from(LocalDate.of(2026, 8, 10)).orElseThrow().first()).isEqualTo(10);
    assertThat(weekly.from(LocalDate.of(2026, 8, 20)).orElseThrow().first()).isEqualTo(20);
  }

  @Test
  void a_route_gives_calendar_days_to_stock() {
    Leg receiving =
        new Leg(
            LegKind.RECEIVING,
            LegEstimate.stated(DayDistribution.uniform(1, 2), "the warehouse"),
            BusinessCalendar.weekdays(),
            Leg.BRAZIL);

    // From a Friday: Monday or Tuesday.
    DiscreteLaw days =
        LeadTimes.of(new Route("truck", List.of(receiving)))
            .from(LocalDate.of(2026, 8, 7))
            .orElseThrow();

    assertThat(days.probability(3)).isCloseTo(0.5, within(1e-12));
    assertThat(days.probability(4)).isCloseTo(0.5, within(1e-12));
  }
}
