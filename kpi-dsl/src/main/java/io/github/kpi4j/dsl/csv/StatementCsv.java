package io.github.kpi4j.dsl.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rounding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Statements as CSV, one row a line, for a ledger or a spreadsheet. The amounts of the rows of a
 * statement add up to its total.
 */
public final class StatementCsv {
  private StatementCsv() {}

  /**
   * The rows of some statements under one header.
   *
   * @param statements what to write
   * @return rows that end in LF: {@code
   *     contract,statement,as_of,kind,line,for,period,amount,currency,pending}
   */
  public static String of(Iterable<Statement> statements) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(
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
      for (Statement statement : statements) {
        for (FeeLine line : statement.lines()) {
          row(csv, statement, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void row(CsvWriter csv, Statement statement, FeeLine line) {
    Quantity amount = line.amount();
    csv.writeRecord(
        TidyCsv.word(statement.contract().id()),
        statement.period().name(),
        statement.asOf().toString(),
        statement.kind().name().toLowerCase(Locale.ROOT),
        TidyCsv.word(line.id()),
        line.kind().word(),
        line.period().name(),
        amount.amount().round(amount.unit().defaultPlaces(), Rounding.HALF_EVEN).toPlainString(),
        amount.unit().toString(),
        TidyCsv.word(line.pending().map(Object::toString).orElse("")));
  }
}
