package io.github.kpi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract is asked for, question by question, as somebody types. */
class NewCommandTest {
  private static final String ANSWERS =
      """
      acme_2026
      listings, advertising
      250_000
      weekly
      client
      45

      2
      """;

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String typed, String... args) {
    InputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    return Kpi.run(in, new PrintWriter(out), new PrintWriter(err), false, args);
  }

  private String file() {
    return folder.resolve("acme.kpi.yaml").toString();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Sales wanted a month [100_000]: , # What is good.",
    "pt, Vendas desejadas por mês [100_000]: , # O que é bom.",
    "zh, 每月目标销售额 [100_000]: , # 达标标准"
  })
  void eightAnswersGiveAContractThatPassesLint(String language, String question, String comment)
      throws IOException {
    assertThat(run(ANSWERS, "new", file(), "--lang", language)).isEqualTo(Exit.FINE);
    assertThat(err.toString().split("]: ", -1)).hasSize(8 + 1);
    assertThat(err.toString()).contains(question);
    assertThat(out.toString()).isEqualTo(file() + "\n");

    String written = Files.readString(Path.of(file()));
    assertThat(written)
        .contains(
            "contract: acme_2026",
            "includes: [listings, advertising]",
            "at least BRL 250_000",
            "review: weekly",
            "owner: client",
            "notice: 45 days",
            // Return alone takes what is proposed.
            "amount > BRL 5_000",
            "respond_within: 2 hours",
            comment)
        .doesNotContain("<");
    out.getBuffer().setLength(0);
    assertThat(run("", "lint", file(), "--fail-on", "warning")).isEqualTo(Exit.FINE);
    assertThat(out.toString()).isEmpty();
    assertThat(run("", "test", file())).isEqualTo(Exit.FINE);
    assertThat(run("", "format", file(), "--check")).isEqualTo(Exit.FINE);
  }

  @Test
  void whoEndsTheInputTakesTheRestAsProposed() throws IOException {
    assertThat(run("acme\n", "new", file())).isEqualTo(Exit.FINE);
    assertThat(Files.readString(Path.of(file()))).contains("contract: acme", "notice: 30 days");
  }

  @Test
  void anAnswerThatDoesNotFitIsShownAndNothingIsWritten() {
    assertThat(run(ANSWERS.replace("250_000", "250.000,00"), "new", file())).isEqualTo(Exit.FAILED);
    assertThat(out.toString()).contains("KPI-1042", "`at least BRL 250_000.00`");
    assertThat(Path.of(file())).doesNotExist();
  }
}
