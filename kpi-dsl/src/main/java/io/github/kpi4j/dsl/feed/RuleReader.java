package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.dsl.internal.rows.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which rows of a file become rows of tables, and what has to be so in it. */
final class RuleReader {
  /** The name of the value that is the day of the whole file. */
  private static final String FILE = "file";

  private final Set<String> columns;
  private final List<String> grains;

  RuleReader(Set<String> columns, List<String> grains) {
    this.columns = columns;
    this.grains = grains;
  }

  List<TableRule> tables(Part part) {
    List<TableRule> rules = new ArrayList<>();
    part.values()
        .forEach(
            (table, node) -> {
              List<Part> parts =
                  node instanceof Sequence
                      ? part.parts(table)
                      : part.part(table, node).stream().toList();
              parts.forEach(rule -> rules.add(table(table, rule)));
            });
    return rules;
  }

  private TableRule table(String name, Part part) {
    part.allow("rows", "only", "not", "empty", "together", "late", "grain", "set");
    Map<String, ValueRule> values = new LinkedHashMap<>();
    if (!part.has("set")) {
      part.required("set");
    }
    part.part("set")
        .ifPresent(
            set ->
                set.values()
                    .forEach(
                        (column, node) ->
                            value(set, column, node).ifPresent(v -> values.put(column, v))));
    return new TableRule(
        name,
        part.word("rows").orElse(""),
        filters(part),
        values,
        part.choice("empty", Map.of("late", true, "nothing", false)).orElse(false),
        part.word("together"),
        part.part("late").flatMap(this::late),
        grains(part));
  }

  private List<String> grains(Part part) {
    List<Scalar> names = part.texts("grain");
    names.stream()
        .filter(name -> !grains.contains(name.text().text()))
        .forEach(name -> part.unknown(Code.FEED_NO_GRAIN, name, grains));
    return names.stream().map(name -> name.text().text()).toList();
  }

  private Optional<TableRule.Late> late(Part part) {
    part.allow("zero", "while");
    return all(part, "zero", "while").map(names -> new TableRule.Late(names.get(0), names.get(1)));
  }

  private Optional<ValueRule> value(Part set, String column, Node node) {
    if (node instanceof Scalar name) {
      if (name.text().text().equals(FILE)) {
        return Optional.of(rule(List.of(), List.of(), Optional.empty(), true));
      }
      return isColumn(set, name)
          ? Optional.of(rule(List.of(name.text().text()), List.of(), Optional.empty(), false))
          : Optional.empty();
    }
    Optional<Part> found = set.part(column, node);
    return found.flatMap(part -> value(part, node));
  }

  private static ValueRule rule(
      List<String> terms, List<String> instead, Optional<String> constant, boolean ofFile) {
    return new ValueRule(
        terms,
        instead,
        Optional.empty(),
        constant,
        List.of(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        ofFile);
  }

  private Optional<ValueRule> value(Part part, Node node) {
    part.allow(
        "column",
        "sum_of",
        "or",
        "times",
        "value",
        "only",
        "not",
        "negate",
        "magnitude",
        "once_per",
        "lookup");
    List<String> terms = names(part, part.has("sum_of") ? "sum_of" : "column");
    Optional<String> constant = part.word("value");
    if ((part.has("column") && part.has("sum_of")) || terms.isEmpty() == constant.isEmpty()) {
      part.report(
          Code.FEED_BAD_VALUE, node, Map.of("name", "set", "expected", "@expected.columns"));
      return Optional.empty();
    }
    List<String> instead = names(part, "or");
    return Optional.of(
        new ValueRule(
            terms,
            instead,
            part.text("times").filter(name -> isColumn(part, name)).map(n -> n.text().text()),
            constant,
            filters(part),
            part.flag("negate"),
            part.flag("magnitude"),
            part.text("once_per").filter(name -> isColumn(part, name)).map(n -> n.text().text()),
            part.word("lookup"),
            false));
  }

  private List<String> names(Part part, String key) {
    return part.texts(key).stream()
        .filter(name -> isColumn(part, name))
        .map(name -> name.text().text())
        .toList();
  }

  /** The filters of {@code only} and {@code not}: each row passes all of them. */
  private List<RowFilter> filters(Part part) {
    List<RowFilter> filters = new ArrayList<>();
    for (String key : List.of("only", "not")) {
      part.part(key).ifPresent(inner -> filters(inner, key.equals("only"), filters));
    }
    return filters;
  }

  private void filters(Part part, boolean wanted, List<RowFilter> into) {
    for (String column : part.values().keySet()) {
      if (!columns.contains(column)) {
        part.report(
            Code.FEED_NO_FIELD,
            part.node(),
            Map.of("name", column, "known", String.join(", ", columns)));
      }
      Set<String> words = part.words(column).stream().map(Headers::key).collect(Collectors.toSet());
      into.add(new RowFilter(column, words, wanted));
    }
  }

  boolean isColumn(Part part, Scalar name) {
    boolean known = columns.contains(name.text().text());
    if (!known) {
      part.unknown(Code.FEED_NO_FIELD, name, columns);
    }
    return known;
  }

  List<CheckRule> checks(List<Part> parts) {
    List<CheckRule> checks = new ArrayList<>();
    parts.forEach(part -> check(part).ifPresent(checks::add));
    return checks;
  }

  private Optional<CheckRule> check(Part part) {
    if (part.has("ratio")) {
      part.allow("ratio", "over", "under");
      return all(part, "ratio", "over", "under")
          .map(names -> new CheckRule.Ratio(names.get(0), names.get(1), names.get(2)));
    }
    if (part.has("balance")) {
      part.allow("balance", "start", "in", "out");
      return all(part, "balance", "start")
          .map(
              names ->
                  new CheckRule.Balance(
                      names.get(0), names.get(1), names(part, "in"), names(part, "out")));
    }
    part.allow("total", "sum_of", "rows", "by", "only", "not");
    if (part.has("rows")) {
      return all(part, "total", "rows")
          .map(
              names ->
                  new CheckRule.FileTotal(
                      names.get(0),
                      names.get(1),
                      part.text("by").filter(by -> isColumn(part, by)).map(by -> by.text().text()),
                      filters(part)));
    }
    return all(part, "total")
        .map(names -> new CheckRule.RowTotal(names.get(0), names(part, "sum_of")));
  }

  /** The columns under some keys, if all are there. */
  private Optional<List<String>> all(Part part, String... keys) {
    List<String> names = new ArrayList<>();
    for (String key : keys) {
      part.required(key)
          .filter(name -> isColumn(part, name))
          .map(n -> n.text().text())
          .ifPresent(names::add);
    }
    return names.size() == keys.length ? Optional.of(names) : Optional.empty();
  }

  List<TotalRule> totals(Part part) {
    List<TotalRule> totals = new ArrayList<>();
    for (Map.Entry<String, Node> entry : part.values().entrySet()) {
      if (entry.getValue() instanceof Mapping) {
        part.part(entry.getKey(), entry.getValue())
            .map(inner -> inner.allow("column", "day", "only", "not", "negate"))
            .flatMap(inner -> total(entry.getKey(), inner))
            .ifPresent(totals::add);
      } else {
        part.part(entry.getKey());
      }
    }
    return totals;
  }

  private Optional<TotalRule> total(String name, Part part) {
    return all(part, "day", "column")
        .map(
            names ->
                new TotalRule(
                    name, names.get(0), names.get(1), filters(part), part.flag("negate")));
  }
}
