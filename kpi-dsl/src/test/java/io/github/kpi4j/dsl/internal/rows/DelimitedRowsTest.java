package io.github.kpi4j.dsl.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelimitedRowsTest {
  private static List<String> read(String text) throws IOException {
    List<String> found = new ArrayList<>();
    try (DelimitedRows rows = new DelimitedRows(new StringReader(text), "x.csv", ',', true)) {
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < rows.cells(); i++) {
          cells.add(rows.place(i) + " " + rows.cell(i));
        }
        rows.rowProblem().ifPresent(problem -> cells.add(problem.toString()));
        found.add(String.join("|", cells));
      }
    }
    return found;
  }

  @Test
  void cells_know_their_places() throws IOException {
    assertThat(read("\uFEFFa,\"b\"\"c\"\r\n\r\n\"x\ny\",z\r"))
        .containsExactly("x.csv:1:1 a|x.csv:1:4 b\"c", "x.csv:3:2 x\ny|x.csv:4:4 z");
  }

  @Test
  void a_row_that_cannot_be_cut_ends_with_its_line() throws IOException {
    assertThat(read("\"a\"b,1\nc,2\n\"d,3\ne,4"))
        .containsExactly(
            "x.csv:1:4: error[KPI-5104]: The row cannot be cut into cells: behind a closing"
                + " quotation mark comes neither a separator nor the end of the line.",
            "x.csv:2:1 c|x.csv:2:3 2",
            "x.csv:3:1: error[KPI-5104]: The row cannot be cut into cells: this quotation mark is"
                + " not closed before the end of the file.",
            "x.csv:4:1 e|x.csv:4:3 4");
  }

  /** Text without end, of which no more is asked for than a buffer holds. */
  @Test
  void no_more_is_read_than_needed() throws IOException {
    Endless text = new Endless();
    try (DelimitedRows rows = new DelimitedRows(text, "endless.csv", ',', true)) {
      for (int i = 1; i <= 1_000_000; i++) {
        rows.next();
        assertThat(text.given - 8L * i).isLessThan(1 << 17);
      }
      assertThat(rows.start().line()).isEqualTo(1_000_000);
    }
  }

  /** The row {@code abc,def} again and again. */
  private static final class Endless extends Reader {
    private static final String ROW = "abc,def\n";
    private long given;

    @Override
    public int read(char[] into, int offset, int length) {
      for (int i = 0; i < length; i++) {
        into[offset + i] = ROW.charAt((int) ((given + i) % ROW.length()));
      }
      given += length;
      return length;
    }

    @Override
    public void close() {
      given = -1;
    }
  }
}
