package io.github.kpi4j.core.duty;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the names in an approval rule stand for; the fields of other actions are not known.
 *
 * @param words the fields of any action in which a word stands
 * @param proposal what is given
 */
record ProposalInputs(Set<String> words, Proposal proposal) implements Inputs {
  static ProposalInputs of(List<Action> actions, Proposal proposal) {
    Set<String> words = new TreeSet<>();
    for (Action action : actions) {
      action
          .fields()
          .forEach(
              (name, type) -> {
                if (type instanceof InputType.Words) {
                  words.add(name);
                }
              });
    }
    return new ProposalInputs(words, proposal);
  }

  @Override
  public boolean isWord(String name) {
    return name.equals(Proposal.ACTION) || words.contains(name);
  }

  @Override
  public Optional<InputValue> value(String name) {
    return name.equals(Proposal.ACTION)
        ? Optional.of(new InputValue.Word(proposal.action()))
        : Optional.ofNullable(proposal.fields().get(name));
  }
}
