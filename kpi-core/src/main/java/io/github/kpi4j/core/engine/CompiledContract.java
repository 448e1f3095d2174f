package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.Origins;
import io.github.kpi4j.core.draft.TermDifference;
import io.github.kpi4j.core.draft.TermsChange;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.core.fact.CellPlan;
import io.github.kpi4j.core.fact.CellSet;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.FactCells;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.internal.check.CheckedContract;
import io.github.kpi4j.core.internal.check.CheckedVersions;
import io.github.kpi4j.core.internal.eval.CellCuts;
import io.github.kpi4j.core.internal.eval.Comparer;
import io.github.kpi4j.core.internal.eval.Evaluator;
import io.github.kpi4j.core.internal.eval.FeasibilityCheck;
import io.github.kpi4j.core.internal.eval.Frame;
import io.github.kpi4j.core.internal.eval.ProgressTree;
import io.github.kpi4j.core.internal.eval.Watch;
import io.github.kpi4j.core.lint.Lint;
import io.github.kpi4j.core.lint.LintSubject;
import io.github.kpi4j.core.metric.Aggregation;
import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Feasibility;
import io.github.kpi4j.core.result.TargetProgress;
import io.github.kpi4j.core.settlement.History;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.settlement.Verification;
import io.github.kpi4j.core.target.Target;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** A checked contract that can be evaluated. Immutable; safe for any number of threads. */
public final class CompiledContract {
  private final CheckedVersions versions;
  private final ContractDraft draft;
  private final Optional<LocalDate> known;
  private final CheckedContract checked;
  private final Texts texts;
  private final CellPlan plan;
  private final Observed observed;

  CompiledContract(CheckedVersions versions, ContractDraft draft) {
    this.versions = versions;
    this.draft = draft;
    this.known = Optional.empty();
    this.checked = versions.original();
    this.texts = new Texts(draft);
    this.plan = new CellPlan(checked.contract().data(), extremes(versions.all()));
    this.observed = Observed.NOT;
  }

  /** The same contract for somebody who knows less of it or looks on. */
  private CompiledContract(CompiledContract other, Optional<LocalDate> known, Observed observed) {
    this.versions = other.versions;
    this.draft = other.draft;
    this.known = known;
    this.checked = other.checked;
    this.texts = other.texts;
    this.plan = other.plan;
    this.observed = observed;
  }

  private static Map<String, Set<String>> extremes(List<CheckedContract> all) {
    Map<String, Set<String>> extremes = new TreeMap<>();
    all.stream()
        .flatMap(version -> version.planned().metrics().values().stream())
        .flatMap(metric -> metric.leaves().stream())
        .filter(
            leaf -> leaf.aggregation() == Aggregation.MIN || leaf.aggregation() == Aggregation.MAX)
        .forEach(
            leaf ->
                extremes.computeIfAbsent(leaf.table(), t -> new TreeSet<>()).add(leaf.column()));
    return extremes;
  }

  /**
   * The same contract as somebody knew it on a day: without the amendments and excuses that were
   * agreed later, for whatever day it is evaluated.
   *
   * @param day the day at whose end is looked
   * @return a contract whose evaluations are those of that knowledge
   */
  public CompiledContract knownAt(LocalDate day) {
    return new CompiledContract(this, Optional.of(day), observed);
  }

  /**
   * The terms that count for a period.
   *
   * @param period a period of the contract
   * @param asOf the day at whose end is looked; what was agreed later is not known then
   * @return the contract with all amendments that were agreed by then and are in force on the
   *     period's first day
   */
  public Contract terms(Period period, AsOf asOf) {
    return inForce().at(period.days().start(), asOf).contract();
  }

  /** The contract in all versions that its amendments give it, the original first. */
  List<Contract> versions() {
    return versions.all().stream().map(CheckedContract::contract).toList();
  }

  /**
   * What another version of the contract says otherwise, in words.
   *
   * @param other a later version
   * @return the differences between the written terms, those of packs aside
   */
  public List<TermDifference> differencesTo(CompiledContract other) {
    return TermDifference.between(draft, other.draft);
  }

