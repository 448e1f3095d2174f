package io.github.kpi4j.core.report;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.Evaluation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An evaluation as one HTML page for a browser, a phone or a printer. The page is complete in
 * itself: it loads nothing, runs nothing, and its markup is well-formed XML. Equal evaluations give
 * equal bytes.
 */
public final class HtmlReport {
  private final List<Evaluation> evaluations;
  private final Catalogue catalogue;

  private final WorstSubjects worst;
  private final Optional<Comparison> comparison;

  private HtmlReport(
      List<Evaluation> evaluations,
      Catalogue catalogue,
      WorstSubjects worst,
      Optional<Comparison> comparison) {
    this.evaluations = List.copyOf(evaluations);
    this.catalogue = catalogue;
    this.worst = worst;
    this.comparison = comparison;
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
    if (evaluations.isEmpty()) {
      throw new IllegalArgumentException("evaluations is empty");
    }
    for (int i = 1; i < evaluations.size(); i++) {
      check(evaluations.get(i - 1), evaluations.get(i));
    }
    return new HtmlReport(evaluations, Catalogue.ENGLISH, WorstSubjects.USUAL, Optional.empty());
  }

  private static void check(Evaluation before, Evaluation after) {
    if (!before.contract().id().equals(after.contract().id())) {
      throw new IllegalArgumentException(
          "evaluations of different contracts: "
              + before.contract().id()
              + " and "
              + after.contract().id());
    }
    if (after.period().days().start().isBefore(before.period().days().endExclusive())) {
      throw new IllegalArgumentException(
          "evaluations out of order: " + before.period() + " before " + after.period());
    }
  }

  /**
   * The same page in another language.
   *
   * @param locale the reader's; only its language counts
   * @return the report
   */
  public HtmlReport in(Locale locale) {
    return new HtmlReport(evaluations, Catalogue.of(locale), worst, comparison);
  }

  /**
   * The same page with another number of subjects that it shows one by one.
   *
   * @param subjects how many of the worst of each KPI at most, 0 or more; five unless it is said
   * @return the report
   * @throws IllegalArgumentException if the number is negative
   */
  public HtmlReport worst(int subjects) {
    return new HtmlReport(evaluations, catalogue, WorstSubjects.most(subjects), comparison);
  }

  /**
   * The same page with what moved the score and each KPI.
   *
   * @param with the last evaluation compared with an earlier one
   * @return the report
   * @throws IllegalArgumentException if it compares another evaluation than the last of the page
   */
  public HtmlReport comparing(Comparison with) {
    Evaluation last = evaluations.get(evaluations.size() - 1);
    if (!with.now().period().equals(last.period())
        || !with.now().contract().id().equals(last.contract().id())) {
      throw new IllegalArgumentException(
          "comparison of another evaluation: " + with.now().period());
    }
    return new HtmlReport(evaluations, catalogue, worst, Optional.of(with));
  }

  /**
   * The page.
   *
   * @return a complete document, whose lines end in LF
   */
  public String render() {
    return new HtmlPage(evaluations, catalogue, worst, comparison).render();
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
