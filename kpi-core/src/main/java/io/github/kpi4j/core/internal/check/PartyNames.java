package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Party;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.LocatedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds parties and their people by what the contract calls them. */
final class PartyNames {
  private final Problems problems;
  private final Set<String> names;
  private final List<Party> parties;

  /**
   * A finder.
   *
   * @param problems takes what is wrong
   * @param names what all parties are called, also those that could not be read
   * @param parties those that could
   */
  PartyNames(Problems problems, Set<String> names, List<Party> parties) {
    this.problems = problems;
    this.names = names;
    this.parties = parties;
  }

  /** A finder of the parties and people of a contract that has been read. */
  PartyNames(Problems problems, List<Party> parties) {
    this(problems, Set.copyOf(parties.stream().map(Party::id).toList()), parties);
  }

  /** All people, each such as {@code agency.manager}. */
  static List<String> people(List<Party> parties) {
    return parties.stream()
        .flatMap(party -> party.people().stream().map(person -> party.id() + "." + person))
        .toList();
  }

  /** A party, if there is one of that name. */
  Optional<String> party(LocatedText name) {
    if (names.contains(name.text())) {
      return Optional.of(name.text());
    }
    problems.unknown(Code.UNKNOWN_PARTY, name, names);
    return Optional.empty();
  }

  Optional<String> party(Reading keys, String key) {
    return keys.text(key).flatMap(this::party);
  }

  /** A person of a party, such as {@code agency.manager}. */
  Optional<String> person(LocatedText name) {
    List<String> people = people(parties);
    if (people.contains(name.text())) {
      return Optional.of(name.text());
    }
    problems.unknown(Code.UNKNOWN_PERSON, name, people);
    return Optional.empty();
  }
}
