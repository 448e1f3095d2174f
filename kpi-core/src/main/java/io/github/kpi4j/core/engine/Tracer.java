package io.github.kpi4j.core.engine;

/**
 * Is told how a contract's work gets on, for metrics, spans and progress bars, see {@link
 * CompiledContract#tracedBy}. It is called on the thread that evaluates, and by as many threads as
 * evaluate; what it throws ends the evaluation and comes out of it. Steps lie inside each other as
 * brackets do: a {@code KPI} inside an {@code EVALUATION} or a {@code SETTLEMENT}.
 *
 * <p>Counting the seconds of every KPI:
 *
 * <pre>{@code
 * class Seconds implements Tracer {
 *   private final Deque<Long> begun = new ArrayDeque<>();
 *
 *   public void begins(Step step) {
 *     begun.push(System.nanoTime());
 *   }
 *
 *   public void ends(Step step, boolean whole) {
 *     registry.timer(step.kind().name(), step.name()).record(System.nanoTime() - begun.pop());
 *   }
 * }
 * Evaluation march = contract.tracedBy(new Seconds()).evaluate(facts, period, asOf);
 * }</pre>
 */
public interface Tracer {
  /** Listens to nothing and costs nothing. */
  Tracer NONE = new Tracer() {};

  /**
   * A step begins.
   *
   * @param step which one
   */
  default void begins(Step step) {}

  /**
   * A step has ended; called once for each that began, also where an exception ended it.
   *
   * @param step the same one
   * @param whole whether it came to its end; false where it was stopped or failed
   */
  default void ends(Step step, boolean whole) {}
}
