package io.github.kpi4j.dsl.docs;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page about the language: its contracts, and its tables under the comments that name them. */
final class LanguagePage {
  private static final Pattern BLOCK =
      Pattern.compile(
          "^```yaml( bad)?\\n(.*?)^```\\n(?:<!-- (KPI-\\d{4}))?",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final String TEXT = read();

  private LanguagePage() {}

  /**
   * A contract of the page.
   *
   * @param text the YAML
   * @param code the message that it gets; empty for a good one
   */
  record Block(String text, String code) {
    String id() {
      return text.lines()
          .filter(line -> line.startsWith("contract: "))
          .map(line -> line.substring("contract: ".length()))
          .findFirst()
          .orElse("no contract");
    }

    @Override
    public String toString() {
      return id();
    }
  }

  private static String read() {
    // Surefire tells the module's folder; the working directory may be another one.
    Path module = Path.of(Objects.requireNonNull(System.getProperty("basedir")));
    try {
      return Files.readString(module.resolve("LANGUAGE.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Block> goodBlocks() {
    return blocks().stream().filter(block -> block.code().isEmpty()).toList();
  }

  static List<Block> badBlocks() {
    return blocks().stream().filter(block -> !block.code().isEmpty()).toList();
  }

  private static List<Block> blocks() {
    return BLOCK.matcher(TEXT).results().map(LanguagePage::block).toList();
  }

  private static Block block(MatchResult found) {
    boolean bad = found.group(1) != null;
    if (bad != (found.group(3) != null)) {
      throw new IllegalStateException("a bad block names its code, a good one none: " + found);
    }
    return new Block(found.group(2), bad ? found.group(3) : "");
  }

  static String contract(String id) {
    return goodBlocks().stream()
        .filter(block -> block.id().equals(id))
        .findFirst()
        .orElseThrow()
        .text();
  }

  /** The rows of the table under {@code <!-- name -->}, each cell without spaces around it. */
  static List<List<String>> table(String name) {
    List<List<String>> rows =
        after(name)
            .lines()
            .dropWhile(line -> !line.startsWith("|"))
            .takeWhile(line -> line.startsWith("|"))
            .skip(2)
            .map(LanguagePage::cells)
            .toList();
    if (rows.isEmpty()) {
      throw new IllegalStateException("no rows: " + name);
    }
    return rows;
  }

  private static List<String> cells(String row) {
    String inner = row.substring(1, row.lastIndexOf('|'));
    return Arrays.stream(inner.split(" \\|", -1)).map(String::strip).toList();
  }

  /** What is quoted in the paragraph under {@code <!-- name -->}, behind its introduction. */
  static List<String> list(String name) {
    String paragraph = after(name).strip().split("\n\n", 2)[0];
    return quoted(paragraph.substring(paragraph.indexOf(':')));
  }

  /** The text of the block under {@code <!-- listing: name -->}. */
  static String listing(String name) {
    String block = after("listing: " + name).split("```", 3)[1];
    return block.substring(block.indexOf('\n') + 1);
  }

  static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  /** A cell without the marks around it. */
  static String plain(String cell) {
    return cell.replace("`", "");
  }

  private static String after(String name) {
    String comment = "<!-- " + name + " -->";
    int at = TEXT.indexOf(comment);
    if (at < 0) {
      throw new IllegalStateException("not on the page: " + comment);
    }
    return TEXT.substring(at + comment.length());
  }

  /** Reads a contract with no packs. */
  static Validated<CompiledContract> load(String text) {
    return KpiContracts.parse("page.kpi.yaml", text, Limits.DEFAULT, List.of());
  }

  static List<String> codes(Validated<CompiledContract> loaded) {
    return loaded.diagnostics().stream().map(Diagnostic::code).map(code -> code.id()).toList();
  }
}
