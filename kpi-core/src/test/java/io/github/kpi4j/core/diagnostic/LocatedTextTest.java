package io.github.kpi4j.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LocatedTextTest {
  // a is at 4, the quotation mark is spelt twice at 5 and 6, b follows the fold 7..10.
  private final Source source = Source.of("s", "k: 'a''\n  b'");
  private final LocatedText mapped =
      LocatedText.mapped(
          "a' b", new Span(source, 3, 12), new int[] {4, 5, 7, 10, 11}, new int[] {5, 7, 10, 11});

  @Test
  void whatStandsAsItIsIsFoundByCounting() {
    LocatedText text = LocatedText.of(new Span(Source.of("s", "k: gmv / 2"), 3, 10));
    assertThat(text.text()).isEqualTo("gmv / 2");
    assertThat(text.span(0, 3).text()).isEqualTo("gmv");
    assertThat(text.span(6, 7)).hasToString("s:1:10");
    assertThat(text.part(4, 7).text()).isEqualTo("/ 2");
    assertThat(text.part(4, 7).span(2, 3).text()).isEqualTo("2");
  }

  @Test
  void whatIsSpeltDifferentlyIsFoundByItsMap() {
    assertThat(mapped.span().text()).isEqualTo("'a''\n  b'");
    assertThat(mapped.span(0, 1).text()).isEqualTo("a");
    assertThat(mapped.span(1, 2).text()).isEqualTo("''");
    assertThat(mapped.span(0, 2).text()).isEqualTo("a''");
    assertThat(mapped.span(2, 3).text()).isEqualTo("\n  ");
    assertThat(mapped.span(3, 4).text()).isEqualTo("b");
    assertThat(mapped.span(4, 4)).isEqualTo(new Span(source, 11, 11));
  }

  @Test
  void aPartEndsWithItsLastCharacterAndNotWhereTheNextOneStarts() {
    LocatedText part = mapped.part(0, 2);
    assertThat(part.text()).isEqualTo("a'");
    assertThat(part.span().text()).isEqualTo("a''");
    assertThat(part.span(2, 2)).isEqualTo(new Span(source, 7, 7));
    assertThat(part.part(1, 2).span()).isEqualTo(mapped.span(1, 2));
  }

  @Test
  void anEmptyTextStandsWhereItsCharactersWould() {
    LocatedText empty =
        LocatedText.mapped(
            "", new Span(Source.of("s", "a: ''"), 3, 5), new int[] {4}, new int[] {});
    assertThat(empty.span(0, 0)).hasToString("s:1:5");
  }

  @Test
  void aTextOfNoFileIsItsOwnSource() {
    LocatedText text = LocatedText.of("metrics.tacos.formula", "a / b");
    assertThat(text.span(4, 5)).hasToString("metrics.tacos.formula:1:5");
    assertThat(text).hasToString("a / b");
  }

  @Test
  void placesOutsideTheTextAndMapsThatDoNotFitAreCallersMistakes() {
    assertThatThrownBy(() -> mapped.span(0, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> mapped.span(-1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> mapped.part(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LocatedText.mapped("ab", mapped.span(), new int[] {1, 2}, new int[] {2, 3}))
        .withMessage("2 starts and 2 ends for a text of 2 characters");
  }

  @Test
  void aMapIsCopied() {
    int[] starts = {4, 5};
    LocatedText text = LocatedText.mapped("a", new Span(source, 3, 6), starts, new int[] {5});
    starts[0] = 0;
    assertThat(text.span(0, 1)).isEqualTo(new Span(source, 4, 5));
  }
}
