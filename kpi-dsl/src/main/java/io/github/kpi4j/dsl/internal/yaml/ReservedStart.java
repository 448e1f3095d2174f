package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.regex.Pattern;

/** A value that starts with a sign that YAML keeps for itself, where a text was meant. */
final class ReservedStart {
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9_.,]*");

  private ReservedStart() {}

  /** The value that starts at an offset, with what its author probably meant. */
  static Diagnostic problem(YamlText text, int start, boolean insideBrackets) {
    int end = Math.max(Words.endOfValue(text, start, insideBrackets), start + 1);
    String value = text.text().substring(start, end);
    return Diagnostic.of(Code.RESERVED_START, text.span(start, end))
        .with("mark", value.substring(0, 1))
        .with("advice", value.startsWith(">") ? "@KPI-1011.comparison" : "@KPI-1011.text")
        .suggesting(List.of(Words.brief(meant(value))))
        .fixedBy(text.span(start, end), meant(value));
  }

  private static String meant(String value) {
    if (value.startsWith(">=")) {
      return "at least " + value.substring(2).strip();
    }
    String rest = value.substring(1).strip();
    if (value.startsWith(">") && !rest.isEmpty()) {
      return "more than " + rest;
    }
    boolean percent = value.startsWith("%") && NUMBER.matcher(rest).matches();
    return percent ? rest + "%" : Words.quoted(value);
  }
}
