package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Alert;
import io.github.kpi4j.core.contract.Alert.Severity;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.internal.check.Section.Declared;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The alerts of a contract. */
final class AlertSection {
  private static final Map<String, Severity> SEVERITIES = Words.of(Severity.values());

  private final Problems problems;
  private final Tables tables;
  private final ConditionPlanner conditions;

  AlertSection(Problems problems, Tables tables, ConditionPlanner conditions) {
    this.problems = problems;
    this.tables = tables;
    this.conditions = conditions;
  }

  List<Alert> read(Section section) {
    List<Alert> alerts = new ArrayList<>();
    section.entries().forEach(alert -> alert(alert).ifPresent(alerts::add));
    return alerts;
  }

  private Optional<Alert> alert(Declared declared) {
    Reading keys = new Reading(declared.body(), problems);
    List<LocatedText> forEach = new ForEachReader(problems).read(keys);
    Map<LocatedText, List<LocatedText>> where = new FilterReader(problems).read(keys);
    Optional<Predicate> when = condition(keys, "when", forEach, where);
    Optional<Predicate> clear = condition(keys, "clear_when", forEach, where);
    Optional<Severity> severity = keys.word("severity", SEVERITIES);
    int days = days(keys);
    if (when.isPresent() && clear.isPresent() && ConditionRange.isInside(clear.get(), when.get())) {
      problems.add(
          Diagnostic.of(Code.ALERT_NEVER_CLEARS, clear.get().span())
              .with("clear", clear.get())
              .with("when", when.get()));
    }
    if (when.isEmpty() || severity.isEmpty()) {
      return Optional.empty();
    }
    Optional<Title> advice =
        keys.has("advise") ? Optional.of(keys.title("advise", "")) : Optional.empty();
    return Optional.of(
        new Alert(
            declared.name().text(),
            keys.title(declared.name().text()),
            forEach.stream().map(LocatedText::text).toList(),
            FilterReader.filter(where),
            when.get(),
            days,
            clear,
            severity.get(),
            keys.texts("notify").stream().map(LocatedText::text).toList(),
            advice));
  }

  private Optional<Predicate> condition(
      Reading keys,
      String key,
      List<LocatedText> forEach,
      Map<LocatedText, List<LocatedText>> where) {
    ScopeCheck scope = new ScopeCheck(problems, tables, forEach, where.keySet());
    return keys.text(key).flatMap(text -> conditions.read(text, scope));
  }

  /** On how many days the condition has to hold: on one where nothing is said. */
  private int days(Reading keys) {
    OptionalInt days = keys.days("for");
    if (days.isPresent() && days.getAsInt() == 0) {
      problems.add(
          Diagnostic.of(Code.ALERT_FOR_NO_DAY, keys.text("for").orElseThrow().span())
              .with("found", keys.text("for").orElseThrow().text()));
    }
    return Math.max(1, days.orElse(1));
  }
}
