package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Severity;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.draft.Bounds;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.value.DateRespelling;
import io.github.kpi4j.core.value.OpenPoint;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.PeriodCalendar;
import io.github.kpi4j.core.value.Respelling;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** Collects what is found while a contract is checked, so that all of it appears in one run. */
final class Problems {
  // More names do not help anybody to find the right one.
  private static final int MOST_NAMES = 20;

  private final List<Diagnostic> found = new ArrayList<>();
  private final Bounds bounds;

  Problems() {
    this(Bounds.DEFAULT);
  }

  /** With how much a contract may ask for, which is a problem of its own where it is more. */
  Problems(Bounds bounds) {
    this.bounds = bounds;
  }

  Bounds bounds() {
    return bounds;
  }

  void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  void addAll(Collection<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  /** A name that nothing is called, with those that it may have been meant to be. */
  void unknown(Code code, LocatedText name, Collection<String> known) {
    if (code == Code.UNKNOWN_METRIC) {
      unknownMetric(name.text(), name.span(), known);
      return;
    }
    add(
        Diagnostic.of(code, name.span())
            .with("name", name.text())
            .with("known", known.isEmpty() ? "@none" : String.join(", ", known))
            .respelt(Translations.of(name.text(), known)));
  }

  /** A number with a point that may separate thousands; which was meant only its author knows. */
  void openPoint(LocatedText text, MatchResult number) {
    add(
        Diagnostic.of(Code.OPEN_POINT, text.span(number.start(), number.end()))
            .with("found", number.group())
            .suggesting(OpenPoint.readings(number)));
  }

  /** A metric that is not defined; where it looks like none that is, those that are. */
  void unknownMetric(String name, Span place, Collection<String> known) {
    List<String> near = Translations.of(name, known);
    Diagnostic problem = Diagnostic.of(Code.UNKNOWN_METRIC, place).with("name", name).respelt(near);
    if (near.isEmpty()) {
      String more = known.size() > MOST_NAMES ? ", …" : "";
      String names = known.stream().limit(MOST_NAMES).collect(Collectors.joining(", ")) + more;
      problem =
          problem
              .with("known", names)
              .with("hint", known.isEmpty() ? "@hint.no_metrics" : "@hint.metrics");
    }
    add(problem);
  }

  /** Whether a text is the code of a currency; one that is none is reported. */
  boolean isCurrency(LocatedText text) {
    boolean known = Unit.isCurrency(text.text());
    if (!known) {
      add(
          Diagnostic.of(Code.UNKNOWN_CURRENCY, text.span())
              .with("found", text.text())
              .respelt(Respelling.currency(text.text())));
    }
    return known;
  }

  /** A formula of a text; what is wrong with it is kept. */
  Optional<Formula> formula(LocatedText text) {
    return keep(Formula.parse(text, bounds.formulaDepth()));
  }

  /** The value, if there is one; what was found on the way is kept. */
  <T> Optional<T> keep(Validated<T> validated) {
    addAll(validated.diagnostics());
    return validated.value();
  }

  boolean hasErrors() {
    return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  List<Diagnostic> all() {
    return List.copyOf(found);
  }

  /** A day, as {@code 2026-03-31}. */
  Optional<LocalDate> date(LocatedText text) {
    try {
      return Optional.of(LocalDate.parse(text.text()));
    } catch (DateTimeParseException other) {
      add(
          Diagnostic.of(Code.BAD_DATE, text.span())
              .with("found", text.text())
              .respelt(DateRespelling.date(text.text())));
      return Optional.empty();
    }
  }

  /** A period that has days, as {@code 2026-03}. */
  Optional<Period> period(LocatedText text, PeriodCalendar calendar) {
    Optional<Period> period = calendar.parse(text.text()).filter(found -> !found.days().isEmpty());
    if (period.isEmpty()) {
      add(
          Diagnostic.of(Code.BAD_PERIOD, text.span())
              .with("found", text.text())
              .respelt(
                  DateRespelling.period(text.text()).stream()
                      .filter(p -> calendar.parse(p).isPresent())
                      .toList()));
    }
    return period;
  }
}
