package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.duty.Request;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.core.expectation.Expectation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tests of a contract. */
public final class TestSection {
  private final Problems problems;
  private final Contract contract;
  private final Declared declared;

  /**
   * A reader of tests.
   *
   * @param contract the contract as far as it could be read
   * @param declared what is declared, so that nobody calls one undeclared that is misspelt inside
   */
  TestSection(Problems problems, Contract contract, Declared declared) {
    this.problems = problems;
    this.contract = contract;
    this.declared = declared;
  }

  /**
   * Reads a file of tests that lies beside a contract.
   *
   * @param root the text as a tree
   * @param contract the contract that the tests are about
   * @param found what was wrong with the text itself
   * @return the tests, or everything that is wrong with them
   */
  public static Validated<List<ContractTest>> beside(
      Contract contract, Mapping root, List<Diagnostic> found) {
    Problems problems = new Problems();
    problems.addAll(found);
    new StructureCheck(problems).check(root, Shapes.TESTS, "@the_tests", root.span());
    LanguageVersion.check(root, problems);
    List<ContractTest> tests =
        new TestSection(
                problems, contract, (section, name) -> name.isEmpty() && has(contract, section))
            .read(new Reading(root, problems));
    return problems.hasErrors()
        ? Validated.invalid(problems.all())
        : Validated.valid(tests, problems.all());
  }

  private static boolean has(Contract contract, String section) {
    return switch (section) {
      case "fees" -> contract.fees().isPresent();
      case "approvals" -> !contract.duties().approvals().isEmpty();
      default -> contract.scorecard().isPresent();
    };
  }

  List<ContractTest> read(Reading root) {
    List<ContractTest> tests = new ArrayList<>();
    for (Mapping mapping : root.mappings("tests")) {
      Reading keys = new Reading(mapping, problems);
      Optional<LocatedText> name = keys.text("name");
      Optional<Period> period =
          keys.text("period").flatMap(t -> problems.period(t, contract.calendar()));
      Optional<AsOf> asOf = keys.date("as_of").map(AsOf::new);
      if (name.isEmpty() || period.isEmpty() || !begun(keys, period.get(), asOf)) {
        continue;
      }
      DateRange days = passed(period.get(), asOf);
      List<Expectation> expected = new ExpectationReader(problems, contract, declared).read(keys);
      Optional<Request> request =
          new ProposalReader(problems, contract, declared).read(keys, new AsOf(days.last()));
      tests.add(
          new ContractTest(
              name.get().text(),
              period.get(),
              asOf,
              new GivenReader(problems, contract, declared, days).read(keys),
              new GivenRowsReader(problems, contract.data(), declared, days).read(keys),
              request,
              expected,
              name.get().span()));
    }
    return tests;
  }

  private boolean begun(Reading keys, Period period, Optional<AsOf> asOf) {
    boolean begun = asOf.filter(day -> day.day().isBefore(period.days().start())).isEmpty();
    if (!begun) {
      problems.add(
          Diagnostic.of(Code.TEST_BEFORE_PERIOD, keys.place("as_of"))
              .with("day", asOf.orElseThrow().day())
              .with("period", period));
    }
    return begun;
  }

  /** The days of a period that have passed, at least one. */
  private static DateRange passed(Period period, Optional<AsOf> asOf) {
    return DateRange.closed(period.days().start(), ContractTest.lastDay(period, asOf));
  }

  /** The names of a contract's sections, whether or not what stands under them could be read. */
  interface Declared {
    /**
     * Whether a section has an entry of that name, or could not be read at all; {@code
     * actions.promotion} is a section of the fields of an action.
     */
    boolean has(String section, String name);
  }
}
