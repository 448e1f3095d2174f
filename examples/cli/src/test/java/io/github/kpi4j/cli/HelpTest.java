package io.github.kpi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command can do, in the reader's language. */
class HelpTest {
  private static final List<String> COMMANDS =
      List.of(
          "check",
          "lint",
          "test",
          "explain",
          "evaluate",
          "settle",
          "diff",
          "format",
          "schema",
          "new",
          "help");

  private static String printed(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Kpi.run(
            InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), false, args);
    assertThat(exit).isEqualTo(Exit.FINE);
    assertThat(err.toString()).isEmpty();
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Usage: kpi evaluate, writes the page into this file as well",
    "pt, Uso: kpi evaluate,   escreve também a página neste arquivo",
    "zh, 用法：kpi evaluate,   同时把页面写到这个文件",
  })
  void isInTheLanguageThatIsAsked(String language, String usage, String option) {
    assertThat(printed("evaluate", "--help", "--lang", language)).contains(usage, option);
    assertThat(printed("help", "evaluate", "--lang", language)).contains(usage, option);
    assertThat(printed("--lang", language, "evaluate", "--help")).contains(usage, option);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt", "zh"})
  void everyLineOfItHasWords(String language) {
    String all = printed("--help", "--lang", language);
    for (String command : COMMANDS) {
      assertThat(all).containsPattern("(?m)^  " + command + "  +\\S");
      // An option or argument without words would be a line of its own.
      assertThat(printed(command, "--help", "--lang", language))
          .doesNotContainPattern("(?m)^ {2,6}\\S+(, --[\\w-]+)?(=\\S+)?\\n(?! {20})");
    }
  }

  @Test
  void theLanguageMayStandBeforeTheCommand() {
    assertThat(printed("--lang", "pt", "schema")).isEqualTo(printed("schema", "--lang", "pt"));
    assertThat(printed("--lang", "pt", "schema")).isNotEqualTo(printed("schema"));
  }

  @Test
  void withoutACommandTheCommandsAreListed() {
    StringWriter err = new StringWriter();
    StringWriter out = new StringWriter();
    int exit =
        Kpi.run(
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            "--lang",
            "pt");
    assertThat(exit).isEqualTo(Exit.UNUSABLE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).startsWith("Uso: kpi").contains("  settle    Apura um período");
  }
}
