package io.github.kpi4j.dsl.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The page of worked cases, read from top to bottom: a table of questions is about the contract and
 * the files above it in its section; a later file of the same name takes the place of the earlier.
 */
final class CasesPage {
  private static final String FENCE = "```";

  private String title = "";
  private String contract = "";
  private String kind = "";
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, String> codes = new LinkedHashMap<>();
  private final List<Question> questions = new ArrayList<>();

  private CasesPage() {}

  /**
   * One row of a table.
   *
   * @param kind what is asked: such as {@code levers}; empty for a value
   * @param title the section
   * @param contract the YAML
   * @param files the facts by the names of their files
   * @param codes the messages that the files get, each once
   * @param cells the cells of the row
   */
  record Question(
      String kind,
      String title,
      String contract,
      Map<String, String> files,
      List<String> codes,
      List<String> cells) {
    @Override
    public String toString() {
      return title + ": " + String.join(", ", cells.subList(0, 3));
    }
  }

  static List<Question> questions(String kind) {
    return questions().stream().filter(question -> question.kind().equals(kind)).toList();
  }

  private static List<Question> questions() {
    // Surefire tells the module's folder; the working directory may be another one.
    Path module = Path.of(Objects.requireNonNull(System.getProperty("basedir")));
    try {
      CasesPage page = new CasesPage();
      page.read(Files.readAllLines(module.resolve("CASES.md")));
      return List.copyOf(page.questions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(List<String> lines) {
    String file = "";
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.startsWith("## ")) {
        title = line.substring(3);
        kind = "";
        contract = "";
        files.clear();
        codes.clear();
      } else if (line.startsWith(FENCE)) {
        int end = at + 1 + lines.subList(at + 1, lines.size()).indexOf(FENCE);
        String text = String.join("\n", lines.subList(at + 1, end)) + "\n";
        if (line.equals(FENCE + "yaml")) {
          contract = text;
        } else {
          file = line.substring(line.indexOf(' ') + 1);
          files.put(file, text);
          codes.remove(file);
        }
        at = end;
      } else if (line.startsWith("<!-- KPI-")) {
        codes.put(file, line.substring("<!-- ".length(), line.length() - " -->".length()));
      } else if (line.matches("<!-- [a-z]+ -->")) {
        kind = line.replaceAll("[^a-z]", "");
      } else if (line.startsWith("| ") && !isHead(line) && !contract.isEmpty()) {
        question(line);
      }
    }
  }

  private static boolean isHead(String row) {
    return row.matches("\\| (Metric|KPI|Subject|Period|Alert) \\|.*");
  }

  private void question(String row) {
    if (row.startsWith("| --- ")) {
      return;
    }
    String inner = row.substring(1, row.lastIndexOf('|'));
    List<String> cells = Arrays.stream(inner.split(" \\|", -1)).map(String::strip).toList();
    questions.add(
        new Question(
            kind,
            title,
            contract,
            new LinkedHashMap<>(files),
            List.copyOf(new TreeSet<>(codes.values())),
            cells));
  }
}
