package io.github.kpi4j.core.engine;

/**
 * A part of the work that a {@link Tracer} hears of.
 *
 * @param kind what is done
 * @param name the period of an evaluation or settlement, such as {@code 2026-03}; the name of a KPI
 *     or target; the id of the contract for the alerts and stages
 * @param number which one of its kind this is, from 1
 * @param of how many of its kind there are beside each other, so that {@code number / of} is how
 *     far the work has come when the step ends
 */
public record Step(Kind kind, String name, int number, int of) {
  /** What is done in a step. */
  public enum Kind {
    /** All of {@link CompiledContract#evaluate}. */
    EVALUATION,
    /** All of {@link CompiledContract#settle} or {@link CompiledContract#closing}. */
    SETTLEMENT,
    /** All of {@link CompiledContract#feasibility}. */
    FEASIBILITY,
    /** All of {@link CompiledContract#progress}. */
    PROGRESS,
    /** All alerts of a contract, asked day by day. */
    ALERTS,
    /** The timelines of a contract's stage plans. */
    STAGES,
    /** One KPI with all its subjects. */
    KPI,
    /** What could be done for a better level of one KPI and its worst subjects. */
    LEVERS
  }

  static Step only(Kind kind, String name) {
    return new Step(kind, name, 1, 1);
  }
}
