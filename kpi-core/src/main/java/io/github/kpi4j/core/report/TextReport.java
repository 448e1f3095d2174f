package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.report.StageWording.Line;
import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Lever;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.PlanTimelines;
import io.github.kpi4j.core.result.RedLineResult;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.result.SubjectTimeline;
import io.github.kpi4j.core.value.DateRange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An evaluation as text for a terminal or an e-mail: the scorecard as a table and, where asked for,
 * where every number comes from and what became of the rows.
 */
public final class TextReport {
  private final Evaluation evaluation;
  private final Catalogue catalogue;
  private final WorstSubjects worst;
  private final Optional<Comparison> comparison;
  private final Wording wording;

  private TextReport(
      Evaluation evaluation,
      Catalogue catalogue,
      WorstSubjects worst,
      Optional<Comparison> comparison) {
    this.evaluation = evaluation;
    this.catalogue = catalogue;
    this.worst = worst;
    this.comparison = comparison;
    this.wording = new Wording(catalogue, evaluation.contract());
  }

  /**
   * A report in English.
   *
   * @param evaluation what to report
   * @return the report
   */
  public static TextReport of(Evaluation evaluation) {
    return new TextReport(evaluation, Catalogue.ENGLISH, WorstSubjects.USUAL, Optional.empty());
  }

  /**
   * The same report in another language.
   *
   * @param locale the reader's; only its language counts
   * @return the report
   */
  public TextReport in(Locale locale) {
    return new TextReport(evaluation, Catalogue.of(locale), worst, comparison);
  }

  /**
   * The same report with another number of subjects that it names one by one.
   *
   * @param subjects how many of the worst of each KPI at most, 0 or more; five unless it is said
   * @return the report
   * @throws IllegalArgumentException if the number is negative
   */
  public TextReport worst(int subjects) {
    return new TextReport(evaluation, catalogue, WorstSubjects.most(subjects), comparison);
  }

  /**
   * The same report with what moved the score and each KPI.
   *
   * @param with the evaluation compared with an earlier one
   * @return the report
   * @throws IllegalArgumentException if it compares another evaluation than that of the report
   */
  public TextReport comparing(Comparison with) {
    if (!with.now().period().equals(evaluation.period())
        || !with.now().contract().id().equals(evaluation.contract().id())) {
      throw new IllegalArgumentException(
          "comparison of another evaluation: " + with.now().period());
    }
    return new TextReport(evaluation, catalogue, worst, Optional.of(with));
  }

  /**
   * Everything: the scorecard, the alerts, why each KPI has its level, what moved it since another
   * period, the explanations with the worst subjects, the stages and the data.
   *
   * @return lines that end in LF
   */
  public String full() {
    String alerts = alerts();
    String stages = stages();
    return scorecard()
        + "\n"
        + (alerts.isEmpty() ? "" : alerts + "\n")
        + why()
        + "\n"
        + comparison.map(unused -> changes() + "\n").orElse("")
        + explanations()
        + (stages.isEmpty() ? "" : "\n" + stages)
        + "\n"
        + data();
  }

  /**
   * A sentence for each KPI: its value, its level, and the line of the contract that says so. Where
   * a better level is missed: what it asks for, and what each leaf of the formula alone could do
   * for it; for a {@code for_each} KPI of its worst subjects.
   *
   * @return lines that end in LF
   */
  public String why() {
    StringBuilder out = new StringBuilder();
    Why why = new Why(wording, evaluation.contract());
    for (KpiResult result : evaluation.kpis()) {
      line(out, 0, why.verdict(result));
      missed(why, result.outcome(), result.levers(), 1, out);
      for (SubjectResult subject : worst.of(result, evaluation.contract().levels())) {
        String value = wording.value(subject.explanation());
        line(out, 1, subject.subject() + ": " + value + ", " + wording.levelOf(subject.outcome()));
        missed(why, subject.outcome(), subject.levers(), 2, out);
      }
    }
    return out.toString();
  }

  /**
   * What moved the score and each KPI since the period that it is compared with, in parts that add
   * up.
   *
   * @return lines that end in LF; empty where nothing is compared
   */
  public String changes() {
    return comparison.map(with -> new ChangeText(wording, with).render()).orElse("");
  }

  private void missed(Why why, Outcome outcome, List<Lever> levers, int indent, StringBuilder out) {
    if (!levers.isEmpty()) {
      why.next(outcome).ifPresent(next -> line(out, indent, next));
      line(out, indent, wording.label("why.levers"));
      why.levers(levers, outcome).forEach(lever -> line(out, indent + 1, "- " + lever));
    }
  }

  /** A line of its own, whatever control characters a word of it holds. */
  private static void line(StringBuilder out, int indent, String text) {
    out.append("  ".repeat(indent)).append(PlainText.of(text)).append('\n');
  }

  /**
   * Who, when, and the scorecard as a table.
   *
   * @return lines that end in LF
   */
  public String scorecard() {
    Contract contract = evaluation.contract();
    StringBuilder out = new StringBuilder();
    out.append(wording.title(contract.title(), contract.id())).append('\n');
    out.append(wording.period(evaluation));
    out.append("\n\n").append(table());
    evaluation.score().ifPresent(score -> out.append('\n').append(score(score)));
    List<String> excuses = new ScoreWording(wording, evaluation).excuses();
    if (!excuses.isEmpty()) {
      out.append('\n');
      excuses.forEach(excuse -> out.append(excuse).append('\n'));
    }
    return out.toString();
  }

