package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.result.Change;
import io.github.kpi4j.core.result.Contribution;
import io.github.kpi4j.core.result.Contribution.Cause;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What moved the points of a KPI that averages those of its subjects by share. Of each subject
 * there are two effects: of its points, at the mean of its two shares, and of its share (the mix),
 * at the mean of its points less those of all. Shares add up to one in both periods, so measuring
 * the mix against all subjects changes no sum, and a growing share of a good subject adds while one
 * of a bad subject takes.
 */
final class SubjectComparison {
  private static final int SHARE_PLACES = 3;

  private final Map<String, Rational> earlierPoints;
  private final Map<String, Rational> laterPoints;
  private final List<Contribution> parts = new ArrayList<>();

  private SubjectComparison(
      Map<String, Rational> earlierPoints, Map<String, Rational> laterPoints) {
    this.earlierPoints = earlierPoints;
    this.laterPoints = laterPoints;
  }

  static Change of(
      KpiResult then,
      KpiResult today,
      Map<String, Rational> earlierPoints,
      Map<String, Rational> laterPoints) {
    return new SubjectComparison(earlierPoints, laterPoints).compare(then, today);
  }

  private Change compare(KpiResult then, KpiResult today) {
    Rational was = then.points().orElseThrow();
    Rational is = today.points().orElseThrow();
    Rational all = Comparer.mean(was, is);
    Map<String, SubjectResult> earlier = shared(then);
    Map<String, SubjectResult> later = shared(today);
    Map<String, SubjectResult> subjects = new LinkedHashMap<>(later);
    earlier.forEach(subjects::putIfAbsent);
    for (String subject : subjects.keySet()) {
      subject(
          subject,
          Optional.ofNullable(earlier.get(subject)),
          Optional.ofNullable(later.get(subject)),
          all);
    }
    return new Change.Explained(
        points(was), points(is), Scorecard.PLACES, Change.Method.SUM, parts);
  }

  /** The subjects that have a share, by their words, worst first. */
  private static Map<String, SubjectResult> shared(KpiResult result) {
    Map<String, SubjectResult> subjects = new LinkedHashMap<>();
    result.subjects().stream()
        .filter(subject -> subject.share().isPresent())
        .forEach(subject -> subjects.put(subject.subject(), subject));
    return subjects;
  }

  private void subject(
      String name, Optional<SubjectResult> earlier, Optional<SubjectResult> later, Rational all) {
    Optional<Rational> was = earlier.map(subject -> points(subject, earlierPoints));
    Optional<Rational> is = later.map(subject -> points(subject, laterPoints));
    Rational shareWas = earlier.flatMap(SubjectResult::share).orElse(Rational.ZERO);
    Rational shareIs = later.flatMap(SubjectResult::share).orElse(Rational.ZERO);
    if (was.isEmpty() || is.isEmpty()) {
      Rational points = was.or(() -> is).orElseThrow();
      Rational amount = shareIs.minus(shareWas).times(points.minus(all));
      add(
          Cause.IN_ONE_ONLY,
          name,
          was.map(SubjectComparison::points),
          is.map(SubjectComparison::points),
          amount);
      return;
    }
    add(
        Cause.POINTS,
        name,
        was.map(SubjectComparison::points),
        is.map(SubjectComparison::points),
        is.get().minus(was.get()).times(Comparer.mean(shareWas, shareIs)));
    parts.add(
        new Contribution(
            Cause.SHARE,
            name,
            Optional.of(share(shareWas)),
            Optional.of(share(shareIs)),
            SHARE_PLACES,
            shareIs.minus(shareWas).times(Comparer.mean(was.get(), is.get()).minus(all))));
  }

  private void add(
      Cause cause, String name, Optional<Quantity> was, Optional<Quantity> is, Rational amount) {
    parts.add(new Contribution(cause, name, was, is, Scorecard.PLACES, amount));
  }

  private static Rational points(SubjectResult subject, Map<String, Rational> points) {
    return Objects.requireNonNull(points.get(subject.outcome().level().orElseThrow()));
  }

  private static Quantity points(Rational amount) {
    return new Quantity(amount, Unit.Plain.NUMBER);
  }

  private static Quantity share(Rational amount) {
    return new Quantity(amount, Unit.Plain.PERCENT);
  }
}