  /**
   * Where each term is written.
   *
   * @return the places of the contract's own terms, those of packs aside; of a contract that was
   *     built in Java each value is its own text
   */
  public Origins origins() {
    return Origins.of(draft.root());
  }

  /** A rate of exchange on the last day of a period. */
  Explanation rate(FactSet facts, String table, Unit from, String to, Period period, AsOf asOf) {
    LocalDate last = days().of(period, asOf).days().last();
    return inForce()
        .at(period.days().start(), asOf)
        .evaluator(facts, asOf, observed.watch())
        .rate(table, from, to, last);
  }

  /**
   * The same contract with other terms, to see what they would come to.
   *
   * @param change what is to be different; amendments are laid over it as they are
   * @return the changed contract, or everything that is wrong with it
   */
  public Validated<CompiledContract> with(TermsChange change) {
    return ContractCompiler.compile(draft.with(change));
  }

  /**
   * What was signed.
   *
   * @return the contract without its amendments; see {@link #terms} for a period's
   */
  public Contract contract() {
    return checked.contract();
  }

  /**
   * The same contract, whose evaluations, settlements, feasibilities and progress somebody listens
   * to, of facts as of accumulated ones. Measuring, accumulating and judging rows are not traced.
   *
   * @param tracer is told of every step, from as many threads as use the new contract
   * @return a contract beside this one, which stays as it is; making one costs nothing
   */
  public CompiledContract tracedBy(Tracer tracer) {
    return new CompiledContract(this, known, new Observed(tracer, observed.budget()));
  }

  /**
   * The same contract with a bound on what each call of it may take: of {@link #evaluate}, {@link
   * #judge}, {@link #settle}, {@link #closing}, {@link #feasibility}, {@link #progress}, and all
   * values of one {@link #measure}.
   *
   * @param budget the time that every call has for itself, subjects, and a way to cancel
   * @return a contract beside this one, whose calls end with {@link EvaluationStopped} when the
   *     budget is used up; making one costs nothing
   */
  public CompiledContract within(Budget budget) {
    return new CompiledContract(this, known, new Observed(observed.tracer(), budget));
  }

  /**
   * The tables it needs.
   *
   * @return what facts have to be read
   */
  public DataSchema schema() {
    return contract().data();
  }

  /**
   * What the parties owe each other beside numbers and money.
   *
   * @return answers what it comes to
   */
  public DutyDesk duties() {
    return new DutyDesk(contract());
  }

  /**
   * The duties by the terms of a day.
   *
   * @param asOf the day at whose end is looked
   * @return answers by the amendments that were agreed by then and are in force
   */
  public DutyDesk duties(AsOf asOf) {
    return new DutyDesk(inForce().at(asOf.day(), asOf).contract());
  }

  /**
   * A period as this contract cuts time.
   *
   * @param text such as {@code 2026-03} or {@code 2026-Q1}
   * @return the period
   * @throws IllegalArgumentException if the text is no period of the contract's calendar
   */
  public Period period(String text) {
    return contract()
        .calendar()
        .parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a period: " + text));
  }

  /**
   * Evaluates one period.
   *
   * @param facts facts for this contract's schema
   * @param period the period to assess; while it is not over its values are those to date
   * @param asOf the day at whose end the evaluation is made; facts of later days do not count
   * @return one result a KPI and the score; what cannot be evaluated says why
   * @throws IllegalArgumentException if the facts are for another schema, the period has no day,
   *     begins after {@code asOf}, or is a week, quarter or year of another calendar than the
   *     contract's (see {@link #period})
   */
  public Evaluation evaluate(FactSet facts, Period period, AsOf asOf) {
    return assessed(facts, period, asOf, Terms::whole);
  }

