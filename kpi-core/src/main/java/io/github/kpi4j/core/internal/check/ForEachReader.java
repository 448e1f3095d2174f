package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.TextEdit;
import java.util.List;
import java.util.Optional;

/** Reads {@code for_each: sku}, or a list of several dimensions. */
final class ForEachReader {
  private final Problems problems;

  ForEachReader(Problems problems) {
    this.problems = problems;
  }

  /** The dimensions of the subjects; none where there is only the whole. */
  List<LocatedText> read(Reading keys) {
    Optional<LocatedText> one = keys.text("for_each");
    if (one.isPresent()) {
      return List.of(one.get());
    }
    List<LocatedText> several = keys.texts("for_each");
    long different = several.stream().map(LocatedText::text).distinct().count();
    if (keys.isList("for_each") && (different < 2 || different < several.size())) {
      problems.add(
          Diagnostic.of(Code.LIST_OF_ONE, keys.place("for_each"))
              .with("found", names(several))
              .fixedBy(different == 1 ? one(keys, several.get(0)) : List.of()));
    }
    return several;
  }

  private static List<TextEdit> one(Reading keys, LocatedText dimension) {
    return keys.value("for_each").stream()
        .map(list -> new TextEdit(list.span(), dimension.span().text()))
        .toList();
  }

  static String names(List<LocatedText> dimensions) {
    return String.join(", ", dimensions.stream().map(LocatedText::text).toList());
  }
}
