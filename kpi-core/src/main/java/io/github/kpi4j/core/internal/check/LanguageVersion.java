package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
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
                    Diagnostic.of(Code.OTHER_VERSION, text.span()).with("found", text.text())));
    if (version.isPresent() && !root.entries().get(0).key().text().equals("kpi")) {
      problems.add(Diagnostic.of(Code.VERSION_NOT_FIRST, root.entries().get(0).key().span()));
    }
  }
}
