package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.core.duty.Action;
import io.github.kpi4j.core.duty.ApprovalRule;
import io.github.kpi4j.core.duty.InputType;
import io.github.kpi4j.core.duty.Proposal;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Delay;
import io.github.kpi4j.core.value.Title;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may be proposed, and whose consent that needs. */
final class ApprovalReader {
  private final Problems problems;
  private final PartyNames parties;
  private final DelayReader delays;

  ApprovalReader(Problems problems, PartyNames parties, DelayReader delays) {
    this.problems = problems;
    this.parties = parties;
    this.delays = delays;
  }

  /** The actions; a field has the same type wherever it comes, since rules read it by its name. */
  List<Action> actions(Reading root) {
    List<Action> actions = new ArrayList<>();
    Map<String, InputType> seen = new LinkedHashMap<>();
    for (Entry action : root.mapping("actions").map(Mapping::entries).orElse(List.of())) {
      Map<String, InputType> fields = new LinkedHashMap<>();
      if (action.value() instanceof Mapping mapping) {
        for (Entry field : mapping.entries()) {
          type(field).ifPresent(type -> fields.put(field.key().text(), type));
          InputType type = fields.get(field.key().text());
          if (type != null) {
            same(field.key(), type, seen);
          }
        }
      }
      actions.add(new Action(action.key().text(), fields));
    }
    return actions;
  }

  private void same(LocatedText field, InputType type, Map<String, InputType> seen) {
    InputType first = seen.putIfAbsent(field.text(), type);
    if (field.text().equals(Proposal.ACTION)) {
      problems.add(Diagnostic.of(Code.RESERVED_NAME, field.span()).with("name", Proposal.ACTION));
    } else if (first != null && !first.equals(type)) {
      problems.add(
          Diagnostic.of(Code.FIELD_CHANGES, field.span())
              .with("name", field.text())
              .with("first", first)
              .with("found", type));
    }
  }

  private Optional<InputType> type(Entry field) {
    if (field.value() instanceof Sequence list) {
      List<String> words = new ArrayList<>();
      for (var item : list.items()) {
        if (item instanceof Scalar word) {
          words.add(word.text().text());
        }
      }
      return Optional.of(new InputType.Words(words));
    }
    if (!(field.value() instanceof Scalar scalar)) {
      return Optional.empty();
    }
    if (scalar.text().text().equals(InputType.FreeText.WORD)) {
      return Optional.of(new InputType.FreeText());
    }
    Optional<Unit> unit = Unit.parse(scalar.text().text());
    if (unit.isEmpty()) {
      problems.add(Words.badUnit(scalar.text()));
    }
    return unit.map(InputType.Amount::new);
  }

  List<ApprovalRule> rules(Reading root, List<Action> actions) {
    Map<String, InputType> inputs = new LinkedHashMap<>();
    inputs.put(Proposal.ACTION, new InputType.Words(actions.stream().map(Action::name).toList()));
    actions.forEach(action -> action.fields().forEach(inputs::putIfAbsent));
    GivenCheck given = new GivenCheck(problems, inputs);
    List<ApprovalRule> rules = new ArrayList<>();
    for (Mapping mapping : root.mappings("approvals")) {
      rule(mapping, given).ifPresent(rules::add);
    }
    return rules;
  }

  private Optional<ApprovalRule> rule(Mapping mapping, GivenCheck given) {
    Reading keys = new Reading(mapping, problems);
    Optional<Predicate> when = keys.text("when").flatMap(given::read);
    List<String> people = people(keys);
    Optional<Delay> expires = delays.read(keys, "expires_after");
    if (expires.filter(delay -> delay.amount() == 0).isPresent()) {
      problems.add(
          Diagnostic.of(Code.EXPIRES_AT_ONCE, keys.text("expires_after").orElseThrow().span()));
    }
    Optional<Title> title =
        keys.has("title") ? Optional.of(keys.title("title", "")) : Optional.empty();
    return when.map(w -> new ApprovalRule(title, w, people, expires, mapping.span()));
  }

  private List<String> people(Reading keys) {
    Set<String> people = new LinkedHashSet<>();
    for (LocatedText name : keys.texts("require")) {
      Optional<String> person = parties.person(name);
      if (person.isPresent() && !people.add(person.get())) {
        problems.add(
            Diagnostic.of(Code.DEFINED_TWICE, name.span())
                .with("name", name.text())
                .with("first", "require"));
      }
    }
    if (keys.isList("require") && keys.texts("require").isEmpty()) {
      problems.add(Diagnostic.of(Code.NOBODY_REQUIRED, keys.place("require")));
    }
    return new ArrayList<>(people);
  }
}
