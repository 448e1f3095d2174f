package io.github.kpi4j.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTest {
  // Offsets:                                     0 1 2  3 4  5 6  7
  private final Source source = Source.of("a.txt", "a\nb\r\nc\rd");

  @Test
  void linesEndAtLfAtCrAndAtBoth() {
    assertThat(source.line(0)).isEqualTo(1);
    assertThat(source.line(1)).isEqualTo(1);
    assertThat(source.line(2)).isEqualTo(2);
    assertThat(source.line(4)).isEqualTo(2);
    assertThat(source.line(5)).isEqualTo(3);
    assertThat(source.line(7)).isEqualTo(4);
    assertThat(source.line(8)).isEqualTo(4);
  }

  @Test
  void aLineHasNoLineEnd() {
    assertThat(source.lineText(1)).isEqualTo("a");
    assertThat(source.lineText(2)).isEqualTo("b");
    assertThat(source.lineText(3)).isEqualTo("c");
    assertThat(source.lineText(4)).isEqualTo("d");
    assertThat(source.lineStart(3)).isEqualTo(5);
  }

  @Test
  void behindTheLastLineEndIsAnEmptyLine() {
    Source ended = Source.of("a", "x\n");
    assertThat(ended.line(2)).isEqualTo(2);
    assertThat(ended.column(2)).isEqualTo(1);
    assertThat(ended.lineText(2)).isEmpty();
  }

  @Test
  void anEmptyTextHasOneEmptyLine() {
    Source empty = Source.of("a", "");
    assertThat(empty.line(0)).isEqualTo(1);
    assertThat(empty.column(0)).isEqualTo(1);
    assertThat(empty.lineText(1)).isEmpty();
  }

  @Test
  void blankLinesInARowAreLinesOfTheirOwn() {
    Source blank = Source.of("a", "\n\n\r\n\rx");
    assertThat(blank.line(5)).isEqualTo(5);
    assertThat(blank.lineText(3)).isEmpty();
    assertThat(blank.lineText(5)).isEqualTo("x");
  }

  @Test
  void aColumnCountsCodePoints() {
    Source wide = Source.of("a", "中😀é\nz");
    // 中 is one UTF-16 unit, the emoji two, é one.
    assertThat(wide.column(1)).isEqualTo(2);
    assertThat(wide.column(3)).isEqualTo(3);
    assertThat(wide.column(4)).isEqualTo(4);
    assertThat(wide.column(5)).isEqualTo(1);
  }

  @Test
  void itIsCalledByItsName() {
    assertThat(source).hasToString("a.txt");
    assertThat(source.name()).isEqualTo("a.txt");
    assertThat(source.text()).hasSize(8);
  }
}
