package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.expectation.Expectation.Expected;
import io.github.kpi4j.core.expectation.Expectation.People;
import io.github.kpi4j.core.expectation.Expectation.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what a test expects to hear of a proposal: a word, or the people who are to be asked. */
final class ApprovalExpectation {
  private static final List<String> WORDS = List.of(Word.ALLOWED, Word.REFUSED);

  private final Problems problems;
  private final List<String> people;
  private final PartyNames names;

  ApprovalExpectation(Problems problems, Contract contract) {
    this.problems = problems;
    this.people = PartyNames.people(contract.parties());
    this.names = new PartyNames(problems, contract.parties());
  }

  Optional<Expected> read(Reading expect) {
    return expect.isList("approval") ? people(expect) : expect.text("approval").flatMap(this::word);
  }

  private Optional<Expected> word(LocatedText text) {
    if (WORDS.contains(text.text())) {
      return Optional.of(new Word(text.text()));
    }
    if (people.contains(text.text())) {
      return Optional.of(new People(List.of(text.text())));
    }
    problems.unknown(Code.UNKNOWN_WORD, text, all());
    return Optional.empty();
  }

  private List<String> all() {
    return Stream.concat(WORDS.stream(), people.stream()).toList();
  }

  private Optional<Expected> people(Reading expect) {
    List<LocatedText> written = expect.texts("approval");
    Set<String> known = new LinkedHashSet<>();
    written.forEach(name -> names.person(name).ifPresent(known::add));
    if (written.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.UNKNOWN_WORD, expect.value("approval").orElseThrow().span())
              .with("name", "[]")
              .with("known", String.join(", ", all()))
              .respelt(List.of(Word.ALLOWED)));
    }
    return known.isEmpty() ? Optional.empty() : Optional.of(new People(List.copyOf(known)));
  }
}
