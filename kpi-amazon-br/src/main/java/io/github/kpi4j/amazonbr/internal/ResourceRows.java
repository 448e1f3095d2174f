package io.github.kpi4j.amazonbr.internal;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The data files in the jar, in UTF-8. Of those with rows, lines that start with {@code #} are
 * remarks, the first other line names the columns, and {@link CsvCells} cuts the cells.
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
    List<Diagnostic> problems = new ArrayList<>();
    String rows =
        text(beside, file)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("\n"));
    List<List<CsvCells.Cell>> lines = CsvCells.cut(Source.of(file, rows), problems);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    List<String> header = texts(lines.get(0));
    List<Map<String, String>> result = new ArrayList<>();
    for (List<CsvCells.Cell> line : lines.subList(1, lines.size())) {
      List<String> cells = texts(line);
      if (cells.size() != header.size()) {
        throw new IllegalStateException(file + " has a row of another width: " + cells);
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      result.add(Map.copyOf(row));
    }
    return List.copyOf(result);
  }

  private static List<String> texts(List<CsvCells.Cell> cells) {
    return cells.stream().map(CsvCells.Cell::text).toList();
  }

  /**
   * The text of a file that stands beside a class.
   *
   * @param beside the class
   * @param file the name of the file, with a folder or without
   * @return its text, in UTF-8
   * @throws IllegalStateException if the file is missing
   */
  public static String text(Class<?> beside, String file) {
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
