package io.github.kpi4j.core.diagnostic;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A change of a text: what stands at a place becomes something else. An empty place is an
 * insertion, an empty replacement a deletion.
 *
 * @param span what is replaced
 * @param replacement what stands there afterwards
 */
public record TextEdit(Span span, String replacement)
    implements Comparable<TextEdit>, Serializable {
  private static final Comparator<TextEdit> ORDER =
      Comparator.comparing(TextEdit::span).thenComparing(TextEdit::replacement);

  /**
   * A text with edits, such as the {@linkplain Diagnostic#fix() fixes} of several diagnostics.
   *
   * <p>{@code metric: tacoss} with {@code tacoss} becoming {@code tacos} is {@code metric: tacos}.
   *
   * @param source the text
   * @param edits in any order; those of other texts are left out, and of two that overlap the one
   *     that starts first is made, so the other can be made when the new text has been read
   * @return the new text
   */
  public static String apply(Source source, Collection<TextEdit> edits) {
    List<TextEdit> own =
        edits.stream().filter(edit -> edit.span.source().equals(source)).sorted().toList();
    StringBuilder text = new StringBuilder(source.text());
    int start = source.start();
    int shift = -start;
    int free = start;
    for (TextEdit edit : own) {
      Span span = edit.span;
      if (span.start() >= free) {
        text.replace(span.start() + shift, span.end() + shift, edit.replacement);
        shift += edit.replacement.length() - (span.end() - span.start());
        free = span.end();
      }
    }
    return text.toString();
  }

  /** By place, then by replacement. */
  @Override
  public int compareTo(TextEdit other) {
    return ORDER.compare(this, other);
  }
}
