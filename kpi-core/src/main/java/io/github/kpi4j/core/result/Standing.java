package io.github.kpi4j.core.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far a value can be relied on.
 *
 * @param finality whether it can still change
 * @param finalFrom the day from which it is final, where that is known
 * @param overdue what should be there by now and is not, in order
 */
public record Standing(Finality finality, Optional<LocalDate> finalFrom, List<Overdue> overdue) {
  /** Whether a value can still change, the safest first. */
  public enum Finality {
    /** All rows are there and none may be restated any more. */
    FINAL,
    /** All rows are there and some may still be restated. */
    PROVISIONAL,
    /** Some of the days it needs have not arrived, or had rows that could not be used. */
    PARTIAL
  }

  /** A value that depends on no facts: final, from {@link LocalDate#MIN} on. */
  public static final Standing CONSTANT =
      new Standing(Finality.FINAL, Optional.of(LocalDate.MIN), List.of());

  /**
   * Keeps its own copy.
   *
   * @param finality whether it can still change
   * @param finalFrom the day from which it is final
   * @param overdue what should be there by now
   */
  public Standing {
    overdue = List.copyOf(overdue);
  }

  /**
   * The day from which it is final, for showing.
   *
   * @return the day; empty where it is not known, and for what depends on no facts, which has been
   *     final for ever
   */
  public Optional<LocalDate> finalDay() {
    return finalFrom.filter(day -> !day.equals(LocalDate.MIN));
  }

  /**
   * The standing of a value of a period that is not over: more days are to come.
   *
   * @return provisional at best, with no day from which it is final
   */
  public Standing inProgress() {
    Finality held = finality == Finality.FINAL ? Finality.PROVISIONAL : finality;
    return new Standing(held, Optional.empty(), overdue);
  }

  /**
   * The standing of a value that something else holds back.
   *
   * @param best the safest that it can be
   * @return this one where it is less safe already; otherwise {@code best}, with no day from which
   *     it is final
   */
  public Standing atBest(Finality best) {
    return finality.compareTo(best) >= 0 ? this : new Standing(best, Optional.empty(), overdue);
  }

  /**
   * The standing of a value that depends on two others.
   *
   * @param other the other's
   * @return the less safe of both, final when both are
   */
  public Standing and(Standing other) {
    // Nearly always there is nothing to put together.
    if (equals(other) || other.equals(CONSTANT)) {
      return this;
    }
    if (equals(CONSTANT)) {
      return other;
    }
    Finality worse = finality.compareTo(other.finality) >= 0 ? finality : other.finality;
    Optional<LocalDate> later =
        finalFrom.flatMap(a -> other.finalFrom.map(b -> a.isAfter(b) ? a : b));
    SortedSet<Overdue> all = new TreeSet<>(overdue);
    all.addAll(other.overdue);
    return new Standing(worse, later, List.copyOf(all));
  }
}
