package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Party;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.internal.check.Section.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Those who have signed the contract. */
final class PartySection {
  private static final Map<String, Party.Role> ROLES = Words.of(Party.Role.values());

  private final Problems problems;

  PartySection(Problems problems) {
    this.problems = problems;
  }

  List<Party> read(Section section) {
    List<Party> parties = new ArrayList<>();
    for (Declared party : section.entries()) {
      party(party).ifPresent(parties::add);
    }
    return parties;
  }

  private Optional<Party> party(Declared declared) {
    Reading keys = new Reading(declared.body(), problems);
    Optional<Party.Role> role = keys.word("role", ROLES);
    Optional<LocatedText> name = keys.text("name");
    List<String> languages = LanguageCodes.read(keys.texts("languages"), problems);
    List<String> people = people(keys);
    return role.flatMap(
        r ->
            name.map(
                n ->
                    new Party(
                        declared.name().text(),
                        n.text(),
                        r,
                        languages,
                        people,
                        declared.name().span())));
  }

  private List<String> people(Reading keys) {
    List<String> people = new ArrayList<>();
    for (LocatedText person : keys.texts("people")) {
      if (!StructureCheck.isName(person.text())) {
        problems.add(Diagnostic.of(Code.BAD_NAME, person.span()).with("name", person.text()));
      } else if (people.contains(person.text())) {
        problems.add(
            Diagnostic.of(Code.DEFINED_TWICE, person.span())
                .with("name", person.text())
                .with("first", "people"));
      } else {
        people.add(person.text());
      }
    }
    return people;
  }
}
