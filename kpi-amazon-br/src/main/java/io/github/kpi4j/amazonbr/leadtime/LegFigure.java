package io.github.kpi4j.amazonbr.leadtime;

import io.github.kpi4j.amazonbr.internal.ResourceRows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A published figure of how long a leg takes, to stand in until there are shipments of one's own.
 *
 * <p>They are of low confidence: forwarders' and brokers' pages, not statistics. Where only a range
 * is published, every day of it is taken as equally likely. Legs that nobody publishes figures of
 * (production, export, drayage, appointment, last mile) have none.
 *
 * @param kind the leg
 * @param variant which of several figures, such as {@code green} for customs
 * @param days how long it takes; empty where the source gives no end to it
 * @param countedIn the days that are meant, which a leg's calendar has to fit
 * @param asOf when it was published
 * @param source who published it
 * @param confidence high, medium or low
 * @param note what to know about it
 */
public record LegFigure(
    LegKind kind,
    String variant,
    Optional<DayDistribution> days,
    DayCount countedIn,
    String asOf,
    String source,
    String confidence,
    String note) {
  private static final List<LegFigure> ALL =
      ResourceRows.read(LegFigure.class, "leg-figures.csv").stream().map(LegFigure::read).toList();

  /** Which days a figure counts. */
  public enum DayCount {
    /** All of them: for a leg on {@link io.github.kpi4j.core.value.BusinessCalendar#allDays()}. */
    CALENDAR_DAYS,
    /** Business days of the place where the leg is. */
    BUSINESS_DAYS
  }

  private static LegFigure read(Map<String, String> row) {
    return new LegFigure(
        LegKind.valueOf(cell(row, "leg")),
        cell(row, "variant"),
        days(cell(row, "min"), cell(row, "likely"), cell(row, "max")),
        DayCount.valueOf(cell(row, "counted_in")),
        cell(row, "as_of"),
        cell(row, "source"),
        cell(row, "confidence"),
        cell(row, "note"));
  }

  private static Optional<DayDistribution> days(String min, String likely, String max) {
    if (max.isEmpty()) {
      return Optional.empty();
    }
    int least = Integer.parseInt(min);
    int greatest = Integer.parseInt(max);
    return Optional.of(
        likely.isEmpty()
            ? DayDistribution.uniform(least, greatest)
            : DayDistribution.triangular(least, Integer.parseInt(likely), greatest));
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  /**
   * All published figures.
   *
   * @return in the order of the trip
   */
  public static List<LegFigure> all() {
    return ALL;
  }

  /**
   * One published figure.
   *
   * @param kind the leg
   * @param variant such as {@code port to port}, {@code green}, {@code usual}
   * @return empty if nobody publishes one
   */
  public static Optional<LegFigure> find(LegKind kind, String variant) {
    return ALL.stream()
        .filter(figure -> figure.kind == kind && figure.variant.equals(variant))
        .findFirst();
  }

  /**
   * The figure as an estimate that says it is assumed.
   *
   * @return empty if the source gives no end to it
   */
  public Optional<LegEstimate> estimate() {
    return days.map(
        known ->
            new LegEstimate(
                known,
                new Provenance.Assumed(source + ", " + asOf, confidence, variant + "; " + note),
                List.of()));
  }
}