  private String table() {
    boolean scored = evaluation.score().isPresent();
    TextTable table = new TextTable(List.of(false, true, false, false, true, true));
    table.row(
        wording.label("report.kpi"),
        wording.label("report.value"),
        wording.label("report.level"),
        wording.label("report.detail"),
        scored ? wording.label("report.weight") : "",
        scored ? wording.label("report.points") : "");
    for (KpiResult result : evaluation.kpis()) {
      String weight = result.kpi().weight().map(wording::weight).orElse("");
      String points =
          result.kpi().weight().isPresent() ? result.points().map(wording::points).orElse("–") : "";
      table.row(
          wording.title(result.kpi().title(), result.kpi().name()),
          wording.value(result.outcome(), result.explanation()),
          wording.levelOf(result.outcome()),
          wording.staged(wording.detail(result.outcome()), result.kpi(), result.stage()),
          weight,
          points);
    }
    return table.render();
  }

  private String score(Score score) {
    ScoreWording words = new ScoreWording(wording, evaluation);
    StringBuilder out = new StringBuilder(headline(score, words)).append('\n');
    if (score.lines().stream().anyMatch(Score.Line::excused)) {
      score.lines().stream()
          .filter(line -> !line.excused())
          .map(
              line ->
                  wording.text(
                      "report.counted", Map.of("kpi", title(line), "weight", words.weight(line))))
          .forEach(line -> out.append("  ").append(line).append('\n'));
    }
    if (!score.redLines().isEmpty()) {
      score
          .earned()
          .map(earned -> wording.text("report.earned", Map.of("earned", wording.number(earned))))
          .ifPresent(line -> out.append("  ").append(line).append('\n'));
    }
    for (RedLineResult red : score.redLines()) {
      out.append("  ")
          .append(
              wording.text(
                  "report.red_line",
                  Map.of("line", words.title(red.line()), "finding", words.finding(red))))
          .append('\n');
    }
    return out.toString();
  }

  private String title(Score.Line line) {
    return wording.title(evaluation.kpi(line.kpi()).kpi().title(), line.kpi());
  }

  private String headline(Score score, ScoreWording words) {
    if (score.value().isEmpty()) {
      return words.withheld(score);
    }
    String value = wording.number(score.value().get());
    return score.grade().isPresent()
        ? wording.text("report.score_grade", Map.of("score", value, "grade", score.grade().get()))
        : wording.text("report.score", Map.of("score", value));
  }

  /**
   * How the alerts stand at the end of the period, or on the last day of it that has passed: what
   * is firing or pending, and what has ended within the period.
   *
   * @return lines that end in LF; empty where the contract has no alerts
   */
  public String alerts() {
    return new AlertText(wording).render(evaluation);
  }

  /**
   * Where every number comes from, and the worst subjects of KPIs that have some.
   *
   * @return lines that end in LF
   */
  public String explanations() {
    StringBuilder out = new StringBuilder();
    ExplanationText tree = new ExplanationText(wording);
    for (KpiResult result : evaluation.kpis()) {
      out.append(wording.title(result.kpi().title(), result.kpi().name())).append('\n');
      out.append(tree.render(result.explanation(), 1));
      subjects(result, out);
    }
    return out.toString();
  }

  private void subjects(KpiResult result, StringBuilder out) {
    List<SubjectResult> named = worst.of(result, evaluation.contract().levels());
    if (named.isEmpty()) {
      return;
    }
    out.append("  ")
        .append(
            wording.text(
                "report.worst",
                Map.of(
                    "shown", Integer.toString(named.size()),
                    "all", Integer.toString(result.subjects().size()))))
        .append('\n');
    TextTable table = new TextTable(List.of(false, true, false, false));
    for (SubjectResult subject : named) {
      table.row(
          "    " + subject.subject(),
          wording.value(subject.explanation()),
          wording.levelOf(subject.outcome()),
          wording.staged(wording.detail(subject.outcome()), result.kpi(), subject.stage()));
    }
    out.append(table.render());
    wording.leftOut(result).ifPresent(left -> out.append("  ").append(left).append('\n'));
  }

  /**
   * How everything goes through its stages: planned, actual, and why it moved.
   *
   * @return lines that end in LF; nothing where the contract has no plans of stages
   */
  public String stages() {
    StringBuilder out = new StringBuilder();
    for (PlanTimelines plan : evaluation.timelines()) {
      out.append(wording.title(plan.plan().title(), plan.plan().name())).append('\n');
      TextTable table = new TextTable(List.of(false, false, false, false, false));
      table.row(
          "  " + String.join(" × ", plan.plan().forEach()),
          wording.label("report.stage"),
          wording.label("report.planned"),
          wording.label("report.actual"),
          wording.label("report.why"));
      for (SubjectTimeline subject : plan.subjects()) {
        String name = "  " + subject.subject();
        for (Line line : new StageWording(wording, plan.plan()).lines(subject)) {
          table.row(name, line.stage(), line.planned(), line.actual(), line.why());
          name = "";
        }
      }
      out.append(table.render());
    }
    return out.toString();
  }

  /**
   * What became of the rows, and what was wrong with them.
   *
   * @return lines that end in LF
   */
  public String data() {
    TextTable table = new TextTable(List.of(false, true, true, true, true, true, false));
    table.row(
        wording.label("report.table"),
        wording.label("report.read"),
        wording.label("report.used"),
        wording.label("report.repeated"),
        wording.label("report.replaced"),
        wording.label("report.rejected"),
        wording.label("report.days"));
    for (TableAccount account : evaluation.accounts()) {
      table.row(
          account.table(),
          Integer.toString(account.read()),
          Integer.toString(account.used()),
          Integer.toString(account.repeated()),
          Integer.toString(account.replaced()),
          Integer.toString(account.rejected()),
          account.coverage().map(DateRange::toString).orElse("–"));
    }
    String problems = DiagnosticText.of(catalogue).render(evaluation.dataProblems());
    return table.render() + (problems.isEmpty() ? "" : "\n" + problems);
  }
}
