package io.github.kpi4j.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpanTest {
  private final Source source = Source.of("a.yaml", "ab\n中c");

  @Test
  void coversFromItsStartUpToItsEnd() {
    Span span = new Span(source, 3, 5);
    assertThat(span.text()).isEqualTo("中c");
    assertThat(span.line()).isEqualTo(2);
    assertThat(span.column()).isEqualTo(1);
    assertThat(span).hasToString("a.yaml:2:1");
    assertThat(new Span(source, 4, 5)).hasToString("a.yaml:2:2");
  }

  @Test
  void mayBeAPointUpToTheEndOfTheText() {
    assertThat(new Span(source, 5, 5).text()).isEmpty();
    assertThat(new Span(source, 5, 5)).hasToString("a.yaml:2:3");
  }

  @Test
  void isInsideItsText() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(source, -1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(source, 2, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(source, 0, 6))
        .withMessage("span 0..6 is not inside a.yaml");
  }

  @Test
  void isSortedBySourceThenStartThenEnd() {
    Source other = Source.of("b.yaml", "xxx");
    Span first = new Span(source, 1, 2);
    assertThat(first).isLessThan(new Span(source, 1, 3));
    assertThat(first).isLessThan(new Span(source, 2, 2));
    assertThat(first).isLessThan(new Span(other, 0, 0));
    assertThat(first).isEqualByComparingTo(new Span(source, 1, 2));
  }
}
