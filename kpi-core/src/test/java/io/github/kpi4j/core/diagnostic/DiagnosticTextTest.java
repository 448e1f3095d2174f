package io.github.kpi4j.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticTextTest {
  private static String rendered(String text, int start, int end) {
    Span span = new Span(Source.of("c.yaml", text), start, end);
    Diagnostic problem = Diagnostic.of(Code.UNKNOWN_METRIC, span).with("name", "x");
    return DiagnosticText.of(Catalogue.ENGLISH).render(problem);
  }

  private static String excerpt(String text, int start, int end) {
    return rendered(text, start, end).lines().skip(3).reduce((a, b) -> a + "\n" + b).orElseThrow();
  }

  @Test
  void showsTheSentenceThePlaceTheLineAndWhatToDo() {
    Source source = Source.of("shop.kpi.yaml", "\n".repeat(9) + "  formula: tacoss * 2\n");
    Diagnostic problem =
        Diagnostic.of(Code.UNKNOWN_METRIC, new Span(source, 20, 26))
            .with("name", "tacoss")
            .suggesting(List.of("tacos", "acos"));
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).render(problem))
        .isEqualTo(
            """
            error[KPI-2103]: The metric `tacoss` is not defined.
              --> shop.kpi.yaml:10:12
               |
            10 |   formula: tacoss * 2
               |            ^^^^^^
               = Did you mean `tacos` or `acos`?
            """);
    assertThat(DiagnosticText.of(Catalogue.CHINESE).headline(problem))
        .isEqualTo("错误[KPI-2103]: 指标 `tacoss` 没有定义。");
    assertThat(problem)
        .hasToString("shop.kpi.yaml:10:12: error[KPI-2103]: The metric `tacoss` is not defined.");
  }

  @Test
  void theHelpOfACodeFollowsTheNearNames() {
    Diagnostic problem =
        Diagnostic.of(Code.TAB, new Span(Source.of("a", "\t"), 0, 1)).suggesting(List.of("x"));
    assertThat(DiagnosticText.of(Catalogue.PORTUGUESE).help(problem))
        .containsExactly(
            "Você quis dizer `x`?", "Troque a tabulação por espaços, dois para cada nível.");
  }

  @Test
  void aCaretStandsUnderTheCharactersBehindWideOnes() {
    // 广告 takes four cells, the emoji two, the colon and the blanks one each.
    assertThat(excerpt("广告😀: x", 6, 7))
        .isEqualTo(
            """
            1 | 广告😀: x
              |         ^\
            """);
  }

  @Test
  void wideCharactersGetTwoCaretsAndMarksAboveThemNone() {
    assertThat(excerpt("a 广告 b", 2, 4)).endsWith("|   ^^^^");
    assertThat(excerpt("e\u0301 x", 3, 4)).endsWith("|   ^");
  }

  @Test
  void tabsStayTabsSoThatTheTerminalAlignsThem() {
    assertThat(excerpt("\tx", 1, 2)).endsWith("| \t^");
  }

  @Test
  void aPointGetsOneCaretAlsoBehindTheLastCharacter() {
    assertThat(excerpt("ab", 2, 2)).endsWith("|   ^");
    assertThat(excerpt("ab\n", 3, 3)).isEqualTo("2 | \n  | ^");
  }

  @Test
  void aSpanOfSeveralLinesIsMarkedInItsFirst() {
    assertThat(excerpt("a: b\nc: d\n", 3, 9)).isEqualTo("1 | a: b\n  |    ^");
  }

  @Test
  void aLongLineIsCutOnBothSidesAndNeverInsideAnEmoji() {
    String line = "😀".repeat(200) + "x" + "😀".repeat(200);
    String[] shown = excerpt(line, 400, 401).split("\n", -1);
    // 80 UTF-16 units before the x and 79 behind it, less the half of an emoji.
    assertThat(shown[0]).isEqualTo("1 | …" + "😀".repeat(40) + "x" + "😀".repeat(39) + "…");
    assertThat(shown[1]).isEqualTo("  |  " + " ".repeat(80) + "^");
  }

  @Test
  void aSpanLongerThanTheLineThatIsShownIsMarkedUpToTheCut() {
    String[] shown = excerpt("x".repeat(1_000), 0, 1_000).split("\n", -1);
    assertThat(shown[0]).isEqualTo("1 | " + "x".repeat(160) + "…");
    assertThat(shown[1]).isEqualTo("  | " + "^".repeat(160));
  }

  @Test
  void controlCharactersOfTheTextDoNotReachTheTerminal() {
    assertThat(excerpt("a\u001B[2J\u202E: x", 8, 9))
        .isEqualTo("1 | a\uFFFD[2J\uFFFD: x\n  |         ^");
  }

  @Test
  void severalAreDividedByABlankLine() {
    Diagnostic problem =
        Diagnostic.of(Code.UNKNOWN_METRIC, new Span(Source.of("a", "x"), 0, 1)).with("name", "x");
    DiagnosticText text = DiagnosticText.of(Catalogue.ENGLISH);
    assertThat(text.render(List.of(problem, problem)))
        .isEqualTo(text.render(problem) + "\n" + text.render(problem));
    assertThat(text.render(List.of())).isEmpty();
  }
}
