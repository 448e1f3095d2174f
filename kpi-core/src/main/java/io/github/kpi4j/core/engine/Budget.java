package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.engine.EvaluationStopped.Cause;
import io.github.kpi4j.core.internal.eval.Watch;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How much an evaluation may take, see {@link CompiledContract#within}: time, subjects, and the
 * patience of whoever asked. What takes more ends with {@link EvaluationStopped}; nothing half done
 * comes out as if it were whole. Immutable.
 *
 * <p>It is looked at before each value of a metric that is calculated, in each scope and period. So
 * what is in the middle of adding up the rows of one scope, or of sorting the rows of accumulated
 * facts, finishes that first: some milliseconds for a million rows.
 *
 * <pre>{@code
 * Budget budget = Budget.UNLIMITED.time(Duration.ofSeconds(2), System::nanoTime).subjects(50_000)
 *     .until(() -> Thread.currentThread().isInterrupted());
 * contract.within(budget).evaluate(facts, period, asOf);
 * }</pre>
 */
public final class Budget {
  /** Everything may take as long as it does. */
  public static final Budget UNLIMITED =
      new Budget(Optional.empty(), () -> 0, () -> false, Integer.MAX_VALUE);

  private final Optional<Duration> time;
  private final LongSupplier nanos;
  private final BooleanSupplier cancelled;
  private final int subjects;

  private Budget(
      Optional<Duration> time, LongSupplier nanos, BooleanSupplier cancelled, int subjects) {
    this.time = time;
    this.nanos = nanos;
    this.cancelled = cancelled;
    this.subjects = subjects;
  }

  /**
   * The same with a bound in time.
   *
   * @param most how long each call of the contract may take, from its beginning; more than zero,
   *     and less than the 292 years that fit in nanoseconds
   * @param nanos a clock that only goes forward, in nanoseconds, such as {@code System::nanoTime}
   * @return a new budget
   * @throws IllegalArgumentException if {@code most} is not above zero
   * @throws ArithmeticException if it has too many nanoseconds
   */
  public Budget time(Duration most, LongSupplier nanos) {
    if (most.toNanos() <= 0) {
      throw new IllegalArgumentException("no time: " + most);
    }
    return new Budget(Optional.of(most), nanos, cancelled, subjects);
  }

  /**
   * The same with a way to end it.
   *
   * @param cancelled asked again and again on the thread that evaluates; true ends the evaluation.
   *     It takes the place of an earlier one
   * @return a new budget
   */
  public Budget until(BooleanSupplier cancelled) {
    return new Budget(time, nanos, cancelled, subjects);
  }

  /**
   * The same with a bound for subjects, each of which becomes an object of the result.
   *
   * @param most how many subjects one KPI or alert may have; at least 1
   * @return a new budget
   * @throws IllegalArgumentException if {@code most} is less than 1
   */
  public Budget subjects(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("no subjects: " + most);
    }
    return new Budget(time, nanos, cancelled, most);
  }

  /** Watches one call, whose time begins now. */
  Watch start() {
    if (this == UNLIMITED) {
      return Watch.NONE;
    }
    long begun = nanos.getAsLong();
    return new Watch() {
      @Override
      public void value() {
        if (cancelled.getAsBoolean()) {
          throw new EvaluationStopped(Cause.CANCELLED, "cancelled");
        }
        // The difference, since such clocks may run over.
        if (time.isPresent() && nanos.getAsLong() - begun > time.get().toNanos()) {
          throw new EvaluationStopped(Cause.OUT_OF_TIME, "took longer than " + time.get());
        }
      }

      @Override
      public void subjects(int count) {
        if (count > subjects) {
          throw new EvaluationStopped(
              Cause.TOO_MANY_SUBJECTS, count + " subjects are more than " + subjects);
        }
      }
    };
  }
}
