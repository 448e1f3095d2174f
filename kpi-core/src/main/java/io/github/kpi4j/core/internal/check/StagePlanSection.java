package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.NearNames;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.DimensionType;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.internal.check.Section.Declared;
import io.github.kpi4j.core.stage.Stage;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.stage.Start;
import io.github.kpi4j.core.value.DateRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The plans of stages of a contract. */
final class StagePlanSection {
  private final Problems problems;
  private final Tables tables;
  private final ConditionPlanner conditions;
  private final WindowCheck windows;
  private final Reading root;
  private final Optional<DateRange> term;
  private final Map<String, StagePlan> read = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  /**
   * A reader of one contract.
   *
   * @param conditions reads conditions; not the one of red lines and gates, since the days that are
   *     excused there count here
   * @param root the keys of the contract
   * @param term its days, if they were said and could be read
   */
  StagePlanSection(
      Problems problems,
      Tables tables,
      ConditionPlanner conditions,
      WindowCheck windows,
      Reading root,
      Optional<DateRange> term) {
    this.problems = problems;
    this.tables = tables;
    this.conditions = conditions;
    this.windows = windows;
    this.root = root;
    this.term = term;
  }

  /** All plans that can be read. */
  List<StagePlan> read(Section section) {
    names.addAll(section.names());
    section.entries().forEach(p -> plan(p).ifPresent(found -> read.put(found.name(), found)));
    return List.copyOf(read.values());
  }

  /** A plan that a KPI names; one that could not be read has been reported. */
  Optional<StagePlan> find(LocatedText name) {
    if (!names.contains(name.text())) {
      problems.unknown(Code.UNKNOWN_STAGE_PLAN, name, names);
    }
    return Optional.ofNullable(read.get(name.text()));
  }

  private Optional<StagePlan> plan(Declared declared) {
    Reading keys = new Reading(declared.body(), problems);
    List<LocatedText> forEach = new ForEachReader(problems).read(keys);
    Optional<Start> start =
        forEach.isEmpty()
            ? ofContract(keys, declared.name().span())
            : ofSubjects(keys, forEach, declared.name().span());
    List<Mapping> written = keys.mappings("stages");
    if (keys.isList("stages") && keys.items("stages").isEmpty()) {
      problems.add(
          Diagnostic.of(Code.NO_STAGES, keys.place("stages")).with("plan", declared.name().text()));
    }
    ScopeCheck scope = new ScopeCheck(problems, tables, forEach, List.of());
    StageReader reader = new StageReader(problems, conditions, windows, scope);
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      reader.read(written.get(i), i == written.size() - 1).ifPresent(stages::add);
    }
    if (start.isEmpty() || stages.isEmpty() || stages.size() < keys.items("stages").size()) {
      return Optional.empty();
    }
    return Optional.of(
        new StagePlan(
            declared.name().text(),
            keys.title(declared.name().text()),
            forEach.stream().map(LocatedText::text).toList(),
            start.get(),
            stages));
  }

  private Optional<Start> ofContract(Reading keys, Span place) {
    if (keys.has("starts")) {
      return keys.date("starts").map(Start.OnDay::new);
    }
    if (!root.has("term")) {
      problems.add(
          Diagnostic.of(Code.NO_STAGE_START, place)
              .with("fix", "@stages.start.term")
              .with("known", "term: 2026-01-01/2026-12-31"));
    }
    return term.map(days -> new Start.OnDay(days.start()));
  }

  private Optional<Start> ofSubjects(Reading keys, List<LocatedText> forEach, Span place) {
    Set<String> wanted = Set.copyOf(forEach.stream().map(LocatedText::text).distinct().toList());
    List<String> known = new ArrayList<>();
    for (TableSchema table : tables.schema().tables()) {
      if (table.kind() == TableKind.REFERENCE && Set.copyOf(table.key()).equals(wanted)) {
        table.attributes().stream()
            .filter(attribute -> attribute.type() == DimensionType.DATE)
            .map(Dimension::name)
            .forEach(name -> known.add(table.name() + "." + name));
      }
    }
    String list = known.isEmpty() ? "@none" : String.join(", ", known);
    Optional<LocatedText> text = keys.text("starts");
    if (text.isEmpty()) {
      if (!keys.has("starts")) {
        problems.add(
            Diagnostic.of(Code.NO_STAGE_START, place)
                .with("fix", "@stages.start.subject")
                .with("known", list));
      }
      return Optional.empty();
    }
    String written = text.get().text();
    if (known.contains(written)) {
      int dot = written.indexOf('.');
      return Optional.of(
          new Start.OfSubject(written.substring(0, dot), written.substring(dot + 1)));
    }
    // What could not be read of its table has been reported.
    if (!isUnread(written)) {
      problems.add(
          Diagnostic.of(Code.UNKNOWN_START, text.get().span())
              .with("found", written)
              .with("key", ForEachReader.names(forEach))
              .with("known", list)
              .respelt(NearNames.of(written, known)));
    }
    return Optional.empty();
  }

  private boolean isUnread(String written) {
    int dot = written.indexOf('.');
    String table = dot < 0 ? "" : written.substring(0, dot);
    return tables.find(table).isEmpty() && tables.isWritten(table);
  }
}
