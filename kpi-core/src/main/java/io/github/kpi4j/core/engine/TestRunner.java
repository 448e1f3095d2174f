package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.contract.Amendment;
import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Excuse;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.duty.Decision;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.core.expectation.Coverage;
import io.github.kpi4j.core.expectation.Expectation;
import io.github.kpi4j.core.expectation.Mismatch;
import io.github.kpi4j.core.expectation.ProposedTests;
import io.github.kpi4j.core.expectation.TestResult;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.fact.RowPlace;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.internal.check.TestSection;
import io.github.kpi4j.core.internal.eval.Evaluator;
import io.github.kpi4j.core.internal.eval.Frame;
import io.github.kpi4j.core.internal.eval.GivenMetrics;
import io.github.kpi4j.core.internal.eval.Scope;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.settlement.History;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the tests of a contract. Immutable; safe for any number of threads. */
public final class TestRunner {
  private final CompiledContract compiled;

  TestRunner(CompiledContract compiled) {
    this.compiled = compiled;
  }

  /**
   * Checks tests that stand in a text of their own.
   *
   * @param root the text as a tree: {@code kpi}, and {@code tests} as a contract has them
   * @param problems what was wrong with the text itself
   * @return the tests, or everything that is wrong with them
   */
  public Validated<List<ContractTest>> read(Mapping root, List<Diagnostic> problems) {
    return TestSection.beside(compiled.contract(), root, problems);
  }

  /**
   * Runs the tests that stand in the contract itself.
   *
   * @return one result a test, in order
   */
  public List<TestResult> runAll() {
    return run(compiled.tests());
  }

  /**
   * Runs tests.
   *
   * @param tests tests that were checked against this contract
   * @return one result a test, in order
   */
  public List<TestResult> run(List<ContractTest> tests) {
    return tests.stream().map(this::run).toList();
  }

  /**
   * Which ways the contract can turn out some tests have gone.
   *
   * @param results how tests of this contract went
   * @return every band, tier, condition, stage, alert, red line and rule of approval, reached or
   *     missed
   */
  public Coverage coverage(List<TestResult> results) {
    return Coverage.of(compiled.versions(), results);
  }

  /**
   * Proposes tests at the edges of everything that has a bound.
   *
   * @param period a period of the contract, such as a month in the past
   * @return tests that pass, for the author to read: they expect what comes out now
   */
  public ProposedTests edges(Period period) {
    Contract terms = compiled.terms(period, allFinal(period.days().last()));
    return ProposedTests.of(terms, period, this::run);
  }

  private TestResult run(ContractTest test) {
    AsOf asOf = test.asOf().orElseGet(() -> allFinal(test.period().days().last()));
    FactSet facts = facts(test, asOf);
    Period period = test.period();
    GivenMetrics given = new GivenMetrics(test.given());
    Terms terms = compiled.inForce().at(period.days().start(), asOf);
    Evaluator evaluator = terms.evaluator(facts, asOf, given);
    Frame frame = compiled.days().of(period, asOf);
    Evaluation evaluation = terms.rehearsed(evaluator, frame, period, asOf, facts);
    Optional<Statement> statement = statement(test, asOf, facts, given);
    Optional<Decision> decision =
        test.request()
            .map(
                request ->
                    new DutyDesk(terms.contract()).decide(request, new AsOf(test.lastDay())));
    TestOutcome outcome = new TestOutcome(evaluation, statement, decision);
    List<Mismatch> mismatches = new ArrayList<>();
    for (Expectation expected : test.expectations()) {
      Optional<Mismatch> mismatch =
          expected.kind() == Expectation.Kind.METRIC
              ? outcome.compare(expected, metric(evaluator, expected.name(), frame))
              : outcome.compare(expected);
      mismatch.ifPresent(mismatches::add);
    }
    return new TestResult(test, mismatches, evaluation, statement, decision);
  }

  private static Explanation metric(Evaluator evaluator, String name, Frame frame) {
    return evaluator.metric(name, Scope.WHOLE, frame);
  }

  private Optional<Statement> statement(
      ContractTest test, AsOf asOf, FactSet facts, GivenMetrics given) {
    Period period = test.period();
    Contract contract = compiled.terms(period, asOf);
    DateRange days = compiled.days().of(period, asOf).days();
    boolean served = contract.term().map(term -> !term.intersection(days).isEmpty()).orElse(true);
    return contract.fees().isPresent() && served
        ? Optional.of(
            compiled
                .settling()
                .writer(
                    new Settling.Given(
                        terms -> terms.evaluator(facts, asOf, given),
                        compiled.given(facts, asOf).provenance()),
                    period,
                    asOf,
                    History.NONE)
                .of(period))
        : Optional.empty();
  }

  /** The day by whose end nothing may be restated or agreed any more. */
  private AsOf allFinal(LocalDate last) {
    LocalDate day = last;
    for (TableSchema table : compiled.schema().tables()) {
      day =
          later(day, table.finalAfter().map(d -> compiled.contract().after(d, last)).orElse(last));
    }
    for (Excuse excuse : compiled.contract().excused()) {
      day = later(day, excuse.agreedOn());
    }
    for (Amendment amendment : compiled.contract().amendments()) {
      day = later(day, amendment.agreedOn());
    }
    return new AsOf(day);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /**
   * The rows of a test. A table of which some are given covers all days from the first of the
   * period, or the first given row where that is earlier, to the end.
   */
  private FactSet facts(ContractTest test, AsOf asOf) {
    FactSetBuilder builder = FactSet.builder(compiled.schema());
    test.facts().forEach((name, rows) -> add(rows, builder.table(name), name));
    FactSet given = builder.build();
    LocalDate start = test.period().days().start();
    for (String name : test.facts().keySet()) {
      FactTable table = given.table(name);
      if (table.schema().day().isPresent()) {
        LocalDate first = table.rows() == 0 ? start : earlier(table.day(0), start);
        builder.table(name).covers(DateRange.closed(first, asOf.day()));
      }
    }
    return builder.build();
  }

  private static void add(List<List<String>> rows, FactTableBuilder table, String name) {
    for (List<String> cells : rows) {
      table.add(cells, RowPlace.of(name + " of the test", String.join(",", cells)));
    }
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
