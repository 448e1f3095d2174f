package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.duty.Decision.Objection;
import io.github.kpi4j.core.duty.Decision.Objection.Kind;
import io.github.kpi4j.core.metric.UnitRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what a proposal says with what its action asks for. */
final class ProposalCheck {
  private final List<Objection> objections = new ArrayList<>();
  private final List<Objection> missing = new ArrayList<>();

  ProposalCheck(Action action, Proposal proposal) {
    proposal.fields().forEach((name, value) -> field(action, name, value));
    for (Map.Entry<String, InputType> field : action.fields().entrySet()) {
      if (!proposal.fields().containsKey(field.getKey())) {
        missing.add(
            new Objection(
                Kind.MISSING_FIELD, field.getKey(), Optional.empty(), field.getValue().toString()));
      }
    }
  }

  /** What nobody's consent would heal. */
  List<Objection> objections() {
    return objections;
  }

  /** The fields that say nothing. */
  List<Objection> missing() {
    return missing;
  }

  private void field(Action action, String name, InputValue value) {
    InputType type = action.fields().get(name);
    if (type == null) {
      objections.add(
          new Objection(
              Kind.UNKNOWN_FIELD,
              name,
              Optional.of(value.toString()),
              String.join(", ", action.fields().keySet())));
    } else {
      wrong(type, value)
          .ifPresent(
              kind ->
                  objections.add(
                      new Objection(kind, name, Optional.of(value.toString()), type.toString())));
    }
  }

  private static Optional<Kind> wrong(InputType type, InputValue value) {
    if (type instanceof InputType.Amount amount) {
      boolean fits =
          value instanceof InputValue.Amount given
              && UnitRules.comparable(amount.unit(), given.quantity().unit());
      return fits ? Optional.empty() : Optional.of(Kind.WRONG_UNIT);
    }
    if (!(value instanceof InputValue.Word)) {
      return Optional.of(Kind.WRONG_UNIT);
    }
    return type instanceof InputType.Words words && !words.words().contains(value.toString())
        ? Optional.of(Kind.UNKNOWN_WORD)
        : Optional.empty();
  }
}
