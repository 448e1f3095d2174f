package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.contract.Party;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** The data are nobody's, or not those of whose shop it is. */
final class DataOwner implements LintRule {
  @Override
  public String name() {
    return "data-owner";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    if (!subject.reads("data_policy")) {
      return List.of();
    }
    List<String> clients =
        subject.contract().parties().stream()
            .filter(party -> party.role() == Party.Role.CLIENT)
            .map(Party::id)
            .toList();
    Optional<String> owner = subject.text("data_policy.owner");
    boolean theClients = owner.isPresent() && (clients.isEmpty() || clients.contains(owner.get()));
    return theClients
        ? List.of()
        : List.of(
            subject
                .finding(this, Code.DATA_OWNER, "data_policy.owner")
                .with("owner", owner.orElse("@none")));
  }
}
