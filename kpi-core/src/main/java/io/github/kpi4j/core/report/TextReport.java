package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.RedLineResult;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.DateRange;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An evaluation as text for a terminal or an e-mail: the scorecard as a table and, where asked for,
 * where every number comes from and what became of the rows.
 */
public final class TextReport {
  private final Evaluation evaluation;
  private final Catalogue catalogue;
  private final Wording wording;

  private TextReport(Evaluation evaluation, Catalogue catalogue) {
    this.evaluation = evaluation;
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue, evaluation.contract());
  }

  /**
   * A report in English.
   *
   * @param evaluation what to report
   * @return the report
   */
  public static TextReport of(Evaluation evaluation) {
    return new TextReport(evaluation, Catalogue.ENGLISH);
  }

  /**
   * The same report in another language.
   *
   * @param locale the reader's; only its language counts
   * @return the report
   */
  public TextReport in(Locale locale) {
    return new TextReport(evaluation, Catalogue.of(locale));
  }

  /**
   * Everything: the scorecard, the alerts, the worst subjects, the explanations and the data.
   *
   * @return lines that end in LF
   */
  public String full() {
    String alerts = alerts();
    return scorecard()
        + "\n"
        + (alerts.isEmpty() ? "" : alerts + "\n")
        + explanations()
        + "\n"
        + data();
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
          wording.detail(result.outcome()),
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
    List<SubjectResult> worst = WorstSubjects.of(result, evaluation.contract().levels());
    if (worst.isEmpty()) {
      return;
    }
    out.append("  ")
        .append(
            wording.text(
                "report.worst",
                Map.of(
                    "shown", Integer.toString(worst.size()),
                    "all", Integer.toString(result.subjects().size()))))
        .append('\n');
    TextTable table = new TextTable(List.of(false, true, false, false));
    for (SubjectResult subject : worst) {
      table.row(
          "    " + subject.subject(),
          wording.value(subject.explanation()),
          wording.levelOf(subject.outcome()),
          wording.detail(subject.outcome()));
    }
    out.append(table.render());
    wording.leftOut(result).ifPresent(left -> out.append("  ").append(left).append('\n'));
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