  /**
   * Evaluates one period on facts that were accumulated.
   *
   * @param facts the merged parts of all rows
   * @param period the period to assess; while it is not over its values are those to date
   * @param asOf the day at whose end the evaluation is made; facts of later days do not count
   * @return exactly what evaluating one set of all rows gives
   * @throws IllegalArgumentException if the facts were accumulated for another schema, or as {@link
   *     #evaluate(FactSet, Period, AsOf)}
   */
  public Evaluation evaluate(Accumulator facts, Period period, AsOf asOf) {
    return assessed(facts, period, asOf, Terms::whole);
  }

  /**
   * Judges one period: all that {@link #evaluate(FactSet, Period, AsOf)} says but the alerts, the
   * timelines of stages and the levers, which take longer than all else where there are hundreds of
   * subjects.
   *
   * @param facts facts for this contract's schema
   * @param period the period to assess
   * @param asOf the day at whose end it is judged
   * @return the same results, score, accounts and problems, with no alert, timeline or lever
   * @throws IllegalArgumentException as {@link #evaluate(FactSet, Period, AsOf)}
   */
  public Evaluation judge(FactSet facts, Period period, AsOf asOf) {
    return assessed(facts, period, asOf, Terms::judged);
  }

  /**
   * Judges one period on facts that were accumulated.
   *
   * @param facts the merged parts of all rows
   * @param period the period to assess
   * @param asOf the day at whose end it is judged
   * @return exactly what judging one set of all rows gives
   * @throws IllegalArgumentException as {@link #evaluate(Accumulator, Period, AsOf)}
   */
  public Evaluation judge(Accumulator facts, Period period, AsOf asOf) {
    return assessed(facts, period, asOf, Terms::judged);
  }

  private Evaluation assessed(FactSet facts, Period period, AsOf asOf, Assessment how) {
    requireOwn(facts);
    return observed.step(
        Step.only(Step.Kind.EVALUATION, period.name()),
        () -> {
          Frame frame = days().of(period, asOf);
          Terms terms = inForce().at(period.days().start(), asOf);
          Evaluator evaluator = terms.evaluator(facts, asOf, observed.watch());
          return how.of(
              terms, evaluator, frame, period, asOf, facts.accounts(), facts.diagnostics());
        });
  }

  private Evaluation assessed(Accumulator facts, Period period, AsOf asOf, Assessment how) {
    return observed.step(
        Step.only(Step.Kind.EVALUATION, period.name()),
        () -> {
          // The time of the budget is that of the whole call, which begins with sorting the rows.
          Watch watch = observed.watch();
          CellCuts cuts = facts.cells(plan);
          CellSet cells = cuts.cells();
          Frame frame = days().of(period, asOf);
          Terms terms = inForce().at(period.days().start(), asOf);
          Evaluator evaluator = terms.evaluator(cuts, asOf, watch);
          return how.of(
              terms, evaluator, frame, period, asOf, cells.accounts(), cells.diagnostics());
        });
  }

  /** How much of a period is said: all of it, or only what is judged. */
  private interface Assessment {
    Evaluation of(
        Terms terms,
        Evaluator evaluator,
        Frame frame,
        Period period,
        AsOf asOf,
        List<TableAccount> accounts,
        List<Diagnostic> problems);
  }

  /**
   * What people regret to have signed, by all rules at hand; what the contract allows is left out.
   *
   * @return warnings and notes, sorted; the contract is right as language all the same
   */
  public List<Diagnostic> lint() {
    return lint(Lint.withServices(), List.of());
  }

  /**
   * The same with what the past says about its targets.
   *
   * @param facts rows of the past
   * @param asOf the day at whose end is asked
   * @return warnings and notes, sorted
   */
  public List<Diagnostic> lint(FactSet facts, AsOf asOf) {
    List<Feasibility> history =
        contract().targets().stream()
            .map(target -> feasibility(target.name(), facts, asOf))
            .toList();
    return lint(Lint.withServices(), history);
  }

  /**
   * The same with chosen rules.
   *
   * @param rules the rules
   * @param history the contract's targets held against the past, as far as anybody knows it
   * @return warnings and notes, sorted
   */
  public List<Diagnostic> lint(Lint rules, List<Feasibility> history) {
    return rules.check(
        new LintSubject(contract(), checked.root(), CheckedContract::reads, history));
  }

