package io.github.kpi4j.core.report;

import io.github.kpi4j.core.duty.BusinessHours;
import io.github.kpi4j.core.duty.Priority;
import io.github.kpi4j.core.duty.Sla;
import io.github.kpi4j.core.duty.TicketResult;
import io.github.kpi4j.core.duty.TimeLimit;
import io.github.kpi4j.core.duty.Timing;
import io.github.kpi4j.core.duty.Timing.Verdict;
import io.github.kpi4j.core.result.DutyReview;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How tickets and their clocks are said. */
final class TicketWording {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mmxxx", Locale.ROOT);

  private final Wording wording;

  TicketWording(Wording wording) {
    this.wording = wording;
  }

  /** Nothing where the contract has no service levels. */
  Optional<DutyPart> part(DutyReview review) {
    return review.contract().duties().sla().map(sla -> part(sla, review));
  }

  private DutyPart part(Sla sla, DutyReview review) {
    ZoneId zone = sla.hours().map(BusinessHours::zone).orElse(review.contract().timeZone());
    List<List<String>> rows = new ArrayList<>();
    for (TicketResult result : review.tickets()) {
      String priority =
          sla.priority(result.ticket().priority())
              .map(Priority::title)
              .map(title -> wording.title(title, result.ticket().priority()))
              .orElse(result.ticket().priority());
      result
          .problem()
          .ifPresent(
              problem ->
                  rows.add(
                      List.of(
                          result.ticket().id(),
                          priority,
                          wording.label("duty.not_timed"),
                          wording.label(problem.label().substring(1)),
                          "",
                          "",
                          "")));
      result
          .timings()
          .forEach(
              timing -> {
                List<String> row = new ArrayList<>(List.of(result.ticket().id(), priority));
                row.addAll(cells(timing, zone));
                rows.add(row);
              });
    }
    return new DutyPart(
        wording.label("duty.tickets"),
        sentences(review),
        List.of(
            wording.label("duty.ticket"),
            wording.label("duty.priority"),
            wording.label("duty.state"),
            wording.label("duty.agreed"),
            wording.label("duty.due"),
            wording.label("duty.done"),
            wording.label("duty.elapsed")),
        rows);
  }

  /** How many clocks were in time, of those of which that can be said. */
  private List<String> sentences(DutyReview review) {
    List<Timing> timings =
        review.tickets().stream().flatMap(result -> result.timings().stream()).toList();
    long met = timings.stream().filter(timing -> timing.verdict() == Verdict.MET).count();
    long missed = timings.stream().filter(timing -> timing.verdict() == Verdict.MISSED).count();
    long problems = review.tickets().stream().filter(r -> r.problem().isPresent()).count();
    return List.of(
        wording.text(
            "duty.tickets_in_time",
            Map.of(
                "met", Long.toString(met),
                "decided", Long.toString(met + missed),
                "open", Long.toString(timings.size() - met - missed),
                "problems", Long.toString(problems))));
  }

  private List<String> cells(Timing timing, ZoneId zone) {
    return List.of(
        wording.label("duty." + timing.clock().word() + "." + Words.of(timing.verdict())),
        limit(timing.limit()),
        timing.due().map(due -> instant(due, zone)).orElse("–"),
        timing.done().map(done -> instant(done, zone)).orElse("–"),
        elapsed(timing.elapsed()));
  }

  private String limit(TimeLimit limit) {
    return wording.text("limit." + Words.of(limit.kind()), Map.of("n", limit.amount().toString()));
  }

  private static String instant(Instant instant, ZoneId zone) {
    return INSTANT.format(instant.atZone(zone));
  }

  /** Hours, minutes and seconds, which decide. */
  private static String elapsed(Duration elapsed) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d",
        elapsed.toHours(),
        elapsed.toMinutesPart(),
        elapsed.toSecondsPart());
  }
}
