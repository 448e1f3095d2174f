package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A formula or an amount inside brackets or braces that its own comma cut into pieces. */
final class CommaInValue {
  // At least a digit on both sides and no bracket, so that arguments of a call are left alone.
  private static final Pattern DECIMAL_COMMA = Pattern.compile("([^(]*[0-9]),([0-9]+[^(,0-9]*)");

  private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])\\.(?=[0-9]{3}(?![0-9]))");

  private CommaInValue() {}

  /** {@code 1.234.567} in front of a decimal comma is {@code 1_234_567}. */
  private static String withoutPoints(String whole) {
    return THOUSANDS.matcher(whole).replaceAll("_");
  }

  /** What was meant as one value from {@code start} to {@code end}. */
  static Diagnostic problem(YamlText text, int start, int end) {
    String value = text.text().substring(start, end);
    Matcher decimal = DECIMAL_COMMA.matcher(value);
    Span span = text.span(start, end);
    Diagnostic problem =
        Diagnostic.of(Code.COMMA_IN_VALUE, span)
            .with("value", Words.brief(value))
            .with("quoted", Words.quoted(value));
    return decimal.matches()
        ? problem.respelt(List.of(withoutPoints(decimal.group(1)) + "." + decimal.group(2)))
        : problem.fixedBy(span, Words.quoted(value));
  }
}
