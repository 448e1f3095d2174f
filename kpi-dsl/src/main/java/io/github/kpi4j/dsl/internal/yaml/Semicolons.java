package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.TextEdit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Semicolons between the entries of braces, where decimals have commas: {@code {green: at most
 * 4,5%; red: otherwise}}.
 */
final class Semicolons {
  private static final Pattern BEFORE_KEY = Pattern.compile("[;；](?=\\s*[\\p{L}_][\\w-]*\\s*[:：])");

  private Semicolons() {}

  /** Those between two offsets that a key follows. */
  static List<Integer> beforeKeys(YamlText text, int start, int end) {
    return BEFORE_KEY
        .matcher(text.text())
        .region(start, end)
        .useTransparentBounds(true)
        .results()
        .map(MatchResult::start)
        .toList();
  }

  /** The first one, with what mends all of them. */
  static Diagnostic problem(YamlText text, List<Integer> found) {
    return Diagnostic.of(Code.MISSING_COMMA, text.span(found.get(0), found.get(0) + 1))
        .with("found", text.charAt(found.get(0)))
        .fixedBy(found.stream().map(at -> new TextEdit(text.span(at, at + 1), ",")).toList());
  }
}
