package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.DutyReview;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.TargetProgress;
import io.github.kpi4j.core.settlement.Statement;
import java.util.List;
import java.util.Optional;

/**
 * What a page is made from.
 *
 * @param evaluations the period it is about, and before it those that give the trend
 * @param recent the last days or weeks, the latest last; none unless the page is daily or weekly
 * @param statement what is to be paid for the period, if that is known
 * @param targets targets with what was reached of their parts, for the same period
 * @param duties how the duties of the period were kept, if that is known
 * @param comparison the period compared with an earlier one, if that is wanted
 * @param worst how many subjects are shown one by one
 */
record PageContents(
    List<Evaluation> evaluations,
    List<Evaluation> recent,
    Optional<Statement> statement,
    List<TargetProgress> targets,
    Optional<DutyReview> duties,
    Optional<Comparison> comparison,
    WorstSubjects worst) {
  PageContents {
    evaluations = inOrder(evaluations);
    targets = List.copyOf(targets);
    recent = recent.isEmpty() ? List.of() : inOrder(recent);
    for (Evaluation part : recent) {
      requireSame(evaluations.get(0), part);
    }
  }

  static PageContents of(List<Evaluation> evaluations) {
    return new PageContents(
        evaluations,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        WorstSubjects.USUAL);
  }

  PageContents worst(WorstSubjects most) {
    return new PageContents(evaluations, recent, statement, targets, duties, comparison, most);
  }

  PageContents comparing(Comparison with) {
    same("comparison", with.now().contract().id(), with.now().period().name());
    return new PageContents(
        evaluations, recent, statement, targets, duties, Optional.of(with), worst);
  }

  PageContents recent(List<Evaluation> parts) {
    return new PageContents(evaluations, parts, statement, targets, duties, comparison, worst);
  }

  PageContents settled(Statement by) {
    same("statement", by.contract().id(), by.period().name());
    return new PageContents(
        evaluations, recent, Optional.of(by), targets, duties, comparison, worst);
  }

  PageContents targets(List<TargetProgress> progress) {
    progress.forEach(p -> same("target", p.contract().id(), p.period().name()));
    return new PageContents(evaluations, recent, statement, progress, duties, comparison, worst);
  }

  PageContents duties(DutyReview review) {
    same("duties", review.contract().id(), review.period().name());
    return new PageContents(
        evaluations, recent, statement, targets, Optional.of(review), comparison, worst);
  }

  /** The evaluation that the page is about. */
  Evaluation evaluation() {
    return evaluations.get(evaluations.size() - 1);
  }

  PageFormat format() {
    return PageFormat.of(evaluation(), recent);
  }

  private void same(String what, String contract, String period) {
    if (!contract.equals(evaluation().contract().id())
        || !period.equals(evaluation().period().name())) {
      throw new IllegalArgumentException(
          what + " of another evaluation: " + contract + " " + period);
    }
  }

  private static List<Evaluation> inOrder(List<Evaluation> evaluations) {
    if (evaluations.isEmpty()) {
      throw new IllegalArgumentException("evaluations is empty");
    }
    for (int i = 1; i < evaluations.size(); i++) {
      Evaluation before = evaluations.get(i - 1);
      Evaluation after = evaluations.get(i);
      requireSame(before, after);
      if (after.period().days().start().isBefore(before.period().days().endExclusive())) {
        throw new IllegalArgumentException(
            "evaluations out of order: " + before.period() + " before " + after.period());
      }
    }
    return List.copyOf(evaluations);
  }

  private static void requireSame(Evaluation one, Evaluation other) {
    if (!one.contract().id().equals(other.contract().id())) {
      throw new IllegalArgumentException(
          "evaluations of different contracts: "
              + one.contract().id()
              + " and "
              + other.contract().id());
    }
  }
}
