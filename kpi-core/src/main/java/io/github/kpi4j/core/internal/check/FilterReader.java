package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.metric.Filter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code where: {channel: [fba, dba]}}. */
final class FilterReader {
  private final Problems problems;

  FilterReader(Problems problems) {
    this.problems = problems;
  }

  /** The lists behind a key, each under its dimension; lists without a word have been reported. */
  Map<LocatedText, List<LocatedText>> read(Reading keys) {
    Map<LocatedText, List<LocatedText>> lists = new LinkedHashMap<>();
    keys.lists("where")
        .forEach(
            (dimension, words) -> {
              if (words.isEmpty()) {
                problems.add(
                    Diagnostic.of(Code.EMPTY_FILTER, dimension.span())
                        .with("dimension", dimension.text()));
              } else {
                lists.put(dimension, words);
              }
            });
    return lists;
  }

  static Filter filter(Map<LocatedText, List<LocatedText>> lists) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    lists.forEach(
        (dimension, list) ->
            words.put(dimension.text(), list.stream().map(LocatedText::text).distinct().toList()));
    return words.isEmpty() ? Filter.ALL : new Filter(words);
  }
}
