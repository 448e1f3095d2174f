package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.internal.check.Section.Declared;
import io.github.kpi4j.core.metric.Aggregation;
import io.github.kpi4j.core.metric.Definition;
import io.github.kpi4j.core.value.Decimals;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the keys of one metric. */
final class MetricReader {
  // More places than any currency or ratio needs; the score of a formula stays exact anyway.
  private static final Rational MOST_PLACES = Rational.of(12);
  private static final List<String> RESERVED = List.of("and", "or", "not");

  private final Problems problems;
  private final AggregateReader aggregates;

  MetricReader(Problems problems, Tables tables) {
    this.problems = problems;
    this.aggregates = new AggregateReader(problems, tables);
  }

  /**
   * The metric, or empty if it has been reported.
   *
   * @throws NeedsTable if it belongs to a pack and the contract lacks what it measures
   */
  Optional<MetricDeclaration> read(Declared declared) throws NeedsTable {
    Reading keys = new Reading(declared.body(), problems);
    List<String> kinds = new ArrayList<>();
    if (RESERVED.contains(declared.name().text())) {
      problems.add(
          Diagnostic.of(Code.RESERVED_NAME, declared.name().span())
              .with("name", declared.name().text()));
    }
    for (String kind : kinds()) {
      if (keys.has(kind)) {
        kinds.add(kind);
      }
    }
    if (kinds.size() != 1) {
      // A misspelt key, or one of a later version, has been reported; it may be the definition.
      if (kinds.isEmpty() && !Shapes.METRIC.knows(declared.body())) {
        return Optional.empty();
      }
      problems.add(
          Diagnostic.of(Code.ONE_DEFINITION, declared.name().span())
              .with("name", declared.name().text())
              .with("found", kinds.isEmpty() ? "@none" : String.join(", ", kinds)));
      return Optional.empty();
    }
    Optional<LocatedText> text = keys.text(kinds.get(0));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (kinds.get(0).equals("formula")) {
      for (String key : List.of("absent", "where")) {
        if (keys.has(key)) {
          problems.add(Diagnostic.of(Code.ABSENT_IN_FORMULA, keys.place(key)).with("key", key));
        }
      }
    }
    Optional<Definition> definition =
        kinds.get(0).equals("formula")
            ? problems.formula(text.get()).map(Definition.Derived::new)
            : aggregates.read(kinds.get(0), text.get(), keys, declared.pack());
    Optional<LocatedText> format =
        keys.text("format").filter(f -> keys.word(f, Map.of("percent", true)).isPresent());
    return definition.map(
        d ->
            new MetricDeclaration(
                declared.name(),
                declared.pack(),
                keys.title(declared.name().text()),
                d,
                keys.text("unit"),
                format,
                precision(keys)));
  }

  private static List<String> kinds() {
    List<String> kinds = new ArrayList<>(Aggregation.words());
    kinds.add("formula");
    return kinds;
  }

  private OptionalInt precision(Reading keys) {
    Optional<LocatedText> text = keys.text("precision");
    Optional<Rational> places =
        text.flatMap(t -> Decimals.parse(t.text()))
            .filter(p -> p.isInteger() && p.signum() >= 0 && p.compareTo(MOST_PLACES) <= 0);
    if (text.isPresent() && places.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.BAD_PRECISION, text.get().span()).with("found", text.get().text()));
    }
    return places
        .map(p -> OptionalInt.of(p.numerator().intValueExact()))
        .orElse(OptionalInt.empty());
  }
}