  /**
   * The examples by which the contract's author checks it.
   *
   * @return the tests that stand in the contract, in order
   */
  public List<ContractTest> tests() {
    return checked.tests();
  }

  /**
   * Runs tests of this contract.
   *
   * @return runs those of {@link #tests()} and others
   */
  public TestRunner testing() {
    return new TestRunner(this);
  }

  /**
   * Compares two evaluations: what moved the score and every KPI, in parts that add up exactly.
   *
   * @param before an evaluation of an earlier period, also under earlier terms of the contract
   * @param now an evaluation of a later period
   * @return every change with its parts, or the reason why nobody can tell
   * @throws IllegalArgumentException if one of them is of another contract, or the periods are not
   *     in order
   */
  public Comparison compare(Evaluation before, Evaluation now) {
    for (Evaluation evaluation : List.of(before, now)) {
      if (!evaluation.contract().id().equals(contract().id())) {
        throw new IllegalArgumentException(
            "evaluation of another contract: " + evaluation.contract().id());
      }
    }
    if (!before.period().days().start().isBefore(now.period().days().start())) {
      throw new IllegalArgumentException(
          "periods out of order: " + before.period() + " and " + now.period());
    }
    return Comparer.compare(before, now);
  }

  /**
   * Holds a target against what was reached before.
   *
   * @param target its name
   * @param facts facts for this contract's schema
   * @param asOf the day at whose end it is made; periods that are over then are the past
   * @return the part of each period that is not over beside the last three, the same period last
   *     year and the best
   * @throws IllegalArgumentException if the contract has no such target or the facts are for
   *     another schema
   */
  public Feasibility feasibility(String target, FactSet facts, AsOf asOf) {
    requireOwn(facts);
    return feasibility(target, asOf, evaluators(facts, asOf));
  }

  /**
   * Holds a target against what was reached before, on facts that were accumulated.
   *
   * @param target its name
   * @param facts the merged parts of all rows
   * @param asOf the day at whose end it is made
   * @return exactly what holding it against one set of all rows gives
   * @throws IllegalArgumentException as {@link #feasibility(String, FactSet, AsOf)}
   */
  public Feasibility feasibility(String target, Accumulator facts, AsOf asOf) {
    return feasibility(target, asOf, accumulated(facts, asOf));
  }

  private Feasibility feasibility(String target, AsOf asOf, Function<Terms, Evaluator> evaluators) {
    Terms terms = inForce().at(asOf.day(), asOf);
    Contract agreed = terms.contract();
    Target found = agreed.target(target);
    return observed.step(
        Step.only(Step.Kind.FEASIBILITY, target),
        () -> new FeasibilityCheck(agreed, evaluators.apply(terms), asOf.day()).of(found));
  }

  /**
   * Puts what was reached beside every part of a target.
   *
   * @param target its name
   * @param facts facts for this contract's schema
   * @param period the period that is divided to the smallest parts; of others there is the sum
   * @param asOf the day at whose end it is made; facts of later days do not count
   * @return the target with its parts, or why it cannot be divided
   * @throws IllegalArgumentException if the contract has no such target, or as {@link
   *     #evaluate(FactSet, Period, AsOf)}
   */
  public TargetProgress progress(String target, FactSet facts, Period period, AsOf asOf) {
    requireOwn(facts);
    return progress(target, period, asOf, evaluators(facts, asOf));
  }

  /**
   * Puts what was reached beside every part of a target, on facts that were accumulated.
   *
   * @param target its name
   * @param facts the merged parts of all rows
   * @param period the period that is divided to the smallest parts; of others there is the sum
   * @param asOf the day at whose end it is made
   * @return exactly the tree that one set of all rows gives
   * @throws IllegalArgumentException as {@link #progress(String, FactSet, Period, AsOf)}
   */
  public TargetProgress progress(String target, Accumulator facts, Period period, AsOf asOf) {
    return progress(target, period, asOf, accumulated(facts, asOf));
  }

