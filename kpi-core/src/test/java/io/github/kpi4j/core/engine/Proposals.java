package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.expectation.Branch;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.core.expectation.ProposedTests;
import io.github.kpi4j.core.expectation.TestResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The tests that are proposed of a shop, as lines to compare with. */
@NullMarked
final class Proposals {
  private final ProposedTests proposed;

  private Proposals(ProposedTests proposed) {
    this.proposed = proposed;
  }

  /** Those of a period, of which each passes and each branch that none reaches is named. */
  static Proposals of(DraftBuilder shop, String period) {
    CompiledContract contract = Shop.compile(shop);
    ProposedTests proposed = contract.testing().edges(contract.period(period));
    List<TestResult> results = contract.testing().run(proposed.tests());
    assertThat(results).allMatch(TestResult::passed);
    assertThat(proposed.left().stream().map(ProposedTests.Left::branch).toList())
        .isEqualTo(contract.testing().coverage(results).missed());
    return new Proposals(proposed);
  }

  /** Each test with a name as its period, what is given, and what it expects. */
  List<String> named(String start) {
    return proposed.tests().stream()
        .filter(test -> test.name().startsWith(start))
        .map(Proposals::said)
        .toList();
  }

  private static String said(ContractTest test) {
    String given =
        test.given().entrySet().stream()
            .map(
                one ->
                    one.getKey()
                        + " "
                        + one.getValue().stream()
                            .map(value -> value.value() + (value.daily() ? " a day" : ""))
                            .collect(Collectors.joining(" and ")))
            .collect(Collectors.joining(", "));
    String expected =
        test.expectations().stream()
            .map(one -> one.path() + " " + one.expected())
            .collect(Collectors.joining(", "));
    String facts =
        test.facts().entrySet().stream()
            .map(table -> table.getKey() + " " + rows(table.getValue()))
            .collect(Collectors.joining(" "));
    return Stream.of(test.name(), given, facts, expected)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" | "));
  }

  private static String rows(List<List<String>> rows) {
    List<String> first = rows.get(0);
    return rows.size() == 1 ? first.toString() : first + " to " + rows.get(rows.size() - 1);
  }

  /** The periods of the tests with a name. */
  List<String> periods(String start) {
    return proposed.tests().stream()
        .filter(test -> test.name().startsWith(start))
        .map(test -> test.period().toString())
        .distinct()
        .toList();
  }

  /** What no test reaches, and why. */
  List<String> left() {
    return proposed.left().stream().map(left -> said(left.branch()) + " " + left.why()).toList();
  }

  private static String said(Branch branch) {
    return (branch.holds() ? "" : "not ") + branch.path();
  }
}
