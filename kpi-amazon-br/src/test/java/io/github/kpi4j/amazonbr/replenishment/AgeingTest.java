package io.github.kpi4j.amazonbr.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.amazonbr.demand.Cause;
import io.github.kpi4j.amazonbr.demand.Remark;
import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ages and what a projection says, for 10 kettles a day. */
class AgeingTest {
  private static Projection projection(int days, long onHand, Arrival... arrivals) {
    return Projection.of(
        Kettle.demand(10, Kettle.CERTAIN, 120).forecast(),
        new DateRange(Kettle.TODAY, Kettle.TODAY.plusDays(days)),
        onHand,
        List.of(arrivals));
  }

  @Test
  void the_oldest_are_sold_first() {
    List<StockLayer> layers =
        List.of(
            new StockLayer(Kettle.TODAY.minusDays(5), 15),
            new StockLayer(Kettle.TODAY.minusDays(9), 15));
    Ageing ageing =
        Ageing.of("K", projection(4, 30, new Arrival("S", 50, DiscreteLaw.always(2))), layers);

    // Evenings: 5 of the older and 15; then 10 of the younger; then none of them.
    assertThat(ageing.olderThan(8)).containsExactly(5L, 0L, 0L, 0L);
    assertThat(ageing.olderThan(4)).containsExactly(20L, 10L, 0L, 0L);
    assertThat(ageing.olderThan(-1)).containsExactly(20L, 10L, 50L, 40L);
    assertThat(ageing.remarks()).isEmpty();
  }

  @Test
  void a_fee_is_a_share_of_the_month_for_each_day() {
    StorageFee fee = new StorageFee("storage", -1, Kettle.brl("37.50"), "Amazon's price list");
    Ageing ageing = Ageing.of("K", projection(3, 30), List.of());

    // 20 + 10 + 0 unit evenings of August: 30 / 31 · 0.002 m3 · 37.50.
    assertThat(ageing.fee(fee, Rational.parse("0.002")).amount())
        .isEqualTo(Rational.of(30, 31).times(Rational.parse("0.075")));
    assertThat(ageing.remarks()).containsExactly(new Remark("K", Cause.AGE_UNKNOWN, "30 units"));
    List<StockLayer> tooMany = List.of(new StockLayer(Kettle.TODAY, 31));
    assertThatThrownBy(() -> Ageing.of("K", projection(3, 30), tooMany))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_projection_tells_cover_excess_and_turnover() {
    Projection projection = projection(10, 65, new Arrival("S", 100, DiscreteLaw.always(8)));

    assertThat(projection.stockOut()).contains(LocalDate.of(2026, 8, 9));
    assertThat(projection.daysOfCover(Kettle.TODAY)).contains(6L);
    // 5 on the 9th, 10 on the 10th.
    assertThat(projection.lost()).isEqualTo(15);
    assertThat(projection.inStockRate()).isEqualTo(Rational.parse("0.8"));
    assertThat(projection.on(Kettle.TODAY.plusDays(6)).sales()).isEqualTo(5);
    // 80 left on the 12th, beyond five more days.
    assertThat(projection.excess(Kettle.TODAY.plusDays(9), 5)).isEqualTo(30);
    // Evenings 55, 45, 35, 25, 15, 5, 0, 0, 90, 80; 85 sold in ten days.
    assertThat(projection.meanStock()).isEqualTo(Rational.of(35));
    assertThat(projection.turnover()).contains(Rational.of(85 * 365, 350));
    assertThat(projection(120, 5000).daysOfCover(Kettle.TODAY)).isEqualTo(Optional.empty());
    assertThatThrownBy(() -> projection.on(Kettle.TODAY.plusDays(10)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
