package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.dsl.internal.rows.Headers;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads how a column is read: its kind alone, or keys with it. */
final class ColumnReader {
  private static final Map<String, ColumnKind> KINDS = words(ColumnKind.values(), ColumnKind::word);
  private static final Map<String, NumberStyle> STYLES =
      words(NumberStyle.values(), NumberStyle::word);
  private static final Map<String, ColumnRule.Scale> SCALES =
      Map.of(
          "points", ColumnRule.Scale.POINTS,
          "fraction", ColumnRule.Scale.FRACTION,
          "sign", ColumnRule.Scale.SIGN);

  private ColumnReader() {}

  private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
    return Arrays.stream(values)
        .collect(Collectors.toMap(word, v -> v, (one, two) -> one, LinkedHashMap::new));
  }

  static Optional<ColumnRule> read(
      Part columns, String name, Node node, Function<Part, ZoneId> zone) {
    if (node instanceof Scalar) {
      return columns.choice(name, KINDS).map(kind -> plain(name, kind, zone.apply(columns)));
    }
    Optional<Part> found = columns.part(name, node);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Part part =
        found
            .get()
            .allow(
                "names",
                "as",
                "written",
                "scale",
                "patterns",
                "zone",
                "blank",
                "blanks",
                "optional",
                "adds",
                "words");
    part.required("as");
    ColumnKind kind = part.choice("as", KINDS).orElse(ColumnKind.TEXT);
    if (kind == ColumnKind.PERCENT) {
      part.required("scale");
    }
    List<String> names = part.words("names");
    return Optional.of(
        new ColumnRule(
            name,
            names.isEmpty() ? List.of(name) : names,
            kind,
            part.choice("written", STYLES).orElse(NumberStyle.PLAIN),
            part.choice("scale", SCALES).orElse(ColumnRule.Scale.POINTS),
            patterns(part),
            zone.apply(part),
            blank(part, kind),
            part.words("blanks").stream().map(Headers::key).collect(Collectors.toSet()),
            part.flag("optional"),
            part.choice("adds", Map.of("true", true, "false", false)).orElse(kind.adds()),
            translations(part)));
  }

  private static ColumnRule plain(String name, ColumnKind kind, ZoneId zone) {
    return new ColumnRule(
        name,
        List.of(name),
        kind,
        NumberStyle.PLAIN,
        ColumnRule.Scale.POINTS,
        List.of(),
        zone,
        Optional.empty(),
        Set.of(),
        false,
        kind.adds(),
        Map.of());
  }

  private static List<TimePattern> patterns(Part part) {
    List<TimePattern> patterns = new ArrayList<>();
    for (Scalar pattern : part.texts("patterns")) {
      try {
        patterns.add(TimePattern.of(pattern.text().text()));
      } catch (IllegalArgumentException none) {
        part.bad(pattern, "@expected.pattern");
      }
    }
    return patterns;
  }

  private static Optional<String> blank(Part part, ColumnKind kind) {
    Optional<Scalar> blank = part.text("blank");
    if (kind.isNumber()) {
      return part.choice(
          "blank", Map.of(ColumnRule.ZERO, ColumnRule.ZERO, ColumnRule.SKIP, ColumnRule.SKIP));
    }
    return blank.map(text -> text.text().text());
  }

  private static Map<String, String> translations(Part part) {
    Map<String, String> words = new LinkedHashMap<>();
    part.part("words")
        .ifPresent(
            inner ->
                inner
                    .values()
                    .keySet()
                    .forEach(word -> inner.word(word).ifPresent(w -> words.put(key(word), w))));
    return words;
  }

  /** The word for all others keeps its own. */
  private static String key(String word) {
    return word.equals(ColumnRule.OTHERS) ? word : Headers.key(word);
  }
}
