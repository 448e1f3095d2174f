package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import java.util.List;
import java.util.OptionalInt;

/** A line that should be {@code key: value} and is not, with the colon that is nearly one. */
final class MissingColon {
  private MissingColon() {}

  /** What is wrong with a line, or an entry inside braces. */
  static Diagnostic problem(YamlText text, Span span) {
    if (Lookalikes.startsLine(text.charAt(span.start()))) {
      return Lookalikes.problem(text, span.start());
    }
    OptionalInt colon = find(text, span);
    if (colon.isPresent()) {
      int after = colon.orElseThrow() + 1;
      if (Lookalikes.isOne(text.charAt(colon.orElseThrow()))) {
        return Lookalikes.problem(text, colon.orElseThrow());
      }
      if (Lookalikes.isOne(text.charAt(after))) {
        return Lookalikes.problem(text, after);
      }
    }
    Diagnostic problem =
        Diagnostic.of(Code.MISSING_COLON, span).with("found", Words.brief(span.text()));
    if (colon.isEmpty()) {
      return problem;
    }
    int after = colon.orElseThrow() + 1;
    return problem
        .suggesting(List.of(spaced(text, span, colon)))
        .fixedBy(text.span(after, after), " ");
  }

  private static String spaced(YamlText text, Span span, OptionalInt colon) {
    int after = colon.orElseThrow() + 1;
    return Words.brief(
        text.text().substring(span.start(), after)
            + " "
            + text.text().substring(after, span.end()));
  }

  /** A colon with no space behind it, or a full-width one. Times and addresses have neither. */
  static OptionalInt find(YamlText text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      char next = text.charAt(i + 1);
      boolean narrow = text.charAt(i) == ':' && !text.isGap(i + 1) && next != '/';
      boolean insideTime = Character.isDigit(text.charAt(i - 1)) && Character.isDigit(next);
      if ((narrow && !insideTime) || text.charAt(i) == Lookalikes.WIDE_COLON) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
