package io.github.kpi4j.core.report;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.DutyReview;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.TargetProgress;
import io.github.kpi4j.core.settlement.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * An evaluation as one HTML page for a browser, a phone or a printer. The page is complete in
 * itself: it loads nothing, runs nothing, and its markup is well-formed XML. Equal evaluations give
 * equal bytes.
 */
public final class HtmlReport {
  private final PageContents contents;
  private final Catalogue catalogue;

  private HtmlReport(PageContents contents, Catalogue catalogue) {
    this.contents = contents;
    this.catalogue = catalogue;
  }

  /**
   * A page in English about one period.
   *
   * @param evaluation what to report
   * @return the report
   */
  public static HtmlReport of(Evaluation evaluation) {
    return of(List.of(evaluation));
  }

  /**
   * A page in English about the last of several periods; those before it give the trend.
   *
   * @param evaluations of one contract, in the order of their periods; at least one
   * @return the report
   * @throws IllegalArgumentException if there is none, if they are of different contracts, or if a
   *     period starts before the one in front of it has ended
   */
  public static HtmlReport of(List<Evaluation> evaluations) {
    return new HtmlReport(PageContents.of(evaluations), Catalogue.ENGLISH);
  }

  /**
   * The same page in another language.
   *
   * @param locale the reader's; only its language counts
   * @return the report
   */
  public HtmlReport in(Locale locale) {
    return new HtmlReport(contents, Catalogue.of(locale));
  }

  /**
   * The same page with another number of subjects that it shows one by one.
   *
   * @param subjects how many of the worst of each KPI at most, 0 or more; five unless it is said
   * @return the report
   * @throws IllegalArgumentException if the number is negative
   */
  public HtmlReport worst(int subjects) {
    return new HtmlReport(contents.worst(WorstSubjects.most(subjects)), catalogue);
  }

  /**
   * The same page with what moved the score and each KPI.
   *
   * @param with the last evaluation compared with an earlier one
   * @return the report
   * @throws IllegalArgumentException if it compares another evaluation than the last of the page
   */
  public HtmlReport comparing(Comparison with) {
    return new HtmlReport(contents.comparing(with), catalogue);
  }

  /**
   * The same page as a daily or weekly one: the last of some days or weeks stands beside the period
   * to date. A daily page has yesterday, the period to date, pace and alerts, and leaves out what
   * moves slowly: trends of months, breakdowns, stages and the lines of the statement.
   *
   * <pre>{@code
   * HtmlReport.of(march).recent(List.of(yesterday)).render();
   * }</pre>
   *
   * @param parts evaluations of days or weeks, in order, the latest last; at least one
   * @return the report
   * @throws IllegalArgumentException if there is none, if one is of another contract, or if one
   *     starts before the one in front of it has ended
   */
  public HtmlReport recent(List<Evaluation> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("parts is empty");
    }
    return new HtmlReport(contents.recent(parts), catalogue);
  }

  /**
   * The same page with what is to be paid: beside the score, and its lines with how each was worked
   * out.
   *
   * @param statement the statement of the last period, or the estimate while it is open
   * @return the report
   * @throws IllegalArgumentException if it is of another contract or period
   */
  public HtmlReport settled(Statement statement) {
    return new HtmlReport(contents.settled(statement), catalogue);
  }

  /**
   * The same page with targets as trees: each part with what was reached of it.
   *
   * @param progress of the last period
   * @return the report
   * @throws IllegalArgumentException if one is of another contract or period
   */
  public HtmlReport targets(List<TargetProgress> progress) {
    return new HtmlReport(contents.targets(progress), catalogue);
  }

  /**
   * The same page with how the duties of the period were kept. A daily page leaves them out.
   *
   * @param review of the last period
   * @return the report
   * @throws IllegalArgumentException if it is of another contract or period
   */
  public HtmlReport duties(DutyReview review) {
    return new HtmlReport(contents.duties(review), catalogue);
  }

  /**
   * The page.
   *
   * @return a complete document, whose lines end in LF
   */
  public String render() {
    return new HtmlPage(contents, catalogue).render();
  }

  /**
   * Writes the page as UTF-8; a file that is there already is replaced.
   *
   * @param file where to; folders that are missing are made
   * @return the file
   * @throws IOException if it cannot be written
   */
  public Path write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return Files.writeString(file, render(), StandardCharsets.UTF_8);
  }
}
