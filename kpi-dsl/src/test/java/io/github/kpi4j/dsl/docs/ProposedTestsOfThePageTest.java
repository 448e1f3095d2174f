package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.core.expectation.Coverage;
import io.github.kpi4j.core.expectation.ProposedTests;
import io.github.kpi4j.core.expectation.TestResult;
import io.github.kpi4j.dsl.ContractTests;
import io.github.kpi4j.dsl.KpiContracts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that are written, and those that are proposed; LANGUAGE.md §18. */
class ProposedTestsOfThePageTest {
  private static final CompiledContract CONTRACT =
      LanguagePage.load(LanguagePage.contract("tested_shop")).orThrow();

  @Test
  void theTestsOfThePageAreReadAsTheyAreWritten() {
    assertThat(again(CONTRACT, CONTRACT.tests())).isEqualTo(said(CONTRACT.tests()));
  }

  static Stream<LanguagePage.Block> contracts() {
    return LanguagePage.goodBlocks().stream()
        .filter(block -> LanguagePage.load(block.text()).isValid())
        .filter(block -> block.text().contains("\nkpis:"));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void whatIsProposedIsReadAndPasses(LanguagePage.Block block) {
    CompiledContract contract = LanguagePage.load(block.text()).orThrow();
    List<ContractTest> proposed = contract.testing().edges(contract.period("2026-03")).tests();
    assertThat(contract.testing().run(proposed)).allMatch(TestResult::passed);
    if (!proposed.isEmpty()) {
      assertThat(again(contract, proposed)).isEqualTo(said(proposed));
    }
  }

  @Test
  void thePageShowsWhatIsProposed() {
    ProposedTests proposed = CONTRACT.testing().edges(CONTRACT.period("2026-03"));
    assertThat(ContractTests.text(CONTRACT.schema(), proposed.tests()))
        .contains(LanguagePage.listing("proposed"));
  }

  @Test
  void thePageShowsWhatItsTestsMiss() {
    Coverage coverage = CONTRACT.testing().coverage(CONTRACT.testing().runAll());
    assertThat(coverage).hasToString("6 of 9");
    assertThat(coverage.missed().stream().map(branch -> branch.path()))
        .containsExactlyElementsOf(LanguagePage.listing("missed").lines().toList());
  }

  private static List<String> again(CompiledContract contract, List<ContractTest> tests) {
    String text = "kpi: 1\n" + ContractTests.text(contract.schema(), tests);
    return said(KpiContracts.parseTests(contract, "again.kpi-test.yaml", text).orThrow());
  }

  /** All of a test but the place where it is written. */
  private static List<String> said(List<ContractTest> tests) {
    return tests.stream()
        .map(
            test ->
                Stream.of(
                        test.name(),
                        test.period(),
                        test.asOf(),
                        test.given(),
                        test.facts(),
                        test.request(),
                        test.expectations().stream()
                            .map(e -> e.path() + " " + e.expected())
                            .sorted()
                            .toList())
                    .toList()
                    .toString())
        .toList();
  }
}
