package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.DimensionType;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** The tables that could be read, by name. */
  Map<String, TableSchema> read(List<Declared> declared) {
    Map<String, TableSchema> tables = new LinkedHashMap<>();
    for (Declared table : declared) {
      table(table).ifPresent(schema -> tables.put(schema.name(), schema));
    }
    return tables;
  }

  private Optional<TableSchema> table(Declared declared) {
    Reading keys = new Reading(declared.body(), problems);
    List<Dimension> dimensions = dimensions(keys);
    List<Measure> measures = measures(keys, dimensions);
    boolean snapshot = keys.word("snapshot", YES_OR_NO).orElse(false);
    List<String> key = key(keys, dimensions, declared.name().span());
    Optional<String> version = version(keys, dimensions);
    if (keys.has("carry") && !snapshot) {
      problems.add(
          Diagnostic.of(Code.CARRY_WITHOUT_SNAPSHOT, keys.text("carry").orElseThrow().span()));
    }
    long dates = dimensions.stream().filter(d -> d.type() == DimensionType.DATE).count();
    if (dates != 1) {
      if (keys.mapping("dimensions").isPresent()) {
        problems.add(
            Diagnostic.of(Code.ONE_DATE, declared.name().span())
                .with("table", declared.name().text())
                .with("count", dates));
      }
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
            keys.word("absent", ABSENT).orElse(false),
            keys.days("carry").orElse(0),
            keys.days("final_after")));
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

  private List<Measure> measures(Reading keys, List<Dimension> dimensions) {
    List<Measure> measures = new ArrayList<>();
    keys.pairs("measures")
        .forEach(
            (name, text) -> {
              Optional<Unit> unit = Unit.parse(text.text());
              if (unit.isEmpty()) {
                problems.add(Words.badUnit(text));
              }
              if (dimensions.stream().anyMatch(d -> d.name().equals(name.text()))) {
                problems.add(
                    Diagnostic.of(Code.DEFINED_TWICE, name.span())
                        .with("name", name.text())
                        .with("first", "dimensions"));
              }
              unit.ifPresent(u -> measures.add(new Measure(name.text(), u)));
            });
    return measures;
  }

  private List<String> key(Reading keys, List<Dimension> dimensions, Span table) {
    boolean duplicates = keys.word("duplicates", Map.of("allowed", true)).orElse(false);
    List<LocatedText> key = keys.texts("key");
    if (key.isEmpty() && !duplicates) {
      problems.add(Diagnostic.of(Code.NO_KEY, table));
    }
    List<String> names = dimensions.stream().map(Dimension::name).toList();
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
    if (version.isPresent() && !instants.contains(version.get().text())) {
      problems.unknown(Code.UNKNOWN_DIMENSION, version.get(), instants);
    }
    return version.map(LocatedText::text).filter(instants::contains);
  }
}
