package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.DimensionType;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.internal.check.Section.Declared;
import io.github.kpi4j.core.value.Delay;
import io.github.kpi4j.core.value.Unit;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of a contract. */
final class DataSection {
  private static final Map<String, DimensionType> TYPES =
      Arrays.stream(DimensionType.values())
          .collect(Collectors.toMap(DimensionType::word, t -> t, (a, b) -> a, LinkedHashMap::new));
  private static final Map<String, Boolean> YES_OR_NO = Words.inOrder("true", true, "false", false);
  private static final Map<String, Boolean> ABSENT = Words.inOrder("zero", true, "no_data", false);

  private static final List<String> NOT_OF_REFERENCE =
      List.of(
          "duplicates",
          "version",
          "dimensions",
          "measures",
          "snapshot",
          "absent",
          "carry",
          "final_after",
          "expected_within",
          "owed_by");
  private static final Map<String, DimensionType> ATTRIBUTE_TYPES =
      Words.inOrder("text", DimensionType.TEXT, "date", DimensionType.DATE);

  private final Problems problems;
  private final ZoneId zone;
  private final Map<String, String> attributeOf = new HashMap<>();
  private final boolean calendar;
  private final Section parties;

  /**
   * A reader of tables.
   *
   * @param problems takes what is wrong
   * @param zone where days begin
   * @param calendar whether the contract has a business calendar
   * @param parties those who may owe rows
   */
  DataSection(Problems problems, ZoneId zone, boolean calendar, Section parties) {
    this.problems = problems;
    this.zone = zone;
    this.calendar = calendar;
    this.parties = parties;
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
    DataSchema schema = new DataSchema(zone, new ArrayList<>(readable.values()));
    return new Tables(readable, measures, section.unread(), schema);
  }

  private Optional<TableSchema> table(Declared declared, Reading keys) {
    // A misspelt `reference` has been reported; it may be one.
    boolean written = keys.text("reference").filter(t -> !t.text().equals("false")).isPresent();
    if (keys.word("reference", YES_OR_NO).orElse(false)) {
      return reference(declared, keys);
    }
    if (keys.has("attributes") && !written) {
      problems.add(Diagnostic.of(Code.ATTRIBUTES_WITHOUT_REFERENCE, keys.place("attributes")));
    }
    return written ? Optional.empty() : dated(declared, keys);
  }

  private Optional<TableSchema> reference(Declared declared, Reading keys) {
    for (String key : NOT_OF_REFERENCE) {
      if (keys.has(key)) {
        problems.add(
            Diagnostic.of(Code.NOT_OF_REFERENCE, keys.place(key))
                .with("key", key)
                .with("table", declared.name().text()));
      }
    }
    required(declared, keys, List.of("key", "attributes"), "key, attributes");
    List<Dimension> dimensions = new ArrayList<>();
    for (LocatedText key : keys.texts("key")) {
      dimensions.add(new Dimension(key.text(), DimensionType.TEXT));
    }
    List<String> key = dimensions.stream().map(Dimension::name).toList();
    Map<LocatedText, LocatedText> attributes = keys.pairs("attributes");
    attributes.forEach(
        (name, type) -> {
          // One name, one meaning: a table may reach several reference tables.
          String first = attributeOf.putIfAbsent(name.text(), declared.name().text());
          if (key.contains(name.text()) || first != null) {
            problems.add(
                Diagnostic.of(Code.DEFINED_TWICE, name.span())
                    .with("name", name.text())
                    .with("first", first == null ? "key" : first));
          }
          keys.word(type, ATTRIBUTE_TYPES)
              .ifPresent(t -> dimensions.add(new Dimension(name.text(), t)));
        });
    boolean complete =
        !key.isEmpty()
            && keys.mapping("attributes").isPresent()
            && dimensions.size() == key.size() + keys.names("attributes").size();
    return complete
        ? Optional.of(
            new TableSchema(
                declared.name().text(),
                TableKind.REFERENCE,
                dimensions,
                List.of(),
                key,
                Optional.empty(),
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()))
        : Optional.empty();
  }

  private void required(Declared declared, Reading keys, List<String> names, String known) {
    for (String name : names) {
      if (!keys.has(name)) {
        problems.add(
            Diagnostic.of(Code.MISSING_KEY, declared.name().span())
                .with("place", declared.name().text())
                .with("name", name)
                .with("known", known));
      }
    }
  }

