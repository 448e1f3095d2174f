package io.github.kpi4j.dsl.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what the page about diagnostics shows. */
class DiagnosticsPageTest {
  private static final DiagnosticsPage PAGE = new DiagnosticsPage();

  static List<Code> shown() {
    return DiagnosticsPage.codes().stream().filter(code -> PAGE.example(code).isPresent()).toList();
  }

  @ParameterizedTest
  @MethodSource("shown")
  void theBadExampleGetsExactlyItsMessage(Code code) {
    Example example = PAGE.example(code).orElseThrow();
    assertThat(example.bad().read())
        .as(example.bad().text())
        .isNotEmpty()
        .allMatch(problem -> problem.code() == code);
  }

  @ParameterizedTest
  @MethodSource("shown")
  void theGoodExampleIsRead(Code code) {
    Example example = PAGE.example(code).orElseThrow();
    assertThat(example.good().read())
        .as(example.good().text())
        .noneMatch(problem -> problem.code() == code || problem.severity() == Severity.ERROR);
  }

  static List<Code> mended() {
    return shown().stream()
        .filter(code -> read(code).stream().anyMatch(problem -> !problem.fix().isEmpty()))
        .toList();
  }

  private static List<Diagnostic> read(Code code) {
    Example example = PAGE.example(code).orElseThrow();
    return example.bad().read();
  }

  @ParameterizedTest
  @MethodSource("mended")
  void aFixTakesItsMessageAway(Code code) {
    Example example = PAGE.example(code).orElseThrow();
    String mended = DiagnosticsPage.mended(example.bad().text(), read(code));
    assertThat(example.bad().reader().apply(mended))
        .as(mended)
        .extracting(Diagnostic::code)
        .doesNotContain(code);
  }

  @Test
  void everyCodeHasAnExampleOrSaysHowItComesUp() {
    assertThat(DiagnosticsPage.codes())
        .filteredOn(code -> PAGE.example(code).isEmpty())
        .extracting(Code::id)
        .containsExactlyInAnyOrderElementsOf(DiagnosticsPage.ELSEWHERE.keySet());
  }

  @Test
  void thePageSaysWhatTheCodeSays() throws IOException {
    Path file =
        Path.of(Objects.requireNonNull(System.getProperty("basedir"))).resolve("DIAGNOSTICS.md");
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(file, PAGE.text());
    }
    assertThat(PAGE.text()).isEqualTo(Files.readString(file));
  }
}
