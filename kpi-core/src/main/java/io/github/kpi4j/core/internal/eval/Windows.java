package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.metric.Window;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Finds the days that a window looks at. Offsets move whole periods, never day by day. */
final class Windows {
  private static final int WEEKS_OF_A_YEAR = 52;

  private final Contract contract;

  Windows(Contract contract) {
    this.contract = contract;
  }

  /** The days of a window, or why it has none. */
  record Found(Optional<Frame> frame, Optional<Reason> gap) {
    static Found of(Frame frame) {
      return new Found(Optional.of(frame), Optional.empty());
    }

    static Found none(Reason.Kind kind, Map<String, String> arguments) {
      return new Found(Optional.empty(), Optional.of(new Reason(kind, arguments)));
    }
  }

  Found find(Window window, Frame frame) {
    LocalDate last = frame.days().last();
    if (window instanceof Window.Rolling rolling) {
      return Found.of(Frame.of(DateRange.closed(last.minusDays(rolling.days() - 1L), last)));
    }
    if (window instanceof Window.AverageOver average) {
      return Found.of(Frame.of(DateRange.closed(last.minusDays(average.days() - 1L), last)));
    }
    if (window instanceof Window.SoFar soFar) {
      return contract
          .calendar()
          .find(last, soFar.unit())
          .map(whole -> Found.of(new Frame(Optional.of(whole), from(whole.days().start(), last))))
          .orElseGet(() -> beforeTerm(window));
    }
    if (window instanceof Window.Cumulative) {
      LocalDate start = contract.term().orElseThrow().start();
      return last.isBefore(start) ? beforeTerm(window) : Found.of(Frame.of(from(start, last)));
    }
    if (window instanceof Window.Previous previous) {
      Grain wanted = previous.back().grain();
      Optional<Grain> found = frame.grain().filter(grain -> isA(wanted, grain));
      return found.isEmpty()
          ? otherPeriod(window, frame)
          : earlier(window, frame, found.get(), -previous.back().count(), previous.sameElapsed());
    }
    Window.SamePeriodLastYear lastYear = (Window.SamePeriodLastYear) window;
    Optional<Grain> grain = frame.grain();
    return grain.isEmpty() ? otherPeriod(window, frame) : lastYear(lastYear, frame, grain.get());
  }

  private static DateRange from(LocalDate start, LocalDate last) {
    return DateRange.closed(start, last);
  }

  /** A month of the contract is a month too. */
  private static boolean isA(Grain wanted, Grain found) {
    return found == wanted || (wanted == Grain.MONTH && found == Grain.CONTRACT_MONTH);
  }

  private Found lastYear(Window.SamePeriodLastYear window, Frame frame, Grain grain) {
    if (grain == Grain.DAY) {
      // 29 February has the last day of February a year before.
      LocalDate day = frame.days().start().minusYears(1);
      return Found.of(
          new Frame(
              Optional.of(contract.calendar().containing(day, grain)), DateRange.closed(day, day)));
    }
    int steps =
        switch (grain) {
          case WEEK -> -WEEKS_OF_A_YEAR;
          case MONTH, CONTRACT_MONTH -> -12;
          case QUARTER -> -4;
          case DAY, YEAR -> -1;
        };
    return earlier(window, frame, grain, steps, window.sameElapsed());
  }

  private Found earlier(Window window, Frame frame, Grain grain, int steps, boolean sameElapsed) {
    if (frame.isOpen() && !sameElapsed) {
      return Found.none(
          Reason.Kind.OPEN_PERIOD,
          Map.of("window", window.toString(), "last", frame.days().last().toString()));
    }
    Optional<Period> whole = contract.calendar().findShifted(frame.days().start(), grain, steps);
    if (whole.isEmpty()) {
      return beforeTerm(window);
    }
    DateRange days = whole.get().days();
    if (frame.isOpen()) {
      LocalDate end = days.start().plusDays(frame.days().days());
      days = days.intersection(new DateRange(days.start(), end));
    }
    return Found.of(new Frame(whole, days));
  }

  private static Found otherPeriod(Window window, Frame frame) {
    String found = frame.period().map(Period::name).orElse(frame.days().toString());
    return Found.none(
        Reason.Kind.OTHER_PERIOD, Map.of("window", window.toString(), "found", found));
  }

  private Found beforeTerm(Window window) {
    return Found.none(
        Reason.Kind.BEFORE_TERM,
        Map.of(
            "window",
            window.toString(),
            "start",
            contract.term().map(term -> term.start().toString()).orElse("")));
  }
}
