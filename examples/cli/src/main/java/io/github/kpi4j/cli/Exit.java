package io.github.kpi4j.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;

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

  static String words(Exception problem) {
    if (problem instanceof NoSuchFileException missing) {
      return "no such file: " + missing.getFile();
    }
    if (problem instanceof CharacterCodingException) {
      return "a file is not in UTF-8";
    }
    return problem instanceof IOException || problem instanceof IllegalArgumentException
        ? String.valueOf(problem.getMessage())
        : problem.toString();
  }
}
