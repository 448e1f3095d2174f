package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.result.Change;
import io.github.kpi4j.core.result.Contribution;
import io.github.kpi4j.core.result.Contribution.Cause;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.RedLineResult;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What moved a score. A KPI adds weight × points ÷ 100; where both have moved each gets the mean of
 * what it adds before and after the other (the Shapley share of two factors). Red lines and the
 * rounding of the score have lines of their own, so that the lines add up to the shown scores.
 */
final class ScoreComparison {
  private final Score then;
  private final Score today;
  private final List<Contribution> parts = new ArrayList<>();

  private ScoreComparison(Score then, Score today) {
    this.then = then;
    this.today = today;
  }

  static Change of(Score then, Score today) {
    for (Score score : List.of(then, today)) {
      if (score.value().isEmpty()) {
        return new Change.Unknown(
            new Reason(
                Reason.Kind.NO_SCORE, Map.of("kpis", String.join(", ", score.withheldBy()))));
      }
    }
    return new ScoreComparison(then, today).compare();
  }

  private Change compare() {
    Map<String, Score.Line> earlier = lines(then);
    Map<String, Score.Line> later = lines(today);
    later.forEach((kpi, line) -> kpi(kpi, Optional.ofNullable(earlier.get(kpi)), line));
    earlier.forEach(
        (kpi, line) -> {
          if (!later.containsKey(kpi)) {
            oneSide(Cause.IN_ONE_ONLY, kpi, Optional.of(line), Optional.empty());
          }
        });
    redLines();
    Rational rounding = rounding(today).minus(rounding(then));
    if (!rounding.isZero()) {
      parts.add(
          new Contribution(Cause.ROUNDING, "", Optional.empty(), Optional.empty(), 0, rounding));
    }
    return new Change.Explained(
        score(then), score(today), Scorecard.PLACES, Change.Method.SUM, parts);
  }

  private static Map<String, Score.Line> lines(Score score) {
    Map<String, Score.Line> lines = new LinkedHashMap<>();
    score.lines().forEach(line -> lines.put(line.kpi(), line));
    return lines;
  }

  private void kpi(String kpi, Optional<Score.Line> earlier, Score.Line later) {
    if (earlier.isEmpty()) {
      oneSide(Cause.IN_ONE_ONLY, kpi, earlier, Optional.of(later));
    } else if (earlier.get().excused() != later.excused()) {
      oneSide(Cause.EXCUSED, kpi, earlier, Optional.of(later));
    } else if (!later.excused()) {
      bothSides(kpi, earlier.get(), later);
    }
  }

  private void oneSide(
      Cause cause, String kpi, Optional<Score.Line> earlier, Optional<Score.Line> later) {
    Optional<Rational> was = earlier.flatMap(Score.Line::points);
    Optional<Rational> is = later.flatMap(Score.Line::points);
    Rational amount = contribution(later).minus(contribution(earlier));
    parts.add(
        new Contribution(
            cause,
            kpi,
            was.map(ScoreComparison::points),
            is.map(ScoreComparison::points),
            Scorecard.PLACES,
            amount));
  }

  private static Rational contribution(Optional<Score.Line> line) {
    return line.flatMap(Score.Line::contribution).orElse(Rational.ZERO);
  }

  private void bothSides(String kpi, Score.Line earlier, Score.Line later) {
    Rational was = earlier.points().orElseThrow();
    Rational is = later.points().orElseThrow();
    parts.add(
        new Contribution(
            Cause.POINTS,
            kpi,
            Optional.of(points(was)),
            Optional.of(points(is)),
            Scorecard.PLACES,
            hundredth(is.minus(was), Comparer.mean(earlier.counted(), later.counted()))));
    if (!earlier.counted().equals(later.counted())) {
      parts.add(
          new Contribution(
              Cause.WEIGHT,
              kpi,
              Optional.of(points(earlier.counted())),
              Optional.of(points(later.counted())),
              Scorecard.PLACES,
              hundredth(later.counted().minus(earlier.counted()), Comparer.mean(was, is))));
    }
  }

  private static Rational hundredth(Rational one, Rational other) {
    return one.times(other).dividedBy(Rational.HUNDRED);
  }

  private static Quantity points(Rational amount) {
    return new Quantity(amount, Unit.Plain.NUMBER);
  }

  private void redLines() {
    Map<String, Rational> earlier = taken(then);
    Map<String, Rational> later = taken(today);
    Map<String, Rational> all = new LinkedHashMap<>(later);
    earlier.forEach(all::putIfAbsent);
    for (String line : all.keySet()) {
      Rational was = earlier.getOrDefault(line, Rational.ZERO);
      Rational is = later.getOrDefault(line, Rational.ZERO);
      if (!was.equals(is)) {
        parts.add(
            new Contribution(
                Cause.RED_LINE,
                line,
                Optional.of(points(was)),
                Optional.of(points(is)),
                Scorecard.PLACES,
                was.minus(is)));
      }
    }
  }

  /** Two red lines of one condition are one here: what they take is added up. */
  private static Map<String, Rational> taken(Score score) {
    Map<String, Rational> taken = new LinkedHashMap<>();
    for (RedLineResult line : score.redLines()) {
      Rational amount = line.taken().map(Rational::of).orElse(Rational.ZERO);
      taken.merge(line.line().when().toString(), amount, Rational::plus);
    }
    return taken;
  }

  /** What rounding added to what the KPIs come to. */
  private static Rational rounding(Score score) {
    Rational exact =
        score.lines().stream()
            .flatMap(line -> line.contribution().stream())
            .reduce(Rational.ZERO, Rational::plus);
    return score.earned().map(Rational::of).orElse(exact).minus(exact);
  }

  private static Quantity score(Score score) {
    BigDecimal value = score.value().orElseThrow();
    return points(Rational.of(value));
  }
}
