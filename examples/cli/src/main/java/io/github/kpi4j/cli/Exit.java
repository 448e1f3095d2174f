package io.github.kpi4j.cli;

/** What the program ends with. */
final class Exit {
  static final int FINE = 0;

  /** A contract is wrong, or a test of one fails. */
  static final int FAILED = 1;

  /** There are warnings, and {@code --fail-on warning} was asked for. */
  static final int WARNED = 2;

  /** Arguments that make no sense, or a file that cannot be read or written. */
  static final int UNUSABLE = 3;

  private Exit() {}
}
