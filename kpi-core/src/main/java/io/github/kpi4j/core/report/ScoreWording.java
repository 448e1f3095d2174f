package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Excuse;
import io.github.kpi4j.core.contract.RedLine;
import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.RedLineResult;
import io.github.kpi4j.core.result.RedLineResult.Finding;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a score, its red lines and the excused days are said. */
final class ScoreWording {
  private static final int WEIGHT_PLACES = 2;

  private final Wording wording;
  private final Evaluation evaluation;

  ScoreWording(Wording wording, Evaluation evaluation) {
    this.wording = wording;
    this.evaluation = evaluation;
  }

  /** Why there is no score. */
  String withheld(Score score) {
    List<String> causes = new ArrayList<>();
    for (Score.Line line : score.lines()) {
      if (line.points().isEmpty() && !line.excused()) {
        causes.add(wording.title(evaluation.kpi(line.kpi()).kpi().title(), line.kpi()));
      }
    }
    score.redLines().stream()
        .filter(red -> red.finding() == Finding.UNKNOWN)
        .forEach(red -> causes.add(title(red.line())));
    return causes.isEmpty()
        ? wording.label("report.all_excused")
        : wording.text("report.withheld", Map.of("kpis", String.join(", ", causes)));
  }

  /** A red line's name, or its condition. */
  String title(RedLine line) {
    String condition = line.when().toString();
    return line.title()
        .map(title -> wording.title(title, condition) + " (" + condition + ")")
        .orElse(condition);
  }

  /** What became of a red line, what decided it and what it takes. */
  String finding(RedLineResult red) {
    List<String> said = new ArrayList<>();
    String finding = red.finding().name().toLowerCase(Locale.ROOT);
    said.add(wording.label("red_line." + finding));
    said.addAll(wording.figures(red.explanation()));
    if (red.counts()) {
      said.add(effect(red.line()));
      red.taken().filter(taken -> taken.signum() > 0).ifPresent(taken -> said.add(takes(taken)));
    }
    return wording.one(said);
  }

  private String takes(BigDecimal taken) {
    return wording.text("red_line.takes", Map.of("taken", wording.number(taken)));
  }

  private String effect(RedLine line) {
    return line.most().isZero()
        ? wording.label("effect.zero")
        : wording.text("effect.cap", Map.of("most", wording.points(line.most())));
  }

  /** What is missing to the next better grade; empty at the best one, and without grades. */
  Optional<String> nextGrade(BigDecimal score) {
    Rational value = Rational.of(score);
    return evaluation.contract().scorecard().stream()
        .flatMap(card -> card.grades().stream())
        .filter(grade -> begins(grade.condition()))
        .filter(grade -> bound(grade).compareTo(value) > 0)
        .min(Comparator.comparing(ScoreWording::bound))
        .map(
            grade ->
                wording.text(
                    "html.next_grade",
                    Map.of(
                        "points", wording.points(bound(grade).minus(value)),
                        "grade", grade.name())));
  }

  /** Whether it has a least score from which on it holds. */
  private static boolean begins(Condition condition) {
    return condition instanceof Condition.AtLeast
        || condition instanceof Condition.MoreThan
        || condition instanceof Condition.Between;
  }

  private static Rational bound(Scorecard.Grade grade) {
    return grade.condition().thresholds().get(0).amount();
  }

  /** The weight that was agreed, and the one that counts where excused KPIs have left theirs. */
  String weight(Score.Line line) {
    String agreed = wording.weight(line.weight());
    return line.counted().equals(line.weight()) ? agreed : agreed + " → " + counted(line.counted());
  }

  private String counted(Rational weight) {
    return wording.quantity(weight, Unit.Plain.NUMBER, WEIGHT_PLACES);
  }

  /** The excuses that have to do with the period, each in a sentence. */
  List<String> excuses() {
    return evaluation.excuses().stream().map(this::excuse).toList();
  }

  private String excuse(Excuse excuse) {
    boolean counts = !excuse.agreedOn().isAfter(evaluation.asOf().day());
    return wording.text(
        counts ? "report.excuse" : "report.excuse_later",
        Map.of(
            "from", excuse.days().start().toString(),
            "until", excuse.days().last().toString(),
            "metrics", String.join(", ", excuse.metrics()),
            "reason", excuse.reason(),
            "agreed", excuse.agreedOn().toString(),
            "as_of", evaluation.asOf().toString()));
  }
}
