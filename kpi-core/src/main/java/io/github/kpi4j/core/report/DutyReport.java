package io.github.kpi4j.core.report;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.result.DutyReview;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How duties were kept, for people: as text for an e-mail, or as one HTML page for a browser or a
 * printer that is complete in itself. Equal reviews give equal bytes.
 */
public final class DutyReport {
  private final DutyReview review;
  private final Wording wording;
  private final DutyWording words;

  private DutyReport(DutyReview review, Catalogue catalogue) {
    this.review = review;
    this.wording = new Wording(catalogue, review.contract());
    this.words = new DutyWording(wording);
  }

  /**
   * A report in English.
   *
   * @param review what to report
   * @return the report
   */
  public static DutyReport of(DutyReview review) {
    return new DutyReport(review, Catalogue.ENGLISH);
  }

  /**
   * The same report in another language.
   *
   * @param locale the reader's; only its language counts
   * @return the report
   */
  public DutyReport in(Locale locale) {
    return new DutyReport(review, Catalogue.of(locale));
  }

  /**
   * As text, one table for each kind of duty.
   *
   * @return lines that end in LF
   */
  public String text() {
    StringBuilder out = new StringBuilder();
    line(out, words.title(review));
    line(out, words.heading(review));
    for (DutyPart part : words.parts(review)) {
      out.append('\n');
      line(out, part.title());
      part.sentences().forEach(sentence -> line(out, sentence));
      if (!part.rows().isEmpty()) {
        TextTable table = new TextTable(Collections.nCopies(part.heads().size(), false));
        table.row(part.heads().toArray(String[]::new));
        part.rows().forEach(row -> table.row(row.toArray(String[]::new)));
        out.append(table.render());
      }
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String text) {
    out.append(PlainText.of(text)).append('\n');
  }

  /**
   * The page.
   *
   * @return a complete document, whose lines end in LF
   */
  public String html() {
    HtmlWriter html = new HtmlWriter();
    return new PageFrame(html, wording, review.contract())
        .page(
            review.period().name(),
            wording.label("html.duties"),
            List.of(words.heading(review)),
            () -> new DutySection(html, wording).write(review));
  }
}
