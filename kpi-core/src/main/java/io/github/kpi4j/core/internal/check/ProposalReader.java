package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.NearNames;
import io.github.kpi4j.core.duty.Action;
import io.github.kpi4j.core.duty.Approval;
import io.github.kpi4j.core.duty.InputType;
import io.github.kpi4j.core.duty.InputValue;
import io.github.kpi4j.core.duty.Proposal;
import io.github.kpi4j.core.duty.Request;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what a test proposes, and who has consented to that. */
final class ProposalReader {
  /** Between a person and the day of the consent. */
  private static final String ON = " on ";

  private final Problems problems;
  private final Contract contract;
  private final TestSection.Declared declared;
  private final PartyNames parties;

  ProposalReader(Problems problems, Contract contract, TestSection.Declared declared) {
    this.problems = problems;
    this.contract = contract;
    this.declared = declared;
    this.parties = new PartyNames(problems, contract.parties());
  }

  /**
   * The proposal of a test.
   *
   * @param day the day at whose end it is decided; consents without a day are given then
   */
  Optional<Request> read(Reading test, AsOf day) {
    Optional<Reading> expect = test.mapping("expect").map(keys -> new Reading(keys, problems));
    boolean expected = expect.filter(keys -> keys.has("approval")).isPresent();
    if (!test.has("proposal")) {
      if (expected) {
        apart(expect.orElseThrow(), "approval", "proposal");
      } else if (test.has("approved_by")) {
        apart(test, "approved_by", "proposal");
      }
      return Optional.empty();
    }
    if (!expected) {
      apart(test, "proposal", "approval");
    }
    return test.mapping("proposal")
        .flatMap(keys -> proposal(new Reading(keys, problems), test.pairs("proposal")))
        .map(proposal -> new Request(proposal, consents(test, proposal, day)));
  }

  /** Reports a key that says nothing without another one. */
  private void apart(Reading keys, String key, String other) {
    problems.add(
        Diagnostic.of(Code.PROPOSAL_APART, keys.place(key)).with("key", key).with("other", other));
  }

  private Optional<Proposal> proposal(Reading keys, Map<LocatedText, LocatedText> said) {
    Optional<LocatedText> name = keys.text(Proposal.ACTION);
    Optional<Action> action = name.flatMap(this::action);
    if (action.isEmpty()) {
      return Optional.empty();
    }
    Map<String, InputValue> fields = new LinkedHashMap<>();
    for (Map.Entry<LocatedText, LocatedText> field : said.entrySet()) {
      String key = field.getKey().text();
      if (!key.equals(Proposal.ACTION) && !Shape.isOfAuthor(key)) {
        value(action.get(), field.getKey(), field.getValue())
            .ifPresent(value -> fields.put(key, value));
      }
    }
    return Optional.of(new Proposal(action.get().name(), fields));
  }

  private Optional<Action> action(LocatedText name) {
    List<Action> actions = contract.duties().actions();
    Optional<Action> action =
        actions.stream().filter(one -> one.name().equals(name.text())).findFirst();
    // Where there are no approvals at all, that is the problem and not what the action is called.
    if (action.isEmpty() && declared.has("approvals", "")) {
      problems.unknown(Code.UNKNOWN_ACTION, name, actions.stream().map(Action::name).toList());
    }
    return action;
  }

  private Optional<InputValue> value(Action action, LocatedText field, LocatedText text) {
    InputType type = action.fields().get(field.text());
    if (type instanceof InputType.Amount amount) {
      return new ConditionReader(problems, field.text(), amount.unit(), OptionalInt.empty())
          .bound(Condition.AtLeast::new, text)
          .map(condition -> condition.thresholds().get(0).amount())
          .map(number -> new InputValue.Amount(new Quantity(number, amount.unit())));
    }
    if (type instanceof InputType.Words words && !words.words().contains(text.text())) {
      problems.unknown(Code.UNKNOWN_WORD, text, words.words());
      return Optional.empty();
    }
    if (type == null && !declared.has("actions." + action.name(), field.text())) {
      problems.add(
          Diagnostic.of(Code.UNKNOWN_FIELD, field.span())
              .with("name", field.text())
              .with("action", action.name())
              .with(
                  "known",
                  action.fields().isEmpty() ? "@none" : String.join(", ", action.fields().keySet()))
              .respelt(NearNames.of(field.text(), action.fields().keySet())));
    }
    return type == null ? Optional.empty() : Optional.of(new InputValue.Word(text.text()));
  }

  private List<Approval> consents(Reading test, Proposal proposal, AsOf day) {
    List<Approval> consents = new ArrayList<>();
    for (LocatedText text : test.texts("approved_by")) {
      int end = text.text().indexOf(ON);
      LocatedText name = end < 0 ? text : text.part(0, end);
      Optional<LocalDate> on =
          end < 0
              ? Optional.of(day.day())
              : problems.date(text.part(end + ON.length(), text.text().length()));
      Optional<String> person = parties.person(name);
      person.ifPresent(
          who -> on.ifPresent(date -> consents.add(new Approval(who, proposal, endOf(date)))));
    }
    return consents;
  }

  private Instant endOf(LocalDate day) {
    return new AsOf(day).lastInstant(contract.timeZone());
  }
}
