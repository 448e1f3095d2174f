package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.TextEdit;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.value.Respelling;
import java.util.List;
import java.util.Optional;

/** The first key of every text says which version of the language the rest is in. */
final class LanguageVersion {
  private LanguageVersion() {}

  static void check(Mapping root, Problems problems) {
    Optional<LocatedText> version = new Reading(root, problems).text("kpi");
    version
        .filter(text -> !text.text().equals("1"))
        .ifPresent(
            text ->
                problems.add(
                    Diagnostic.of(Code.OTHER_VERSION, text.span())
                        .with("found", text.text())
                        .respelt(isFirst(text.text()) ? List.of("1") : List.of())));
    if (version.isPresent() && !root.entries().get(0).key().text().equals("kpi")) {
      Span first = root.entries().get(0).key().span();
      problems.add(
          Diagnostic.of(Code.VERSION_NOT_FIRST, first)
              .fixedBy(moved(root.entry("kpi").orElseThrow(), first)));
    }
  }

  /** The first version as people write versions elsewhere, such as {@code 1.0} and {@code v1}. */
  private static boolean isFirst(String written) {
    return Respelling.plain(written).matches("[vV]?1(\\.0)*");
  }

  /** Where the version has a line of its own, that line above the first key. */
  private static List<TextEdit> moved(Entry version, Span first) {
    Span key = version.key().span();
    Source source = key.source();
    if (!source.equals(first.source()) || first.column() != 1 || key.column() != 1) {
      return List.of();
    }
    String line = source.lineText(key.line());
    return List.of(
        new TextEdit(new Span(source, first.start(), first.start()), line + "\n"),
        new TextEdit(new Span(source, key.start(), key.start() + line.length()), ""));
  }
}
