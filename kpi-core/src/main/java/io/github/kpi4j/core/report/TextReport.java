package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.report.StageWording.Line;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.PlanTimelines;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.result.SubjectTimeline;
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
   * Everything: the scorecard, the worst subjects, the explanations, the stages and the data.
   *
   * @return lines that end in LF
   */
  public String full() {
    String stages = stages();
    return scorecard()
        + "\n"
        + explanations()
        + (stages.isEmpty() ? "" : "\n" + stages)
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
    evaluation.score().ifPresent(score -> out.append('\n').append(score(score)).append('\n'));
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
    if (score.value().isEmpty()) {
      return wording.text("report.withheld", Map.of("kpis", String.join(", ", score.withheldBy())));
    }
    String value = wording.number(score.value().get());
    return score.grade().isPresent()
        ? wording.text("report.score_grade", Map.of("score", value, "grade", score.grade().get()))
        : wording.text("report.score", Map.of("score", value));
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
          wording.staged(wording.detail(subject.outcome()), result.kpi(), subject.stage()));
    }
    out.append(table.render());
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
