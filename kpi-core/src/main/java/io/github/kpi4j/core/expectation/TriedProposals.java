package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.duty.Action;
import io.github.kpi4j.core.duty.ApprovalRule;
import io.github.kpi4j.core.duty.ApprovalTrial;
import io.github.kpi4j.core.duty.Duties;
import io.github.kpi4j.core.duty.InputType;
import io.github.kpi4j.core.duty.InputValue;
import io.github.kpi4j.core.duty.Proposal;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Predicate.Compares;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proposals with which everything can be seen that rules of approval come to: of each action, with
 * every word and with amounts just below, at and just above each limit.
 */
final class TriedProposals {
  /** More are not tried: a contract of so many fields and limits is nobody's. */
  private static final int MOST = 5_000;

  private final Duties duties;
  private final List<Proposal> all = new ArrayList<>();
  private boolean complete;

  TriedProposals(Duties duties) {
    this.duties = duties;
    this.complete = duties.approvals().stream().allMatch(this::isPlain);
    for (Action action : duties.actions()) {
      List<Proposal> tried = List.of(Proposal.of(action.name()));
      for (Map.Entry<String, InputType> field : action.fields().entrySet()) {
        tried = with(tried, field.getKey(), values(field.getKey(), field.getValue()));
      }
      all.addAll(tried);
    }
  }

  List<Proposal> all() {
    return all;
  }

  /** Whether what none of these proposals shows does not exist. */
  boolean isComplete() {
    return complete;
  }

  private List<Proposal> with(List<Proposal> some, String field, List<InputValue> values) {
    List<Proposal> more = new ArrayList<>();
    for (InputValue value : values) {
      for (Proposal proposal : some) {
        if (more.size() < MOST) {
          more.add(proposal.with(field, value));
        } else {
          complete = false;
        }
      }
    }
    return more;
  }

  private List<InputValue> values(String field, InputType type) {
    if (type instanceof InputType.Amount amount) {
      return amounts(field, amount.unit());
    }
    List<String> words =
        type instanceof InputType.Words choice ? choice.words() : List.of(InputType.FreeText.WORD);
    if (!isRead(field)) {
      words = words.subList(0, 1);
    }
    return words.stream().<InputValue>map(InputValue.Word::new).toList();
  }

  /** Whether some rule compares a field; of others any value will do. */
  private boolean isRead(String field) {
    return duties.approvals().stream()
        .flatMap(rule -> ApprovalTrial.comparisons(rule).stream())
        .flatMap(compares -> compares.parts().stream())
        .anyMatch(part -> part.toString().equals(field));
  }

  private List<InputValue> amounts(String field, Unit unit) {
    Set<Rational> amounts = new TreeSet<>();
    for (ApprovalRule rule : duties.approvals()) {
      for (Limit limit : Limit.of(rule)) {
        if (limit.field().equals(field)) {
          Rehearsal.edges(limit.bound(), step(unit)).forEach(edge -> amounts.add(edge.amount()));
        }
      }
    }
    if (amounts.isEmpty()) {
      amounts.add(step(unit));
    }
    return amounts.stream()
        .<InputValue>map(amount -> new InputValue.Amount(new Quantity(amount, unit)))
        .toList();
  }

  /** The least difference between two amounts that people write. */
  static Rational step(Unit unit) {
    return Rational.ofScaled(BigInteger.ONE, unit.defaultPlaces());
  }

  /** Whether a rule compares fields with amounts and words only, and not with each other. */
  private boolean isPlain(ApprovalRule rule) {
    return ApprovalTrial.comparisons(rule).stream()
        .allMatch(compares -> Limit.of(compares).isPresent() || isOfWords(compares));
  }

  private boolean isOfWords(Compares compares) {
    return compares.parts().stream()
        .filter(Formula.Reference.class::isInstance)
        .anyMatch(
            name ->
                duties.actions().stream()
                    .anyMatch(
                        action -> action.fields().get(name.toString()) instanceof InputType.Words));
  }
}