  private Optional<TableSchema> dated(Declared declared, Reading keys) {
    required(declared, keys, List.of("dimensions", "measures"), "dimensions, measures");
    List<Dimension> dimensions = dimensions(keys);
    List<Measure> measures = measures(keys);
    boolean snapshot = keys.word("snapshot", YES_OR_NO).orElse(false);
    List<String> key = key(keys, declared.name().span());
    Optional<String> version = version(keys, dimensions);
    boolean absentIsZero = keys.word("absent", ABSENT).orElse(false);
    int carryDays = keys.days("carry").orElse(0);
    Optional<Delay> finalAfter = delay(keys, "final_after");
    Optional<Delay> expectedWithin = delay(keys, "expected_within");
    Optional<String> owedBy = owedBy(keys);
    // A misspelt `snapshot` has been reported; it may be one.
    boolean noSnapshot = keys.text("snapshot").filter(t -> !t.text().equals("false")).isEmpty();
    if (keys.has("carry") && noSnapshot) {
      problems.add(Diagnostic.of(Code.CARRY_WITHOUT_SNAPSHOT, keys.place("carry")));
    }
    boolean complete =
        keys.mapping("measures").isPresent()
            && keys.mapping("dimensions").isPresent()
            && dimensions.size() == keys.names("dimensions").size()
            // Without a date the day is the instant that is not the version.
            && (keys.has("version") == version.isPresent() || hasDate(dimensions));
    int days = TableSchema.days(dimensions, version).size();
    if (complete && days != 1) {
      problems.add(
          Diagnostic.of(Code.ONE_DATE, declared.name().span())
              .with("table", declared.name().text())
              .with("count", days));
    }
    if (!complete || days != 1) {
      return Optional.empty();
    }
    if (snapshot && key.isEmpty() && !hasDate(dimensions)) {
      problems.add(
          Diagnostic.of(Code.STATES_WITHOUT_KEY, declared.name().span())
              .with("table", declared.name().text()));
    }
    return Optional.of(
        new TableSchema(
            declared.name().text(),
            snapshot ? TableKind.SNAPSHOT : TableKind.EVENTS,
            dimensions,
            measures,
            key,
            version,
            absentIsZero,
            carryDays,
            finalAfter,
            expectedWithin,
            owedBy));
  }

  /** Who owes the rows; nobody can be late where nothing says when they are due. */
  private Optional<String> owedBy(Reading keys) {
    Optional<LocatedText> party = keys.text("owed_by");
    if (party.isPresent() && !parties.unread() && !parties.names().contains(party.get().text())) {
      problems.unknown(Code.UNKNOWN_PARTY, party.get(), parties.names());
    }
    if (party.isPresent() && !keys.has("expected_within")) {
      problems.add(Diagnostic.of(Code.OWED_AT_NO_TIME, keys.place("owed_by")));
    }
    return party.map(LocatedText::text);
  }

  private static boolean hasDate(List<Dimension> dimensions) {
    return dimensions.stream().anyMatch(d -> d.type() == DimensionType.DATE);
  }

  private Optional<Delay> delay(Reading keys, String key) {
    Optional<Delay> delay = keys.delay(key);
    if (delay.filter(d -> d.kind() == Delay.Kind.BUSINESS_DAYS).isPresent() && !calendar) {
      problems.add(
          Diagnostic.of(Code.NO_CALENDAR, keys.text(key).orElseThrow().span())
              .with("found", keys.text(key).orElseThrow().text()));
    }
    return delay;
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
    if (keys.has("key") && keys.has("duplicates")) {
      problems.add(Diagnostic.of(Code.KEY_AND_DUPLICATES, keys.place("duplicates")));
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
    if (version.isPresent() && !keys.has("key")) {
      problems.add(Diagnostic.of(Code.VERSION_WITHOUT_KEY, keys.place("version")));
    }
    boolean complete = dimensions.size() == keys.names("dimensions").size();
    if (complete && version.isPresent() && !instants.contains(version.get().text())) {
      problems.unknown(Code.UNKNOWN_DIMENSION, version.get(), instants);
    }
    return version.map(LocatedText::text).filter(instants::contains);
  }
}
