package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.Outcome.Spread;
import io.github.kpi4j.core.result.Pace;
import io.github.kpi4j.core.result.RedLineResult;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.Rational;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was missed and why, the dearest first, and what would be enough to mend it. */
final class AttentionSection {
  /** So many fit a glance; those behind them cost less and unfold. */
  private static final int MOST = 4;

  private static final int MOST_LEVERS = 2;

  /** Less than this is shown as no points at all. */
  private static final Rational LEAST = Rational.of(1, 20);

  private static final WorstSubjects NAMED = WorstSubjects.most(3);

  private final HtmlWriter html;
  private final Wording wording;
  private final Evaluation evaluation;
  private final Why why;

  AttentionSection(HtmlWriter html, Wording wording, Evaluation evaluation) {
    this.html = html;
    this.wording = wording;
    this.evaluation = evaluation;
    this.why = new Why(wording, evaluation.contract());
  }

  void write() {
    html.open("section", "class", "attention", "aria-labelledby", "attention");
    html.element("h2", wording.label("html.attention"), "id", "attention");
    List<RedLineResult> crossed =
        evaluation.score().map(Score::redLines).orElse(List.of()).stream()
            .filter(RedLineResult::counts)
            .toList();
    List<Miss> misses = Miss.of(evaluation);
    if (crossed.isEmpty() && misses.isEmpty()) {
      html.open("p").element("span", "✓", "class", "sign", "aria-hidden", "true");
      html.text(" " + wording.label("html.nothing_missed")).close();
    } else {
      html.open("ul", "class", "misses");
      crossed.forEach(this::redLine);
      misses.stream().limit(MOST).forEach(this::miss);
      html.close();
    }
    if (misses.size() > MOST) {
      String more = Integer.toString(misses.size() - MOST);
      html.open("details");
      html.element("summary", wording.text("html.more_missed", Map.of("count", more)));
      html.open("ul", "class", "misses");
      misses.stream().skip(MOST).forEach(this::miss);
      html.close().close();
    }
    html.close();
  }

  private void redLine(RedLineResult red) {
    ScoreWording words = new ScoreWording(wording, evaluation);
    html.open("li").open("p", "class", "miss");
    html.open("span", "class", "level red")
        .element("span", "✕", "class", "sign", "aria-hidden", "true");
    html.text(" " + wording.label("html.red_line")).close();
    html.text(" ").element("strong", words.title(red.line())).close();
    html.element("p", words.finding(red), "class", "band").close();
  }

  private void miss(Miss miss) {
    KpiResult result = miss.result();
    html.open("li").open("p", "class", "miss");
    badge(result);
    html.text(" ");
    html.element(
        "a",
        wording.title(result.kpi().title(), result.kpi().name()),
        "href",
        "#kpi-" + result.kpi().name());
    if (!hasOnlySubjects(result)) {
      html.text(" ").element("strong", wording.value(result.outcome(), result.explanation()));
    }
    html.close();
    html.element("p", reason(result), "class", "band");
    miss.lost().filter(lost -> lost.compareTo(LEAST) >= 0).ifPresent(this::lost);
    todo(result).forEach(this::todo);
    html.close();
  }

  /** Whether each subject has a value of its own and all together have none. */
  private static boolean hasOnlySubjects(KpiResult result) {
    return result.outcome() instanceof Spread
        && result.explanation().amount() instanceof Amount.Missing;
  }

  private void lost(Rational points) {
    html.element(
        "p", wording.text("html.costs", Map.of("points", wording.points(points))), "class", "band");
  }

  private void todo(String text) {
    html.open("p", "class", "todo").element("span", "→", "aria-hidden", "true");
    html.text(" " + text).close();
  }

  /** The worst level, also where each subject has one of its own. */
  private void badge(KpiResult result) {
    Optional<Map.Entry<String, Integer>> worst =
        result.outcome() instanceof Spread spread
            ? spread.subjects().entrySet().stream()
                .max(Comparator.comparingInt(level -> wording.levels().rank(level.getKey())))
            : Optional.empty();
    if (worst.isPresent()) {
      Badge.ofLevel(worst.get().getKey(), wording).write(html, worst.get().getValue());
    } else {
      Badge.of(result.outcome(), wording).write(html);
    }
  }

  /** How much it takes a day or, where the period is over, in all. */
  private List<String> todo(KpiResult result) {
    List<String> levers = why.enough(result.levers(), result.outcome());
    return needed(result)
        .map(List::of)
        .orElseGet(() -> levers.stream().limit(MOST_LEVERS).toList());
  }

  private Optional<String> needed(KpiResult result) {
    if (!(result.outcome() instanceof Judged judged)) {
      return Optional.empty();
    }
    return judged
        .aim()
        .flatMap(
            aim -> aim.pace().flatMap(Pace::needed).map(n -> wording.quantity(n, aim.places())))
        .map(n -> wording.text("html.needs", Map.of("value", n)));
  }

  /** The band that was met and the one that was wanted, or what is wrong with which subjects. */
  private String reason(KpiResult result) {
    if (!(result.outcome() instanceof Spread)) {
      String goal = wording.goal(result.outcome());
      return wording.staged(goal, result.kpi(), result.stage());
    }
    List<String> worst = NAMED.of(result, wording.levels()).stream().map(this::subject).toList();
    return wording.text(
        "html.spread",
        Map.of("counts", wording.detail(result.outcome()), "worst", String.join(", ", worst)));
  }

  private String subject(SubjectResult subject) {
    return subject.subject() + " " + wording.value(subject.outcome(), subject.explanation());
  }
}
