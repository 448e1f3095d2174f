package io.github.kpi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader who types the files and commands of the README's own contract gets what it shows. */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("^kpi (.*)$", Pattern.MULTILINE);

  @TempDir private Path folder = Path.of("");

  private static List<MatchResult> section() throws IOException {
    String page = Files.readString(Path.of(System.getProperty("project.root"), "README.md"));
    String section = page.substring(page.indexOf("## Your own contract"));
    Matcher blocks = BLOCK.matcher(section.substring(0, section.indexOf("\n## ", 4)));
    return blocks.results().toList();
  }

  private static List<String> blocks(String language) throws IOException {
    return section().stream()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  private static String block(String language) throws IOException {
    return blocks(language).get(0);
  }

  @Test
  void itsCommandsDoWhatTheyAreSaidTo() throws IOException {
    Files.writeString(folder.resolve("corner.kpi.yaml"), block("yaml"));
    Files.writeString(
        Files.createDirectory(folder.resolve("facts")).resolve("sales.csv"), block("csv"));
    List<MatchResult> commands = COMMAND.matcher(block("")).results().toList();
    assertThat(commands).hasSize(3);
    List<String> printed = new ArrayList<>();
    StringWriter err = new StringWriter();
    for (MatchResult command : commands) {
      StringWriter out = new StringWriter();
      // The files are those of the folder, in which no program can be started here.
      String[] words =
          List.of(command.group(1).split(" ")).stream()
              .map(w -> w.matches("corner.*|facts|page.html") ? folder.resolve(w).toString() : w)
              .toArray(String[]::new);
      assertThat(
              Kpi.run(
                  InputStream.nullInputStream(),
                  new PrintWriter(out),
                  new PrintWriter(err),
                  false,
                  words))
          .isZero();
      printed.add(out.toString());
    }
    assertThat(err.toString()).isEqualTo("sales.csv: the table itself\n".repeat(2));
    assertThat(printed.get(0)).isEmpty();
    assertThat(printed.get(1)).startsWith(blocks("text").get(0));
    assertThat(printed.get(2)).startsWith(blocks("text").get(1));
    // 6,999.90 + 3,500.10, and 315 of it
    assertThat(Files.readString(folder.resolve("page.html"))).contains("10,500.00", "3.00%");
  }
}
