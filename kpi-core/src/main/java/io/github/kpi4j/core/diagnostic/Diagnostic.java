package io.github.kpi4j.core.diagnostic;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One problem: what kind, where, and the author's own words that the sentence quotes.
 *
 * <p>The sentence itself is in the {@link Catalogue} under the code, once per language, with the
 * {@code arguments} in its gaps. An argument that starts with {@code @} names another entry of the
 * catalogue and is translated with it.
 *
 * @param code the kind of problem
 * @param span the place
 * @param arguments what fills the gaps of the sentence, by name
 * @param suggestions up to three things that the author may have meant, best first
 * @param fix changes of the text that together mend it, each of them safe to make without asking;
 *     empty where it is not sure what was meant
 */
public record Diagnostic(
    Code code,
    Span span,
    Map<String, String> arguments,
    List<String> suggestions,
    List<TextEdit> fix)
    implements Comparable<Diagnostic>, Serializable {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::span)
          .thenComparing(Diagnostic::code)
          .thenComparing(d -> d.arguments().toString());

  /**
   * Keeps its own copies.
   *
   * @param code the kind of problem
   * @param span the place
   * @param arguments what fills the gaps of the sentence, by name
   * @param suggestions best first
   * @param fix what mends it
   */
  public Diagnostic {
    arguments = ImmutableMap.copyOf(arguments);
    suggestions = List.copyOf(suggestions);
    fix = List.copyOf(fix);
  }

  /**
   * A problem without further words.
   *
   * @param code the kind of problem
   * @param span the place
   * @return the diagnostic
   */
  public static Diagnostic of(Code code, Span span) {
    return new Diagnostic(code, span, Map.of(), List.of(), List.of());
  }

  /**
   * The same with one more gap filled.
   *
   * @param name the gap
   * @param value the words
   * @return a new diagnostic
   */
  public Diagnostic with(String name, Object value) {
    return new Diagnostic(
        code,
        span,
        ImmutableMap.<String, String>builder()
            .putAll(arguments)
            .put(name, value.toString())
            .build(),
        suggestions,
        fix);
  }

  /**
   * The same with things that the author may have meant.
   *
   * @param names best first
   * @return a new diagnostic
   */
  public Diagnostic suggesting(List<String> names) {
    return new Diagnostic(code, span, arguments, names, fix);
  }

  /**
   * The same with spellings, one of which the author meant by what stands at the place. Where there
   * is one only, it is the fix.
   *
   * @param spellings best first
   * @return a new diagnostic
   */
  public Diagnostic respelt(List<String> spellings) {
    Diagnostic suggesting = suggesting(spellings);
    return spellings.size() == 1 ? suggesting.fixedBy(span, spellings.get(0)) : suggesting;
  }

  /**
   * The same with what mends it.
   *
   * @param edits changes of the text that are made together
   * @return a new diagnostic
   */
  public Diagnostic fixedBy(List<TextEdit> edits) {
    return new Diagnostic(code, span, arguments, suggestions, edits);
  }

  /**
   * Tells the one change of the text that mends it.
   *
   * @param place what is replaced
   * @param replacement what stands there then
   * @return the same problem with that fix
   */
  public Diagnostic fixedBy(Span place, String replacement) {
    return fixedBy(List.of(new TextEdit(place, replacement)));
  }

  /**
   * The same with as much of its text as shows the place. A fix that changes other lines too is
   * left out.
   *
   * @return a diagnostic that reads the same, see {@link Span#excerpt()}
   */
  public Diagnostic excerpt() {
    Span excerpt = span.excerpt();
    Source lines = excerpt.source();
    boolean inside =
        fix.stream().allMatch(edit -> lines.contains(edit.span().start(), edit.span().end()));
    List<TextEdit> kept = inside ? fix : List.of();
    return new Diagnostic(
        code,
        excerpt,
        arguments,
        suggestions,
        kept.stream()
            .map(
                edit ->
                    new TextEdit(
                        new Span(lines, edit.span().start(), edit.span().end()),
                        edit.replacement()))
            .toList());
  }

  /**
   * How much it matters.
   *
   * @return the severity of its code
   */
  public Severity severity() {
    return code.severity();
  }

  /** By place, then code. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /**
   * The sentence in English with its place, on one line.
   *
   * @return such as {@code shop.kpi.yaml:14:16: error[KPI-2103]: The metric …}
   */
  @Override
  public String toString() {
    return span + ": " + DiagnosticText.of(Catalogue.ENGLISH).headline(this);
  }
}
