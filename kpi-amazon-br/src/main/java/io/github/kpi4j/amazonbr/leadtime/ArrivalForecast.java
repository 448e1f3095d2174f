package io.github.kpi4j.amazonbr.leadtime;

import io.github.kpi4j.core.value.Certainty;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * When goods arrive that start on a day, and when each leg on the way ends.
 *
 * @param start the day on which the first leg may begin
 * @param milestones the ends of the legs, in order; at least one
 */
public record ArrivalForecast(LocalDate start, List<Milestone> milestones) {
  /**
   * Keeps its own copy.
   *
   * @param start the day on which the first leg may begin
   * @param milestones the ends of the legs
   * @throws IllegalArgumentException if there is no leg
   */
  public ArrivalForecast {
    if (milestones.isEmpty()) {
      throw new IllegalArgumentException("no leg");
    }
    milestones = List.copyOf(milestones);
  }

  /**
   * When the last leg ends.
   *
   * @return in dates of that leg's zone
   */
  public DateDistribution arrival() {
    return milestones.get(milestones.size() - 1).finished();
  }

  /**
   * How likely the goods are there by a date.
   *
   * @param needBy a date of the last leg's zone
   * @return the probability, {@code needBy} included
   */
  public double by(LocalDate needBy) {
    return arrival().by(needBy);
  }

  /**
   * How sure the calendars are of the days in question.
   *
   * @return the weakest certainty of all legs; {@code PROVISIONAL} if a year is touched whose
   *     holidays are not published
   */
  public Certainty certainty() {
    return milestones.stream()
        .map(Milestone::certainty)
        .reduce(Certainty.PUBLISHED, Certainty::weaker);
  }

  /**
   * A line per leg: when it ends, how long it takes and how we know.
   *
   * @return the text, in English, each line ended by a line feed
   */
  @Override
  public String toString() {
    return milestones.stream()
        .map(ArrivalForecast::line)
        .collect(Collectors.joining("", "start " + start + "\n", ""));
  }

  private static String line(Milestone milestone) {
    String provisional =
        milestone.certainty() == Certainty.PROVISIONAL ? ", holidays provisional" : "";
    return milestone.leg().kind()
        + ": "
        + milestone.finished()
        + provisional
        + "; "
        + milestone.leg().estimate()
        + "\n";
  }
}
