package io.github.kpi4j.quickstart.shop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A file that grows as exports arrive: a header, then lines in the order of their arrival. */
final class CsvFile {
  private final String name;
  private final String header;
  private final List<Arrived> lines = new ArrayList<>();

  CsvFile(String name, String header) {
    this.name = name;
    this.header = header;
  }

  /** Adds a row about a day, unless the day is outside the story. */
  void add(LocalDate day, Instant arrival, Row row) {
    if (Horizon.tells(day)) {
      lines.add(new Arrived(arrival, row.toString()));
    }
  }

  /** Writes the file into a folder in UTF-8 with LF, replacing one that is there. */
  void write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder(header).append('\n');
    // The sort is stable: rows that arrive together stay in the order they were reported in.
    lines.stream()
        .sorted(Comparator.comparing(Arrived::arrival))
        .forEach(arrived -> text.append(arrived.line()).append('\n'));
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private record Arrived(Instant arrival, String line) {}
}
