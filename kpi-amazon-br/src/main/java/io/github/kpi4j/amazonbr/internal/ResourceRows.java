package io.github.kpi4j.amazonbr.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a data file in the jar: UTF-8, lines that start with {@code #} are remarks, the first
 * other line names the columns, cells are parted by commas and hold neither commas nor quotation
 * marks.
 */
public final class ResourceRows {
  private ResourceRows() {}

  /**
   * Reads a file that stands beside a class.
   *
   * @param beside the class
   * @param file the name of the file
   * @return each row as its cells by column name, in the order of the file
   * @throws IllegalStateException if the file is missing or a row has other columns than the header
   */
  public static List<Map<String, String>> read(Class<?> beside, String file) {
    List<String> lines =
        text(beside, file)
            .lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .toList();
    List<String> header = cells(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      if (cells.size() != header.size()) {
        throw new IllegalStateException(file + " has a row of another width: " + line);
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      rows.add(Map.copyOf(row));
    }
    return List.copyOf(rows);
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }

  private static String text(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
