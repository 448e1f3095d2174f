package io.github.kpi4j.core.expectation;

/**
 * One of the ways that a contract can turn out at one place: a band that counts, a tier that is
 * reached, a condition that holds or that does not.
 *
 * @param kind what it is a way of
 * @param path the place among the keys, such as {@code kpis.returns.bands.green} or {@code
 *     fees.bonus.only_if[1]}
 * @param condition what decides, as the contract writes it, such as {@code at most 4%}; the name of
 *     a stage
 * @param holds whether this is the way on which the condition holds; bands, grades and stages have
 *     no other
 */
public record Branch(Kind kind, String path, String condition, boolean holds) {
  /** What branches. */
  public enum Kind {
    /** A band of a KPI. */
    BAND,
    /** A grade of the score. */
    GRADE,
    /** A red line of the scorecard, crossed or kept. */
    RED_LINE,
    /** A stage in which somebody is, {@code failed} among them where a plan can fail. */
    STAGE,
    /** An alert that fires, or that never does. */
    ALERT,
    /** A tier of a commission that is reached. */
    TIER,
    /** A row of a bonus that is met, or none of them. */
    ROW,
    /** What has to be exceeded for a bonus, exceeded or not. */
    EXCESS,
    /** The least or the most that fees come to, which changes them or not. */
    LIMIT,
    /** A condition of a fee, which is met or not. */
    GATE,
    /** A penalty that is due or not. */
    PENALTY,
    /** A rule of approval that asks for consent or not, or a limit in it on which that hangs. */
    APPROVAL,
    /** A proposal for which no rule asks. */
    UNASKED
  }
}