  private TargetProgress progress(
      String target, Period period, AsOf asOf, Function<Terms, Evaluator> evaluators) {
    days().of(period, asOf);
    Terms terms = inForce().at(period.days().start(), asOf);
    Target found = terms.contract().target(target);
    return observed.step(
        Step.only(Step.Kind.PROGRESS, target),
        () ->
            new ProgressTree(terms.contract(), evaluators.apply(terms), period, asOf.day())
                .of(found));
  }

  /**
   * Settles one period: what is to be paid by the contract's fees, line by line.
   *
   * @param facts facts for this contract's schema
   * @param period a period of the contract that has begun
   * @param asOf the day at whose end it is settled; facts of later days do not count
   * @param earlier the statements of the earlier periods, in order, all of them paid in time; what
   *     their lines would come to today, less what was settled, is adjusted in this one
   * @return a statement, or an estimate as long as the period is open or its facts may change
   * @throws IllegalArgumentException if the contract has no fees, an earlier statement is of a
   *     period that begins after {@code asOf}, or as {@link #evaluate(FactSet, Period, AsOf)}
   */
  public Statement settle(FactSet facts, Period period, AsOf asOf, List<Statement> earlier) {
    return settle(facts, period, asOf, History.of(earlier));
  }

  /**
   * Settles one period after others of which it is known when they were paid.
   *
   * @param facts facts for this contract's schema
   * @param period a period of the contract that has begun
   * @param asOf the day at whose end it is settled
   * @param earlier what has been settled before, and paid
   * @return as {@link #settle(FactSet, Period, AsOf, List)}, with what earlier statements cost more
   *     that were paid late
   * @throws IllegalArgumentException as {@link #settle(FactSet, Period, AsOf, List)}
   */
  public Statement settle(FactSet facts, Period period, AsOf asOf, History earlier) {
    requireOwn(facts);
    return settle(() -> given(facts, asOf), period, asOf, earlier);
  }

  /**
   * Settles one period on facts that were accumulated.
   *
   * @param facts the merged parts of all rows
   * @param period a period of the contract that has begun
   * @param asOf the day at whose end it is settled
   * @param earlier the statements of the earlier periods, in order
   * @return exactly what settling one set of all rows gives
   * @throws IllegalArgumentException as {@link #settle(FactSet, Period, AsOf, List)}
   */
  public Statement settle(Accumulator facts, Period period, AsOf asOf, List<Statement> earlier) {
    return settle(facts, period, asOf, History.of(earlier));
  }

  /**
   * Settles one period on facts that were accumulated, after others of which it is known when they
   * were paid.
   *
   * @param facts the merged parts of all rows
   * @param period a period of the contract that has begun
   * @param asOf the day at whose end it is settled
   * @param earlier what has been settled before, and paid
   * @return exactly what settling one set of all rows gives
   * @throws IllegalArgumentException as {@link #settle(FactSet, Period, AsOf, List)}
   */
  public Statement settle(Accumulator facts, Period period, AsOf asOf, History earlier) {
    return settle(() -> given(facts, asOf), period, asOf, earlier);
  }

  private Statement settle(
      Supplier<Settling.Given> facts, Period period, AsOf asOf, History earlier) {
    days().of(period, asOf);
    return observed.step(
        Step.only(Step.Kind.SETTLEMENT, period.name()),
        () -> settling().writer(facts.get(), period, asOf, earlier).of(period));
  }

  /**
   * Closes the contract: what has changed since its last periods were settled, and what of a
   * deposit comes back.
   *
   * @param facts facts for this contract's schema
   * @param asOf the day at whose end it is closed
   * @param earlier the statements of all periods, in order, all of them paid in time
   * @return an estimate until the facts of the term's last day are final
   * @throws IllegalArgumentException if the contract has no fees or no term
   */
  public Statement closing(FactSet facts, AsOf asOf, List<Statement> earlier) {
    return closing(facts, asOf, History.of(earlier));
  }

