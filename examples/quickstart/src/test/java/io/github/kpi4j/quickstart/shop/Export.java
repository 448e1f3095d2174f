package io.github.kpi4j.quickstart.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file read back as its reader would: rows by column name, and the later version of each. */
record Export(List<Line> lines) {
  static Export read(Path folder, String name) {
    List<String> text;
    try {
      text = Files.readAllLines(folder.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> header = List.of(text.get(0).split(",", -1));
    return new Export(
        text.stream().skip(1).map(row -> Line.of(header, List.of(row.split(",", -1)))).toList());
  }

  /** The rows that count: of those with the same key the one updated last. */
  Collection<Line> settled(List<String> key) {
    Map<String, Line> last = new LinkedHashMap<>();
    for (Line line : lines) {
      last.merge(
          line.text(key),
          line,
          (a, b) -> a.text("last_updated").compareTo(b.text("last_updated")) < 0 ? b : a);
    }
    return last.values();
  }

  /**
   * A row.
   *
   * @param cells its text by column
   */
  record Line(Map<String, String> cells) {
    static Line of(List<String> header, List<String> row) {
      if (header.size() != row.size()) {
        throw new IllegalArgumentException(row + " does not fit " + header);
      }
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        cells.put(header.get(i), row.get(i));
      }
      return new Line(cells);
    }

    String text(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("no column " + column + " in " + cells.keySet());
      }
      return cell;
    }

    String text(List<String> columns) {
      return String.join("|", columns.stream().map(this::text).toList());
    }

    String month() {
      return text("date").substring(0, 7);
    }

    long count(String column) {
      return Long.parseLong(text(column));
    }

    /** An amount with two decimals, in cents. */
    long cents(String column) {
      return Long.parseLong(text(column).replace(".", ""));
    }
  }
}
