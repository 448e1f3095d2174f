package io.github.kpi4j.replenishment;

import io.github.kpi4j.amazonbr.calendar.RetailEvents;
import io.github.kpi4j.amazonbr.demand.DemandShape;
import io.github.kpi4j.amazonbr.demand.Season;
import io.github.kpi4j.amazonbr.demand.Uplift;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The invented year of the products: strong from October to December, with four events. */
final class Seasons {
  private static final Map<String, String> FACTORS =
      Map.of(
          "BLACK_FRIDAY", "2.6",
          "MAES", "1.5",
          "NAMORADOS", "1.3",
          "NATAL", "1.4");

  private static final int[] MONTHS = {9, 8, 8, 9, 10, 9, 9, 9, 9, 10, 13, 13};

  private Seasons() {}

  static DemandShape shape(DateRange days) {
    Season season = new Season(IntStream.of(MONTHS).mapToObj(Rational::of).toList());
    List<Uplift> uplifts =
        RetailEvents.brazil().in(days).stream()
            .filter(event -> FACTORS.containsKey(event.key()))
            .map(
                event ->
                    Uplift.around(
                        event,
                        4,
                        1,
                        Rational.parse(FACTORS.getOrDefault(event.key(), "1")),
                        "invented"))
            .toList();
    return new DemandShape(season, uplifts);
  }
}
