package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives the rows of a table the attributes of a reference table by their shared key. A row whose
 * key the reference does not have gets the empty word, so that it counts in every total.
 */
final class AttributeJoin {
  private static final int SHOWN = 5;

  private final FactTable table;
  private final FactTable reference;
  private final int[] found;
  private final Set<String> unknown = new TreeSet<>();

  /** Joins all tables with all references; the problems that this shows. */
  static List<Diagnostic> join(DataSchema schema, Map<String, FactTable> tables) {
    List<Diagnostic> problems = new ArrayList<>();
    for (TableSchema table : schema.tables()) {
      for (TableSchema reference : schema.referencesOf(table)) {
        AttributeJoin join =
            new AttributeJoin(
                Objects.requireNonNull(tables.get(table.name())),
                Objects.requireNonNull(tables.get(reference.name())));
        tables.put(table.name(), join.joined());
        join.problem().ifPresent(problems::add);
      }
    }
    return problems;
  }

  private AttributeJoin(FactTable table, FactTable reference) {
    this.table = table;
    this.reference = reference;
    Map<List<String>, Integer> rows = new HashMap<>();
    for (int row = 0; row < reference.rows(); row++) {
      rows.put(key(reference, row), row);
    }
    List<String> key = reference.schema().key();
    this.found = key.size() == 1 ? byWord(rows, table.text(key.get(0))) : byRow(rows, table.rows());
  }

  /** Looks for each word once, however many rows have it. */
  private int[] byWord(Map<List<String>, Integer> rows, TextColumn column) {
    int[] known = column.words().stream().mapToInt(word -> find(rows, List.of(word))).toArray();
    int[] all = new int[table.rows()];
    Arrays.setAll(all, row -> known[column.code(row)]);
    return all;
  }

  private int[] byRow(Map<List<String>, Integer> rows, int count) {
    int[] all = new int[count];
    Arrays.setAll(all, row -> find(rows, key(table, row)));
    return all;
  }

  private int find(Map<List<String>, Integer> rows, List<String> key) {
    int at = rows.getOrDefault(key, -1);
    if (at < 0) {
      unknown.add(String.join(" ", key));
    }
    return at;
  }

  private List<String> key(FactTable of, int row) {
    List<String> key = new ArrayList<>();
    for (String dimension : reference.schema().key()) {
      key.add(of.words(dimension).get(of.code(dimension, row)));
    }
    return key;
  }

  private FactTable joined() {
    Map<String, TextColumn> attributes = new LinkedHashMap<>();
    for (Dimension attribute : reference.schema().attributes()) {
      if (attribute.type() == DimensionType.TEXT) {
        attributes.put(attribute.name(), column(attribute.name()));
      }
    }
    return table.with(attributes);
  }

  private TextColumn column(String attribute) {
    TextColumn known = reference.text(attribute);
    Dictionary words = known.dictionary().copy();
    int none = words.code("");
    int[] codes = new int[found.length];
    Arrays.setAll(codes, row -> found[row] < 0 ? none : known.code(found[row]));
    return TextColumn.sorted(words, codes);
  }

  /** The keys that the reference does not have, if there are any. */
  private Optional<Diagnostic> problem() {
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    List<String> some = unknown.stream().limit(SHOWN).toList();
    String more = unknown.size() > SHOWN ? ", …" : "";
    String name = reference.schema().name();
    return Optional.of(
        Diagnostic.of(Code.KEY_WITHOUT_ATTRIBUTES, Span.named(name))
            .with("table", table.schema().name())
            .with("reference", name)
            .with("key", String.join(", ", reference.schema().key()))
            .with("count", unknown.size())
            .with("found", String.join(", ", some) + more));
  }
}
