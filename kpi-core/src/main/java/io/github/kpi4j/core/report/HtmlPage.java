package io.github.kpi4j.core.report;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.result.DutyReview;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.settlement.Statement;
import java.util.List;

/** One page about the last of some evaluations, what matters most first. */
final class HtmlPage {
  private final HtmlWriter html = new HtmlWriter();
  private final Catalogue catalogue;
  private final Wording wording;
  private final PageContents contents;
  private final Evaluation evaluation;
  private final PageFormat format;
  private final Trend trend;

  HtmlPage(PageContents contents, Catalogue catalogue) {
    this.contents = contents;
    this.catalogue = catalogue;
    this.evaluation = contents.evaluation();
    this.format = contents.format();
    this.wording = new Wording(catalogue, evaluation.contract());
    this.trend = new Trend(contents.evaluations(), wording);
  }

  String render() {
    return new PageFrame(html, wording, evaluation.contract())
        .page(
            evaluation.period().name(),
            wording.label(format.key()),
            List.of(wording.period(evaluation)),
            this::sections);
  }

  private void sections() {
    new ScoreSection(html, wording, trend, contents).write();
    if (format == PageFormat.DAILY) {
      alerts();
      recent();
      attention();
    } else {
      attention();
      alerts();
      recent();
    }
    new PaceSection(html, wording).write(evaluation);
    if (format.isLong() && !trend.isEmpty()) {
      new TrendSection(html, wording, trend).write(evaluation);
    }
    new KpiSection(html, wording, trend, contents).write(evaluation.kpis());
    if (format.isLong()) {
      new TargetSection(html, wording).write(contents.targets());
      new StageSection(html, wording).write(evaluation.timelines());
      contents.statement().ifPresent(this::statement);
      contents.duties().ifPresent(this::duties);
    }
    new DataSection(html, wording, DiagnosticText.of(catalogue)).write(evaluation);
  }

  private void alerts() {
    new AlertSection(html, wording).write(evaluation);
  }

  private void recent() {
    new RecentSection(html, wording).write(contents);
  }

  private void attention() {
    new AttentionSection(html, wording, evaluation).write();
  }

  private void duties(DutyReview review) {
    new DutySection(html, wording).write(review);
  }

  private void statement(Statement statement) {
    new StatementSection(html, wording).write(statement);
  }
}
