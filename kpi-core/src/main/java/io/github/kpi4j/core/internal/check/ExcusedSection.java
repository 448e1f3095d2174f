package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Excuse;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The days that both sides have agreed not to count. */
final class ExcusedSection {
  /** Who agrees later than that has probably mistyped the year. */
  private static final int LATEST_YEARS = 1;

  private final Problems problems;
  private final MetricSection metrics;
  private final Optional<DateRange> term;

  ExcusedSection(Problems problems, MetricSection metrics, Optional<DateRange> term) {
    this.problems = problems;
    this.metrics = metrics;
    this.term = term;
  }

  /**
   * The excuses.
   *
   * @param judged the metrics by which something is judged; the days of others are excused for
   *     nothing
   */
  List<Excuse> read(Reading root, Set<String> judged) {
    List<Excuse> excuses = new ArrayList<>();
    for (Mapping mapping : root.mappings("excused")) {
      Reading keys = new Reading(mapping, problems);
      List<LocatedText> named = keys.texts("metrics");
      named.forEach(metrics::find);
      forNothing(keys, named, judged);
      Optional<DateRange> days = days(keys);
      Optional<LocalDate> agreed = keys.date("agreed_on");
      Optional<LocatedText> reason = keys.text("reason");
      if (days.isPresent() && agreed.isPresent() && reason.isPresent()) {
        late(keys, days.get(), agreed.get());
        twice(excuses, named, days.get());
        excuses.add(
            new Excuse(
                named.stream().map(LocatedText::text).toList(),
                days.get(),
                reason.get().text(),
                agreed.get(),
                mapping.span()));
      }
    }
    return excuses;
  }

  private Optional<DateRange> days(Reading keys) {
    Optional<LocalDate> from = keys.date("from");
    Optional<LocalDate> until = keys.date("until");
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (until.get().isBefore(from.get())) {
      problems.add(
          Diagnostic.of(Code.EXCUSED_BACKWARDS, keys.text("until").orElseThrow().span())
              .with("from", from.get())
              .with("until", until.get()));
      return Optional.empty();
    }
    DateRange days = DateRange.closed(from.get(), until.get());
    if (term.isPresent() && !term.get().encloses(days)) {
      String end = term.get().contains(from.get()) ? "until" : "from";
      problems.add(
          Diagnostic.of(Code.EXCUSED_OUT_OF_TERM, keys.text(end).orElseThrow().span())
              .with("days", days)
              .with("term", term.get()));
    }
    return Optional.of(days);
  }

  private void late(Reading keys, DateRange days, LocalDate agreed) {
    if (agreed.isAfter(days.last().plusYears(LATEST_YEARS))) {
      problems.add(
          Diagnostic.of(Code.AGREED_LATE, keys.text("agreed_on").orElseThrow().span())
              .with("agreed", agreed)
              .with("days", days));
    }
  }

  private void forNothing(Reading keys, List<LocatedText> named, Set<String> judged) {
    if (keys.isList("metrics") && named.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.EXCUSED_FOR_NOTHING, keys.place("metrics")).with("name", "@none"));
    }
    for (LocatedText metric : named) {
      if (metrics.isPlanned(metric.text()) && !judged.contains(metric.text())) {
        problems.add(
            Diagnostic.of(Code.EXCUSED_FOR_NOTHING, metric.span())
                .with("name", metric.text())
                .suggesting(
                    judged.stream().filter(j -> metrics.isMadeOf(j, metric.text())).toList()));
      }
    }
  }

  private void twice(List<Excuse> earlier, List<LocatedText> named, DateRange days) {
    for (LocatedText metric : named) {
      earlier.stream()
          .filter(one -> one.metrics().contains(metric.text()))
          .map(one -> one.days().intersection(days))
          .filter(both -> !both.isEmpty())
          .findFirst()
          .ifPresent(
              both ->
                  problems.add(
                      Diagnostic.of(Code.EXCUSED_TWICE, metric.span())
                          .with("name", metric.text())
                          .with("days", both)));
    }
  }
}
