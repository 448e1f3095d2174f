package io.github.kpi4j.core.report;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * A statement for people: as text for an e-mail, or as one HTML page for a browser or a printer
 * that is complete in itself. Equal statements give equal bytes.
 */
public final class StatementReport {
  private final Statement statement;
  private final Catalogue catalogue;

  private StatementReport(Statement statement, Catalogue catalogue) {
    this.statement = statement;
    this.catalogue = catalogue;
  }

  /**
   * A report in English.
   *
   * @param statement what to report
   * @return the report
   */
  public static StatementReport of(Statement statement) {
    return new StatementReport(statement, Catalogue.ENGLISH);
  }

  /**
   * The same report in another language.
   *
   * @param locale the reader's; only its language counts
   * @return the report
   */
  public StatementReport in(Locale locale) {
    return new StatementReport(statement, Catalogue.of(locale));
  }

  /**
   * As text: each line with its amount and, under it, how that was worked out.
   *
   * @return lines that end in LF
   */
  public String text() {
    Wording wording = new Wording(catalogue, statement.contract());
    StatementWording words = new StatementWording(wording);
    StringBuilder out = new StringBuilder();
    out.append(wording.title(statement.contract().title(), statement.contract().id()));
    out.append('\n').append(words.heading(statement)).append('\n');
    if (!words.finalFrom(statement).isEmpty()) {
      out.append(words.finalFrom(statement)).append('\n');
    }
    out.append('\n');
    TextTable table = new TextTable(List.of(false, true));
    for (FeeLine line : statement.lines()) {
      table.row(words.name(line, statement), words.amount(line.amount()));
    }
    table.row(wording.label("statement.total"), words.amount(statement.total()));
    // The amounts are lined up without regard to how long the sentences between them are.
    Iterator<String> rows = table.render().lines().iterator();
    for (FeeLine line : statement.lines()) {
      out.append(rows.next()).append('\n');
      words.steps(line).forEach(step -> out.append("  ").append(step).append('\n'));
    }
    out.append(rows.next()).append("\n\n");
    out.append(wording.label("statement.provenance")).append('\n');
    words.provenance(statement).forEach(line -> out.append("  ").append(line).append('\n'));
    return out.toString();
  }

  /**
   * The page.
   *
   * @return a complete document, whose lines end in LF
   */
  public String html() {
    return new StatementPage(statement, catalogue).render();
  }
}
