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
  private final int @Nullable [] starts;
  private final int @Nullable [] ends;

  private LocatedText(String text, Span span, int @Nullable [] starts, int @Nullable [] ends) {
    this.text = text;
    this.span = span;
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * A text that stands in its source exactly as it is.
   *
   * @param span the place
   * @return the characters of the span
   */
  public static LocatedText of(Span span) {
    return new LocatedText(span.text(), span, null, null);
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
   * A text that is spelt differently in its source, with escapes or line folds. Both ends of every
   * character's spelling are given, because what follows it may be a fold that belongs to nobody.
   *
   * @param text the meaning
   * @param span the spelling, quotation marks included
   * @param starts for each character of {@code text} the index in the source where its spelling
   *     starts, and one more for the place after the last character, which is where an empty text
   *     would stand; {@code text.length() + 1} entries in ascending order
   * @param ends for each character of {@code text} the index after its spelling; {@code
   *     text.length()} entries in ascending order
   * @return the located text
   * @throws IllegalArgumentException if the number of starts or ends does not fit
   */
  public static LocatedText mapped(String text, Span span, int[] starts, int[] ends) {
    if (starts.length != text.length() + 1 || ends.length != text.length()) {
      throw new IllegalArgumentException(
          starts.length
              + " starts and "
              + ends.length
              + " ends for a text of "
              + text.length()
              + " characters");
    }
    return new LocatedText(text, span, starts.clone(), ends.clone());
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
    int from = offset(start);
    return new Span(span.source(), from, end == start ? from : endOffset(end));
  }

  private int offset(int index) {
    return starts == null ? span.start() + index : starts[index];
  }

  private int endOffset(int end) {
    return ends == null ? span.start() + end : ends[end - 1];
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
    if (starts == null || ends == null) {
      return of(place);
    }
    int[] partStarts = Arrays.copyOfRange(starts, start, end + 1);
    partStarts[end - start] = place.end();
    int[] partEnds = Arrays.copyOfRange(ends, start, end);
    return new LocatedText(text.substring(start, end), place, partStarts, partEnds);
  }

  @Override
  public String toString() {
    return text;
  }
}
