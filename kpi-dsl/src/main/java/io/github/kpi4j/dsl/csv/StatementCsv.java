package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Statements as CSV, one row a line, for a ledger or a spreadsheet. The amounts of the rows of a
 * statement add up to its total.
 */
public final class StatementCsv {
  private static final List<String> HEADER =
      List.of(
          "contract",
          "statement",
          "as_of",
          "kind",
          "line",
          "for",
          "period",
          "amount",
          "currency",
          "pending");

  private StatementCsv() {}

  /**
   * The rows of some statements under one header.
   *
   * @param statements what to write
   * @return rows that end in LF: {@code
   *     contract,statement,as_of,kind,line,for,period,amount,currency,pending}
   */
  public static String of(Iterable<Statement> statements) {
    List<List<String>> rows = new ArrayList<>();
    for (Statement statement : statements) {
      statement.lines().forEach(line -> rows.add(row(statement, line)));
    }
    return TidyCsv.of(HEADER, rows, false);
  }

  private static List<String> row(Statement statement, FeeLine line) {
    return List.of(
        statement.contract().id(),
        statement.period().name(),
        statement.asOf().toString(),
        statement.kind().name().toLowerCase(Locale.ROOT),
        line.id(),
        line.kind().word(),
        line.period().name(),
        TidyCsv.cents(line.amount()),
        line.amount().unit().toString(),
        line.pending().map(Object::toString).orElse(""));
  }
}
