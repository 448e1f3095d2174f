package io.github.kpi4j.core.diagnostic;

/**
 * The kinds of problem, each with a number that never changes its meaning: 1xxx text and YAML, 2xxx
 * names and structure, 3xxx types and units, 4xxx bands, targets and scorecards, 5xxx facts, 7xxx
 * lint. The sentence of each is in the {@link Catalogue} under its {@link #id()}, the advice under
 * {@code id.help}.
 */
public enum Code {
  /** A metric is named that does not exist. */
  UNKNOWN_METRIC(2103);

  private final String id;
  private final Severity severity;

  Code(int number) {
    this(number, Severity.ERROR);
  }

  Code(int number, Severity severity) {
    this.id = "KPI-" + number;
    this.severity = severity;
  }

  /**
   * The number with its prefix.
   *
   * @return such as {@code KPI-2103}
   */
  public String id() {
    return id;
  }

  /**
   * How much it matters.
   *
   * @return the same for every occurrence
   */
  public Severity severity() {
    return severity;
  }
}