  /**
   * Closes the contract after statements of which it is known when they were paid.
   *
   * @param facts facts for this contract's schema
   * @param asOf the day at whose end it is closed
   * @param earlier what has been settled before, and paid
   * @return as {@link #closing(FactSet, AsOf, List)}, with what being late costs
   * @throws IllegalArgumentException if the contract has no fees or no term
   */
  public Statement closing(FactSet facts, AsOf asOf, History earlier) {
    requireOwn(facts);
    return closing(() -> given(facts, asOf), asOf, earlier);
  }

  /**
   * Closes the contract on facts that were accumulated.
   *
   * @param facts the merged parts of all rows
   * @param asOf the day at whose end it is closed
   * @param earlier what has been settled before, and paid
   * @return exactly what closing it on one set of all rows gives
   * @throws IllegalArgumentException as {@link #closing(FactSet, AsOf, List)}
   */
  public Statement closing(Accumulator facts, AsOf asOf, History earlier) {
    return closing(() -> given(facts, asOf), asOf, earlier);
  }

  private Statement closing(Supplier<Settling.Given> facts, AsOf asOf, History earlier) {
    DateRange term =
        inForce()
            .at(asOf.day(), asOf)
            .contract()
            .term()
            .orElseThrow(() -> new IllegalArgumentException("no term to close"));
    Period last = contract().calendar().containing(term.last(), contract().review());
    return observed.step(
        Step.only(Step.Kind.SETTLEMENT, last.name()),
        () -> settling().writer(facts.get(), last, asOf, earlier).closing(last));
  }

  /**
   * Works an old statement out again, as of its own day.
   *
   * @param facts the facts that it was worked out from, or what is known of them today; rows of
   *     later days make no difference
   * @param statement the old statement, as it was kept
   * @param earlier what had been settled before it, and paid; later payments make no difference
   * @return whether the same came out from the same texts and facts, and what differs otherwise
   * @throws IllegalArgumentException if it is of another contract, or as {@link #settle(FactSet,
   *     Period, AsOf, List)}
   */
  public Verification verify(FactSet facts, Statement statement, History earlier) {
    requireOwn(facts);
    return verify(then -> then.given(facts, statement.asOf()), statement, earlier);
  }

  /**
   * Works an old statement out again, on facts that were accumulated.
   *
   * @param facts the merged parts of the rows that it was worked out from, or of what is known
   *     today; rows of later days make no difference
   * @param statement the old statement, as it was kept
   * @param earlier what had been settled before it, and paid
   * @return exactly what verifying it on one set of all rows gives
   * @throws IllegalArgumentException as {@link #verify(FactSet, Statement, History)}
   */
  public Verification verify(Accumulator facts, Statement statement, History earlier) {
    return verify(then -> then.given(facts, statement.asOf()), statement, earlier);
  }

  private Verification verify(
      Function<CompiledContract, Settling.Given> facts, Statement statement, History earlier) {
    if (!statement.contract().id().equals(contract().id())) {
      throw new IllegalArgumentException(
          "statement of another contract: " + statement.contract().id());
    }
    CompiledContract then = knownAt(statement.provenance().knownAt());
    Supplier<Settling.Given> given = () -> facts.apply(then);
    AsOf asOf = statement.asOf();
    return Verification.of(
        statement,
        statement.kind() == Statement.Kind.CLOSING
            ? then.closing(given, asOf, earlier)
            : then.settle(given, statement.period(), asOf, earlier));
  }

  Settling.Given given(FactSet facts, AsOf asOf) {
    return new Settling.Given(evaluators(facts, asOf), texts.with(facts, asOf, known));
  }

  private Settling.Given given(Accumulator facts, AsOf asOf) {
    // All that one call evaluates is within one budget.
    Watch watch = observed.watch();
    CellCuts cuts = facts.cells(plan);
    return new Settling.Given(
        terms -> terms.evaluator(cuts, asOf, watch),
        texts.with(schema(), cuts.cells(), asOf, known));
  }

