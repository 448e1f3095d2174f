package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.contract.Party;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.NearNames;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An alert for somebody whom the contract does not name: a party, a person of one, with or without
 * the party before it, or a role. Where no parties are named, any word will do.
 */
final class UnknownRecipient implements LintRule {
  @Override
  public String name() {
    return "unknown-recipient";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {
    Set<String> known = names(subject.contract().parties());
    List<Diagnostic> found = new ArrayList<>();
    for (String alert : subject.keys("alerts")) {
      String path = "alerts." + alert + ".notify";
      for (Node item : subject.items(path)) {
        if (!known.isEmpty()
            && item instanceof Scalar name
            && !known.contains(name.text().text())) {
          found.add(
              Diagnostic.of(Code.UNKNOWN_RECIPIENT, name.span())
                  .with("lint", name())
                  .with("at", path)
                  .with("name", name.text().text())
                  .with("known", String.join(", ", known))
                  .respelt(NearNames.of(name.text().text(), known)));
        }
      }
    }
    return found;
  }

  private static Set<String> names(List<Party> parties) {
    Set<String> names = new LinkedHashSet<>();
    for (Party party : parties) {
      names.add(party.id());
      names.add(party.role().name().toLowerCase(Locale.ROOT));
      party.people().stream()
          .flatMap(person -> Stream.of(person, party.id() + "." + person))
          .forEach(names::add);
    }
    return names;
  }
}
