package io.github.kpi4j.core.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Diagnostics as a person reads them: the sentence, the place with the line and a caret under the
 * exact characters, and what to do about it.
 */
public final class DiagnosticText {
  // A line longer than this is cut around the caret, so that a minified file stays readable.
  private static final int WIDEST_LINE = 160;

  // Arguments that hold several names.
  private static final List<String> LISTS = List.of("known", "feeds", "missing", "columns");

  private final Catalogue catalogue;

  private DiagnosticText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Text in a language.
   *
   * @param catalogue the language
   * @return a renderer; it has no state
   */
  public static DiagnosticText of(Catalogue catalogue) {
    return new DiagnosticText(catalogue);
  }

  /**
   * All diagnostics, with a blank line between them.
   *
   * @param diagnostics in the order to show
   * @return the text, ending with a line end; empty for none
   */
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      out.append(out.length() == 0 ? "" : "\n").append(render(diagnostic));
    }
    return out.toString();
  }

  /**
   * One diagnostic with its excerpt, where there is a text to show, and help.
   *
   * @param diagnostic the problem
   * @return several lines, each with a line end
   */
  public String render(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    String number = Integer.toString(span.line());
    String margin = " ".repeat(number.length());
    List<String> lines = new ArrayList<>();
    lines.add(headline(diagnostic));
    lines.add(margin + "--> " + span);
    if (!span.source().named()) {
      lines.add(margin + " |");
      excerpt(span, number + " | ", margin + " | ", lines);
    }
    help(diagnostic).forEach(help -> lines.add(margin + " = " + help));
    return String.join("\n", lines) + "\n";
  }

  /**
   * The sentence with severity and code, on one line.
   *
   * @param diagnostic the problem
   * @return such as {@code error[KPI-2103]: The metric `tacoss` is not defined.}
   */
  public String headline(Diagnostic diagnostic) {
    String severity =
        catalogue.label("severity." + diagnostic.severity().name().toLowerCase(Locale.ROOT));
    return severity + "[" + diagnostic.code().id() + "]: " + message(diagnostic);
  }

  /**
   * The sentence alone.
   *
   * @param diagnostic the problem
   * @return one sentence of fact
   */
  public String message(Diagnostic diagnostic) {
    return catalogue.text(diagnostic.code().id(), arguments(diagnostic));
  }

  /**
   * What to do about it: near names, what was probably meant, the help of the code, how a rule is
   * allowed.
   *
   * @param diagnostic the problem
   * @return zero to four sentences
   */
  public List<String> help(Diagnostic diagnostic) {
    List<String> help = new ArrayList<>();
    if (!diagnostic.suggestions().isEmpty()) {
      help.add(
          catalogue.text("help.did_you_mean", Map.of("names", either(diagnostic.suggestions()))));
    }
    Map<String, String> arguments = arguments(diagnostic);
    if (arguments.containsKey("hint")) {
      help.add(catalogue.text("help.hint", arguments));
    }
    Optional<String> sentence = catalogue.find(diagnostic.code().id() + ".help", arguments);
    sentence.ifPresent(help::add);
    if (arguments.containsKey("lint")) {
      help.add(catalogue.text("help.allow", arguments));
    }
    return help;
  }

  /** {@code `a`, `b` or `c`}. */
  private String either(List<String> names) {
    String list = "`" + names.get(0) + "`";
    for (int at = 1; at < names.size(); at++) {
      String joint = at == names.size() - 1 ? "help.or" : "help.comma";
      list = catalogue.text(joint, Map.of("first", list, "last", "`" + names.get(at) + "`"));
    }
    return list;
  }

  /** The words of a diagnostic; where it brings sentences of its own, those of this language. */
  private Map<String, String> arguments(Diagnostic diagnostic) {
    Map<String, String> arguments = new HashMap<>(diagnostic.arguments());
    String ending = "_" + catalogue.language();
    diagnostic
        .arguments()
        .forEach(
            (name, words) -> {
              if (name.endsWith(ending)) {
                arguments.put(name.substring(0, name.length() - ending.length()), words);
              }
            });
    // Lists of names are handed over with English commas.
    String comma = catalogue.text("help.comma", Map.of("first", "", "last", ""));
    LISTS.forEach(
        name -> arguments.computeIfPresent(name, (key, list) -> list.replace(", ", comma)));
    return arguments;
  }

  private static void excerpt(Span span, String textMargin, String caretMargin, List<String> out) {
    Source source = span.source();
    String line = source.lineText(span.line());
    int from = Math.min(span.start() - source.lineStart(span.line()), line.length());
    int to = Math.min(Math.max(span.end() - source.lineStart(span.line()), from), line.length());
    int cutFront = boundary(line, Math.max(0, from - WIDEST_LINE / 2));
    if (line.length() <= WIDEST_LINE) {
      cutFront = 0;
    }
    int cutBack = boundary(line, Math.min(line.length(), cutFront + WIDEST_LINE));
    String front = cutFront > 0 ? "…" : "";
    String back = cutBack < line.length() ? "…" : "";
    out.add(textMargin + front + Visible.of(line.substring(cutFront, cutBack)) + back);
    String before = front + Visible.of(line.substring(cutFront, from));
    String marked = Visible.of(line.substring(from, Math.max(from, Math.min(to, cutBack))));
    out.add(caretMargin + blank(before) + "^".repeat(Math.max(1, TerminalWidth.of(marked))));
  }

  // A cut never parts the two halves of an emoji.
  private static int boundary(String line, int index) {
    boolean inside =
        index > 0
            && index < line.length()
            && Character.isSurrogatePair(line.charAt(index - 1), line.charAt(index));
    return inside ? index - 1 : index;
  }

  /**
   * Spaces as wide as the text on a terminal; tabs stay, since their width depends on the place.
   */
  private static String blank(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(c == '\t' ? "\t" : " ".repeat(TerminalWidth.of(c))));
    return out.toString();
  }
}
