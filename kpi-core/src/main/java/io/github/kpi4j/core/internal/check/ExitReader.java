package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.Levels;
import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.duty.Exit;
import io.github.kpi4j.core.duty.ExitTrigger;
import io.github.kpi4j.core.duty.Handover;
import io.github.kpi4j.core.duty.InputType;
import io.github.kpi4j.core.duty.Review;
import io.github.kpi4j.core.metric.Formula.LevelOf;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Delay;
import io.github.kpi4j.core.value.Title;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the contract ends. */
final class ExitReader {
  private static final Pattern PERIODS = Pattern.compile("([1-9][0-9]{0,2}) periods?");
  private static final Map<String, Handover.From> FROM = Words.of(Handover.From.values());

  private final Problems problems;
  private final PartyNames parties;
  private final DelayReader delays;
  private final GivenCheck given;

  ExitReader(
      Problems problems,
      PartyNames parties,
      DelayReader delays,
      List<Kpi> kpis,
      Levels levels,
      Optional<Scorecard> scorecard) {
    this.problems = problems;
    this.parties = parties;
    this.delays = delays;
    this.given = new GivenCheck(problems, inputs(kpis, levels, scorecard));
  }

  private static Map<String, InputType> inputs(
      List<Kpi> kpis, Levels levels, Optional<Scorecard> scorecard) {
    Map<String, InputType> inputs = new LinkedHashMap<>();
    if (scorecard.isPresent()) {
      inputs.put(Review.SCORE, new InputType.Amount(Unit.Plain.NUMBER));
      List<String> grades = scorecard.get().grades().stream().map(Scorecard.Grade::name).toList();
      if (!grades.isEmpty()) {
        inputs.put(Review.GRADE, new InputType.Words(grades));
      }
    }
    for (Kpi kpi : kpis) {
      inputs.put(LevelOf.WORD + "(" + kpi.name() + ")", new InputType.Words(levels.names()));
    }
    return inputs;
  }

  Optional<Exit> read(Mapping mapping) {
    Reading keys = new Reading(mapping, problems);
    Optional<Delay> notice = delays.read(keys, "notice");
    Optional<Delay> transition =
        keys.has("transition") ? delays.read(keys, "transition") : Optional.of(Delay.days(0));
    List<ExitTrigger> triggers = new ArrayList<>();
    keys.mappings("triggers").forEach(m -> trigger(m).ifPresent(triggers::add));
    List<Handover> handover = new ArrayList<>();
    keys.mappings("handover").forEach(m -> handover(m).ifPresent(handover::add));
    return notice.flatMap(n -> transition.map(t -> new Exit(n, triggers, t, handover)));
  }

  private Optional<ExitTrigger> trigger(Mapping mapping) {
    Reading keys = new Reading(mapping, problems);
    Optional<Predicate> when = keys.text("when").flatMap(given::read);
    OptionalInt periods = keys.text("for").map(this::periods).orElse(OptionalInt.of(1));
    Optional<Delay> notice = delays.read(keys, "notice");
    Optional<Title> title =
        keys.has("title") ? Optional.of(keys.title("title", "")) : Optional.empty();
    return periods.isEmpty()
        ? Optional.empty()
        : when.map(w -> new ExitTrigger(title, w, periods.getAsInt(), notice, mapping.span()));
  }

  private OptionalInt periods(LocatedText text) {
    Matcher periods = PERIODS.matcher(text.text());
    if (periods.matches()) {
      return OptionalInt.of(Integer.parseInt(periods.group(1)));
    }
    problems.add(Diagnostic.of(Code.BAD_PERIODS, text.span()).with("found", text.text()));
    return OptionalInt.empty();
  }

  private Optional<Handover> handover(Mapping mapping) {
    Reading keys = new Reading(mapping, problems);
    Optional<LocatedText> task = keys.text("task");
    if (task.isPresent() && !StructureCheck.isName(task.get().text())) {
      problems.add(Diagnostic.of(Code.BAD_NAME, task.get().span()).with("name", task.get().text()));
    }
    Optional<Delay> within = delays.read(keys, "within");
    Handover.From from = keys.word("from", FROM).orElse(Handover.From.END);
    Optional<String> by = parties.party(keys, "by");
    return task.flatMap(t -> within.map(w -> new Handover(t.text(), w, from, by)));
  }
}
