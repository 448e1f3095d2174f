package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.core.expectation.TestResult;
import io.github.kpi4j.dsl.KpiContracts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of the contracts of the page pass; LANGUAGE.md §18. */
class TestsOfThePageTest {
  private static final CompiledContract CONTRACT =
      LanguagePage.load(LanguagePage.contract("tested_shop")).orThrow();

  static Stream<TestResult> results() {
    return CONTRACT.testing().runAll().stream();
  }

  @ParameterizedTest
  @MethodSource("results")
  void pass(TestResult result) {
    assertThat(result.mismatches()).isEmpty();
  }

  @Test
  void askForApprovals() {
    CompiledContract approved =
        LanguagePage.load(LanguagePage.contract("approved_actions")).orThrow();
    List<ContractTest> tests =
        KpiContracts.parseTests(
                approved, "approved.kpi-test.yaml", LanguagePage.listing("proposals"))
            .orThrow();
    assertThat(approved.testing().run(tests)).hasSize(4).allMatch(TestResult::passed);
    String own = LanguagePage.listing("proposals").replace("remark: spring", "x-by: me, remark: x");
    assertThat(KpiContracts.parseTests(approved, "own.kpi-test.yaml", own).isValid()).isTrue();
  }

  @Test
  void standInFilesBesideTheContractToo() {
    Validated<List<ContractTest>> tests =
        beside(
            """
            kpi: 1
            tests:
              - name: seven of a hundred are amber
                period: 2026-03
                given: {gmv: BRL 100, refunds: BRL 7}
                expect: {kpis: {returns: amber}, score: 60}
            """);
    assertThat(CONTRACT.testing().run(tests.orThrow())).hasSize(1).allMatch(TestResult::passed);
  }

  @Test
  void areCheckedAgainstTheContract() {
    Validated<List<ContractTest>> tests =
        beside(
            """
            kpi: 1
            test: []
            tests:
              - name: one
                period: 2026-03
                expect: {kpis: {return: amber}, score: high}
            """);
    assertThat(tests.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactlyInAnyOrder(Code.UNKNOWN_KEY, Code.UNKNOWN_KPI, Code.BAD_QUANTITY);
    assertThat(beside("- a list").isValid()).isFalse();
    assertThat(beside("kpi: [").isValid()).isFalse();
  }

  private static Validated<List<ContractTest>> beside(String text) {
    return KpiContracts.parseTests(CONTRACT, "shop.kpi-test.yaml", text);
  }
}
