package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.stage.Stage;
import io.github.kpi4j.core.stage.Stage.Earned;
import io.github.kpi4j.core.stage.Stage.IfOverdue;
import io.github.kpi4j.core.stage.Stage.Limit;
import io.github.kpi4j.core.stage.Stage.Open;
import io.github.kpi4j.core.stage.Stage.Timed;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.value.CalendarLength;
import io.github.kpi4j.core.value.Respelling;
import io.github.kpi4j.core.value.Title;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the stages of one plan, one after the other. */
final class StageReader {
  private static final Map<String, IfOverdue> POLICIES = Words.of(IfOverdue.values());

  /** What each key of a stage is about, so that it says nothing without that. */
  private static final List<Map.Entry<String, String>> NEEDS =
      List.of(
          Map.entry("graduate_when", "lasts"),
          Map.entry("at_most", "graduate_when"),
          Map.entry("at_most", "if_overdue"),
          Map.entry("if_overdue", "at_most"));

  /** Four years from a first of March have months and years of every length. */
  private static final LocalDate ANY_START = LocalDate.of(2024, 3, 1);

  private static final int STARTS = 4 * 365 + 1;

  private final Problems problems;
  private final ConditionPlanner conditions;
  private final WindowCheck windows;
  private final ScopeCheck scope;
  private final Set<String> names = new HashSet<>();

  StageReader(
      Problems problems, ConditionPlanner conditions, WindowCheck windows, ScopeCheck scope) {
    this.problems = problems;
    this.conditions = conditions;
    this.windows = windows;
    this.scope = scope;
  }

  Optional<Stage> read(Mapping written, boolean isLast) {
    Reading keys = new Reading(written, problems);
    Optional<LocatedText> name = keys.text("name").filter(this::isNew);
    if (isLast) {
      for (String key : List.of("lasts", "graduate_when", "at_most", "if_overdue")) {
        if (keys.has(key)) {
          problems.add(Diagnostic.of(Code.LAST_STAGE_ENDS, keys.place(key)).with("key", key));
          return Optional.empty();
        }
      }
      return name.map(n -> new Open(n.text(), keys.title(n.text())));
    }
    Optional<IfOverdue> policy = keys.word("if_overdue", POLICIES);
    if (!isWhole(written, keys)) {
      return Optional.empty();
    }
    Optional<CalendarLength> lasts = length(keys, "lasts");
    Optional<CalendarLength> atMost = length(keys, "at_most");
    Optional<Predicate> condition = keys.text("graduate_when").flatMap(this::condition);
    if (lasts.isPresent() && atMost.isPresent() && isTooShort(lasts.get(), atMost.get())) {
      problems.add(
          Diagnostic.of(Code.LIMIT_TOO_SHORT, keys.text("at_most").orElseThrow().span())
              .with("at_most", atMost.get())
              .with("lasts", lasts.get()));
      return Optional.empty();
    }
    if (name.isEmpty() || lasts.isEmpty()) {
      return Optional.empty();
    }
    Title title = keys.title(name.get().text());
    if (!keys.has("graduate_when")) {
      return Optional.of(new Timed(name.get().text(), title, lasts.get()));
    }
    boolean limitUnread = keys.has("at_most") && (atMost.isEmpty() || policy.isEmpty());
    Optional<Limit> limit = atMost.flatMap(most -> policy.map(p -> new Limit(most, p)));
    return limitUnread
        ? Optional.empty()
        : condition.map(c -> new Earned(name.get().text(), title, lasts.get(), c, limit));
  }

  private boolean isNew(LocatedText name) {
    if (!StructureCheck.isName(name.text())) {
      problems.add(Diagnostic.of(Code.BAD_NAME, name.span()).with("name", name.text()));
      return false;
    }
    if (name.text().equals(StagePlan.FAILED)) {
      problems.add(Diagnostic.of(Code.STAGE_CALLED_FAILED, name.span()));
      return false;
    }
    if (!names.add(name.text())) {
      problems.add(
          Diagnostic.of(Code.DEFINED_TWICE, name.span())
              .with("name", name.text())
              .with("first", "stages"));
      return false;
    }
    return true;
  }

  private boolean isWhole(Mapping written, Reading keys) {
    for (Map.Entry<String, String> need : NEEDS) {
      if (keys.has(need.getKey()) && !keys.has(need.getValue())) {
        problems.add(
            Diagnostic.of(Code.STAGE_KEY_ALONE, keys.place(need.getKey()))
                .with("key", need.getKey())
                .with("needed", need.getValue()));
        return false;
      }
    }
    if (!keys.has("lasts")) {
      // A misspelt key has been reported; it may be the one.
      if (!Shapes.STAGE.knows(written)) {
        return false;
      }
      problems.add(
          Diagnostic.of(
                  Code.STAGE_WITHOUT_END,
                  keys.text("name").map(LocatedText::span).orElse(keys.span()))
              .with("name", keys.text("name").map(LocatedText::text).orElse("–")));
      return false;
    }
    return true;
  }

  private Optional<CalendarLength> length(Reading keys, String key) {
    Optional<LocatedText> text = keys.text(key);
    Optional<CalendarLength> length = text.flatMap(t -> CalendarLength.parse(t.text()));
    if (text.isPresent() && length.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.BAD_LENGTH, text.get().span())
              .with("found", text.get().text())
              .respelt(Respelling.of(text.get().text(), t -> CalendarLength.parse(t).isPresent())));
    }
    return length;
  }

  /** Whether from some day on the limit would come before the first trial. */
  private static boolean isTooShort(CalendarLength lasts, CalendarLength atMost) {
    return ANY_START
        .datesUntil(ANY_START.plusDays(STARTS))
        .anyMatch(start -> !atMost.after(start).isAfter(lasts.after(start)));
  }

  private Optional<Predicate> condition(LocatedText text) {
    Optional<Predicate> condition = conditions.read(text, scope);
    if (condition.isPresent() && windows.movesPeriods(condition.get())) {
      problems.add(
          Diagnostic.of(Code.STAGE_MOVES_PERIOD, condition.get().span())
              .with("condition", condition.get()));
      return Optional.empty();
    }
    return condition;
  }
}
