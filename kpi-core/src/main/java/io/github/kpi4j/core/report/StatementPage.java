package io.github.kpi4j.core.report;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.settlement.Statement;
import java.util.List;
import java.util.stream.Stream;

/** One page about a statement. */
final class StatementPage {
  private final HtmlWriter html = new HtmlWriter();
  private final Statement statement;
  private final Wording wording;

  StatementPage(Statement statement, Catalogue catalogue) {
    this.statement = statement;
    this.wording = new Wording(catalogue, statement.contract());
  }

  String render() {
    StatementWording words = new StatementWording(wording);
    List<String> under =
        Stream.of(words.heading(statement), words.finalFrom(statement))
            .filter(line -> !line.isEmpty())
            .toList();
    return new PageFrame(html, wording, statement.contract())
        .page(
            statement.period().name(),
            wording.label("html.statement"),
            under,
            () -> new StatementSection(html, wording).alone(statement));
  }
}
