package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.duty.Ticket.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The time in which a ticket's clocks run: from its opening on, but for its pauses. What happens
 * after the instant at which it is looked at is not known yet.
 */
final class Stopwatch {
  /** From {@code from} to {@code until}, or without an end. */
  private record Run(Instant from, Optional<Instant> until) {}

  private final List<Run> runs = new ArrayList<>();

  /**
   * Starts to run.
   *
   * @param done when the clock was stopped for good; a pause that lasted then has ended with it
   */
  Stopwatch(Instant opened, List<Pause> pauses, Optional<Instant> done, Instant now) {
    Optional<Instant> start = Optional.of(opened);
    for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
      boolean ahead = pause.from().isAfter(now) || !done.map(pause.from()::isBefore).orElse(true);
      if (!ahead) {
        if (start.isPresent() && start.get().isBefore(pause.from())) {
          runs.add(new Run(start.get(), Optional.of(pause.from())));
        }
        Optional<Instant> over = pause.until().filter(end -> !end.isAfter(now));
        start =
            later(start, over.filter(end -> !done.map(end::isAfter).orElse(false)).or(() -> done));
      }
    }
    start.ifPresent(on -> runs.add(new Run(on, Optional.empty())));
  }

  /** The later of two ends of pauses, of which one without end is the latest. */
  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return one.flatMap(a -> other.map(b -> a.isAfter(b) ? a : b));
  }

  /** How much time has run until an instant. */
  Duration elapsed(Instant until, WorkingTime time) {
    Duration sum = Duration.ZERO;
    for (Run run : runs) {
      Instant end = run.until().filter(until::isAfter).orElse(until);
      sum = sum.plus(time.between(run.from(), end));
    }
    return sum;
  }

  /** When so much time has run; empty if a pause that lasts comes before. */
  Optional<Instant> due(Duration limit, WorkingTime time) {
    Duration left = limit;
    for (Run run : runs) {
      if (run.until().isEmpty()) {
        return Optional.of(time.after(run.from(), left));
      }
      Duration length = time.between(run.from(), run.until().get());
      if (length.compareTo(left) >= 0) {
        return Optional.of(time.after(run.from(), left));
      }
      left = left.minus(length);
    }
    return Optional.empty();
  }
}
