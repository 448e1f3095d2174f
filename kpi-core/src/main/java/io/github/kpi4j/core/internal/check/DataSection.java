package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.DimensionType;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.internal.check.Section.Declared;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of a contract. */
final class DataSection {
  private static final Map<String, DimensionType> TYPES =
      Arrays.stream(DimensionType.values())
          .collect(Collectors.toMap(DimensionType::word, t -> t, (a, b) -> a, LinkedHashMap::new));
  private static final Map<String, Boolean> YES_OR_NO = Words.inOrder("true", true, "false", false);
  private static final Map<String, Boolean> ABSENT = Words.inOrder("zero", true, "no_data", false);

  private final Problems problems;

  DataSection(Problems problems) {
    this.problems = problems;
  }

  static Map<String, Boolean> absentWords() {
    return ABSENT;
  }

  Tables read(Section section) {
    Map<String, TableSchema> readable = new LinkedHashMap<>();
    Map<String, Set<String>> measures = new LinkedHashMap<>();
    section.names().forEach(name -> measures.put(name, Set.of()));
    for (Declared table : section.entries()) {
      Reading keys = new Reading(table.body(), problems);
      measures.put(table.name().text(), Set.copyOf(keys.names("measures")));
      table(table, keys).ifPresent(schema -> readable.put(schema.name(), schema));
    }
    return new Tables(readable, measures, section.unread());
  }

  private Optional<TableSchema> table(Declared declared, Reading keys) {
    List<Dimension> dimensions = dimensions(keys);
    List<Measure> measures = measures(keys);
    boolean snapshot = keys.word("snapshot", YES_OR_NO).orElse(false);
    List<String> key = key(keys, declared.name().span());
    Optional<String> version = version(keys, dimensions);
    boolean absentIsZero = keys.word("absent", ABSENT).orElse(false);
    int carryDays = keys.days("carry").orElse(0);
    OptionalInt finalAfterDays = keys.days("final_after");
    // A misspelt `snapshot` has been reported; it may be one.
    boolean noSnapshot = keys.text("snapshot").filter(t -> !t.text().equals("false")).isEmpty();
    if (keys.has("carry") && noSnapshot) {
      problems.add(Diagnostic.of(Code.CARRY_WITHOUT_SNAPSHOT, keys.place("carry")));
    }
    boolean complete =
        keys.mapping("measures").isPresent()
            && keys.mapping("dimensions").isPresent()
            && dimensions.size() == keys.names("dimensions").size();
    long dates = dimensions.stream().filter(d -> d.type() == DimensionType.DATE).count();
    if (complete && dates != 1) {
      problems.add(
          Diagnostic.of(Code.ONE_DATE, declared.name().span())
              .with("table", declared.name().text())
              .with("count", dates));
    }
    if (!complete || dates != 1) {
      return Optional.empty();
    }
    return Optional.of(
        new TableSchema(
            declared.name().text(),
            snapshot,
            dimensions,
            measures,
            key,
            version,
            absentIsZero,
            carryDays,
            finalAfterDays));
  }

  private List<Dimension> dimensions(Reading keys) {
    List<Dimension> dimensions = new ArrayList<>();
    keys.pairs("dimensions")
        .forEach(
            (name, type) ->
                keys.word(type, TYPES)
                    .ifPresent(t -> dimensions.add(new Dimension(name.text(), t))));
    return dimensions;
  }

  private List<Measure> measures(Reading keys) {
    List<String> dimensions = keys.names("dimensions");
    List<Measure> measures = new ArrayList<>();
    keys.pairs("measures")
        .forEach(
            (name, text) -> {
              Optional<Unit> unit = Unit.parse(text.text());
              if (unit.isEmpty()) {
                problems.add(Words.badUnit(text));
              }
              if (dimensions.contains(name.text())) {
                problems.add(
                    Diagnostic.of(Code.DEFINED_TWICE, name.span())
                        .with("name", name.text())
                        .with("first", "dimensions"));
              }
              unit.ifPresent(u -> measures.add(new Measure(name.text(), u)));
            });
    return measures;
  }

  private List<String> key(Reading keys, Span table) {
    keys.word("duplicates", Map.of("allowed", true));
    if (!keys.has("key") && !keys.has("duplicates")) {
      problems.add(Diagnostic.of(Code.NO_KEY, table));
    }
    List<LocatedText> key = keys.texts("key");
    if (key.isEmpty() && keys.isList("key")) {
      problems.add(Diagnostic.of(Code.NO_KEY, keys.place("key")));
    }
    List<String> names = keys.names("dimensions");
    for (LocatedText name : key) {
      if (!names.contains(name.text())) {
        problems.unknown(Code.UNKNOWN_DIMENSION, name, names);
      }
    }
    return key.stream().map(LocatedText::text).filter(names::contains).toList();
  }

  private Optional<String> version(Reading keys, List<Dimension> dimensions) {
    List<String> instants =
        dimensions.stream()
            .filter(d -> d.type() == DimensionType.INSTANT)
            .map(Dimension::name)
            .toList();
    Optional<LocatedText> version = keys.text("version");
    boolean complete = dimensions.size() == keys.names("dimensions").size();
    if (complete && version.isPresent() && !instants.contains(version.get().text())) {
      problems.unknown(Code.UNKNOWN_DIMENSION, version.get(), instants);
    }
    return version.map(LocatedText::text).filter(instants::contains);
  }
}