  /** All that one call evaluates is within one budget. */
  private Function<Terms, Evaluator> evaluators(FactSet facts, AsOf asOf) {
    Watch watch = observed.watch();
    return terms -> terms.evaluator(facts, asOf, watch);
  }

  private Function<Terms, Evaluator> accumulated(Accumulator facts, AsOf asOf) {
    return terms -> {
      Watch watch = observed.watch();
      return terms.evaluator(facts.cells(plan), asOf, watch);
    };
  }

  /**
   * Measures without judging: the value of any metric over any period and part of the facts.
   *
   * @param facts facts for this contract's schema
   * @param asOf the day at whose end is measured; facts of later days do not count
   * @return for one thread; values are calculated when they are first asked for
   * @throws IllegalArgumentException if the facts are for another schema
   */
  public Measuring measure(FactSet facts, AsOf asOf) {
    requireOwn(facts);
    return new Measuring(
        this, inForce().at(asOf.day(), asOf).evaluator(facts, asOf, observed.watch()), asOf);
  }

  /**
   * Measures facts that were accumulated, without judging.
   *
   * @param facts the merged parts of all rows
   * @param asOf the day at whose end is measured; facts of later days do not count
   * @return for one thread; gives exactly what measuring one set of all rows gives, at any scope
   * @throws IllegalArgumentException if the facts were accumulated for another schema
   */
  public Measuring measure(Accumulator facts, AsOf asOf) {
    return new Measuring(
        this, accumulated(facts, asOf).apply(inForce().at(asOf.day(), asOf)), asOf);
  }

  /**
   * Starts to accumulate rows one by one.
   *
   * @return what takes rows of this contract's tables and does not keep them
   */
  public Accumulation accumulation() {
    return new Accumulation(this, plan);
  }

  /**
   * Judges rows of values that somebody else has put together, fast.
   *
   * @return says what the rows look like
   */
  public RowPlanBuilder rows() {
    return new RowPlanBuilder(checked);
  }

  /**
   * Facts of no rows, the neutral part of any merge.
   *
   * @return an accumulator without rows, in which no day has arrived
   */
  public Accumulator accumulate() {
    return accumulation().build();
  }

  /**
   * Accumulates one part of the rows, to be merged with the other parts. Takes the time of sorting
   * the rows.
   *
   * @param part facts for this contract's schema: any part of the rows, such as one file or what
   *     one worker has read
   * @return the part in a form that can be merged and serialized
   * @throws IllegalArgumentException if the facts are for another schema
   */
  public Accumulator accumulate(FactSet part) {
    requireOwn(part);
    return new Accumulator(FactCells.of(part, plan));
  }

  /**
   * Closes the days of which the contract says that no row may be restated any more: those that are
   * final as of a day by the {@code final_after} of their table. What evaluates on them stays the
   * same for good, and takes less memory: of their rows only sums are kept and no keys. A row that
   * comes for a closed day, in a later part or call, does not count, whether it says something new
   * or says again what was said; it is counted as rejected and reported, once a table and day.
   *
   * <p>Days of a table stay open if it has no {@code final_after}, or if its key does not contain
   * its date: there a later version may move a row to another day, and would count twice if the
   * earlier one were forgotten.
   *
   * @param facts the merged parts of all rows so far; a part that is merged later comes too late
   *     for the closed days
   * @param asOf the day at whose end it is
   * @return the same facts with those days closed
   * @throws IllegalArgumentException if the facts were accumulated for another schema
   */
  public Accumulator close(Accumulator facts, AsOf asOf) {
    return facts.close(plan, days().openFrom(asOf));
  }

  private void requireOwn(FactSet facts) {
    if (!facts.schema().equals(schema())) {
      throw new IllegalArgumentException("facts are for another schema");
    }
  }

  /** Which days have passed. */
  PassedDays days() {
    return new PassedDays(contract());
  }

  /** Which terms count when. */
  TermsInForce inForce() {
    return new TermsInForce(versions, known, observed);
  }

  /** Who settles. */
  Settling settling() {
    return new Settling(inForce(), days());
  }
}
