package io.github.kpi4j.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextEditTest {
  private static final Source TEXT = Source.of("a", "weight: 60,5\nmetric: gvm\n");

  private static TextEdit edit(int start, int end, String replacement) {
    return new TextEdit(new Span(TEXT, start, end), replacement);
  }

  @Test
  void editsInAnyOrderAreMadeTogether() {
    assertThat(TextEdit.apply(TEXT, List.of(edit(21, 24, "gmv"), edit(8, 12, "60.5"))))
        .isEqualTo("weight: 60.5\nmetric: gmv\n");
  }

  @Test
  void anEditMayInsertOrDelete() {
    assertThat(TextEdit.apply(TEXT, List.of(edit(8, 8, "about "), edit(10, 12, ""))))
        .isEqualTo("weight: about 60\nmetric: gvm\n");
    assertThat(TextEdit.apply(TEXT, List.of())).isEqualTo(TEXT.text());
  }

  @Test
  void ofTwoThatOverlapTheFirstIsMade() {
    assertThat(TextEdit.apply(TEXT, List.of(edit(9, 12, "1"), edit(8, 10, "70"))))
        .isEqualTo("weight: 70,5\nmetric: gvm\n");
  }

  @Test
  void editsOfOtherTextsAreLeftOut() {
    Source other = Source.of("b", "x");
    assertThat(TextEdit.apply(TEXT, List.of(new TextEdit(new Span(other, 0, 1), "y"))))
        .isEqualTo(TEXT.text());
  }

  @Test
  void aPartOfATextIsChangedAtItsOwnPlace() {
    Source part = Source.excerpt("a", "metric: gvm", 13, 2);
    assertThat(TextEdit.apply(part, List.of(new TextEdit(new Span(part, 21, 24), "gmv"))))
        .isEqualTo("metric: gmv");
  }

  @Test
  void oneSpellingIsAFixAndSeveralAreNot() {
    Diagnostic problem = Diagnostic.of(Code.UNKNOWN_METRIC, new Span(TEXT, 21, 24));
    assertThat(problem.respelt(List.of("gmv")).fix()).containsExactly(edit(21, 24, "gmv"));
    assertThat(problem.respelt(List.of("gmv", "gvn")).fix()).isEmpty();
    assertThat(problem.respelt(List.of("gmv", "gvn")).suggestions()).containsExactly("gmv", "gvn");
    assertThat(problem.suggesting(List.of("gmv")).fix()).isEmpty();
  }

  @Test
  void anExcerptKeepsTheFixOfItsLines() {
    Diagnostic problem =
        Diagnostic.of(Code.UNKNOWN_METRIC, new Span(TEXT, 21, 24)).respelt(List.of("gmv"));
    Diagnostic excerpt = problem.excerpt();
    assertThat(TextEdit.apply(excerpt.span().source(), excerpt.fix()).strip())
        .isEqualTo("metric: gmv");
    assertThat(problem.fixedBy(List.of(edit(0, 6, "share"))).excerpt().fix()).isEmpty();
  }

  @Test
  void editsAreOrderedByPlace() {
    assertThat(List.of(edit(1, 2, "a"), edit(1, 2, "b"), edit(2, 2, ""))).isSorted();
  }
}
