package io.github.kpi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every command of the page is run, and what it prints is what stands there. */
class CliPageTest {
  private static final Path PAGE = Path.of("README.md");
  private static final Pattern SESSION =
      Pattern.compile("```console\n\\$ kpi ([^\n]*)\n(.*?)```", Pattern.DOTALL);

  /** What stands beside the result, then the result. */
  private static String run(String arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Kpi.run(
        InputStream.nullInputStream(),
        new PrintWriter(out),
        new PrintWriter(err),
        false,
        arguments.split(" ", -1));
    return (err + "\n" + out).strip() + "\n";
  }

  @Test
  void everySessionOfThePagePrintsWhatItShows() throws IOException {
    String page = Files.readString(PAGE);
    String run =
        SESSION
            .matcher(page)
            .replaceAll(
                session ->
                    Matcher.quoteReplacement(
                        "```console\n$ kpi "
                            + session.group(1)
                            + "\n"
                            + run(session.group(1))
                            + "```"));
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(PAGE, run);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(run);
    List<MatchResult> sessions = SESSION.matcher(page).results().collect(Collectors.toList());
    assertThat(sessions).hasSizeGreaterThan(1);
  }

  @Test
  void thePageHasEveryCommand() throws IOException {
    String page = Files.readString(PAGE);
    for (String line : run("help").lines().toList()) {
      if (line.startsWith("  ") && !line.startsWith("   ") && !line.startsWith("  -")) {
        String name = line.strip().split(" ", 2)[0];
        assertThat(page.contains("| `kpi " + name) || name.equals("help")).as(name).isTrue();
      }
    }
  }
}
