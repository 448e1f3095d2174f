package io.github.kpi4j.core.diagnostic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A word, number or formula together with where each of its characters stands in the text it was
 * read from. What a quoted or folded YAML value means differs from how it is spelt; {@link
 * #span(int, int)} leads from the meaning back to the spelling, so that a message about the third
 * word of a formula points at the third word.
 */
public final class LocatedText {
  private final String text;
  private final Span span;
  private final int @Nullable [] offsets;

  private LocatedText(String text, Span span, int @Nullable [] offsets) {
    this.text = text;
    this.span = span;
    this.offsets = offsets;
  }

  /**
   * A text that stands in its source exactly as it is.
   *
   * @param span the place
   * @return the characters of the span
   */
  public static LocatedText of(Span span) {
    return new LocatedText(span.text(), span, null);
  }

  /**
   * A text that comes from no file, such as a formula given to a builder. It is its own source,
   * which is named after its place in the contract.
   *
   * @param place such as {@code metrics.tacos.formula}
   * @param text the text
   * @return the text, located in itself
   */
  public static LocatedText of(String place, String text) {
    return of(new Span(Source.of(place, text), 0, text.length()));
  }

  /**
   * A text that is spelt differently in its source, with escapes or line folds.
   *
   * @param text the meaning
   * @param span the spelling, quotation marks included
   * @param offsets for each character of {@code text} the index in the source where its spelling
   *     starts, and one more for the end of the last character; {@code text.length() + 1} entries
   *     in ascending order
   * @return the located text
   * @throws IllegalArgumentException if the number of offsets does not fit
   */
  public static LocatedText mapped(String text, Span span, int[] offsets) {
    if (offsets.length != text.length() + 1) {
      throw new IllegalArgumentException(
          offsets.length + " offsets for a text of " + text.length() + " characters");
    }
    return new LocatedText(text, span, Arrays.copyOf(offsets, offsets.length));
  }

  /**
   * What was meant.
   *
   * @return the text without quotation marks, escapes and folds
   */
  public String text() {
    return text;
  }

  /**
   * The whole place, quotation marks included.
   *
   * @return the span in the source
   */
  public Span span() {
    return span;
  }

  /**
   * The place of a part.
   *
   * @param start index of its first character in {@link #text()}
   * @param end index after its last character; equal to {@code start} for a point
   * @return where those characters are spelt in the source
   * @throws IndexOutOfBoundsException if the part is not inside the text
   */
  public Span span(int start, int end) {
    if (start < 0 || end < start || end > text.length()) {
      throw new IndexOutOfBoundsException(start + ".." + end + " of " + text.length());
    }
    return new Span(span.source(), offset(start), Math.max(offset(start), endOffset(start, end)));
  }

  private int offset(int index) {
    return offsets == null ? span.start() + index : offsets[index];
  }

  // The spelling of the last character may be longer than one (an escape) and may be followed by
  // a fold, so a part ends where its last character's spelling does, not where the next one starts.
  private int endOffset(int start, int end) {
    if (offsets == null || end == start || end == text.length()) {
      return offset(end);
    }
    boolean escaped = span.source().text().charAt(offsets[end - 1]) == '\\';
    return escaped ? offsets[end] : Math.min(offsets[end], offsets[end - 1] + 1);
  }

  /**
   * A part that is located on its own.
   *
   * @param start index of its first character in {@link #text()}
   * @param end index after its last character
   * @return the part
   * @throws IndexOutOfBoundsException if the part is not inside the text
   */
  public LocatedText part(int start, int end) {
    Span place = span(start, end);
    if (offsets == null) {
      return of(place);
    }
    int[] partOffsets = Arrays.copyOfRange(offsets, start, end + 1);
    partOffsets[end - start] = place.end();
    return new LocatedText(text.substring(start, end), place, partOffsets);
  }

  @Override
  public String toString() {
    return text;
  }
}
