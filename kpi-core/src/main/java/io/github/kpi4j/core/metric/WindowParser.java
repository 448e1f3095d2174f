package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.value.CalendarLength;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Optional;

/** Reads what stands behind the first argument of a window: lengths and words. */
final class WindowParser {
  private static final Rational LONGEST = Rational.of(3660);

  private final LocatedText text;
  private final Token name;
  private final List<Token> words;
  private final int end;

  /**
   * A reader for one window.
   *
   * @param text the formula
   * @param name the window's name
   * @param words the arguments behind the first
   * @param end where the closing bracket ends
   */
  WindowParser(LocatedText text, Token name, List<Token> words, int end) {
    this.text = text;
    this.name = name;
    this.words = words;
    this.end = end;
  }

  Formula window(WindowKind kind, Formula argument) throws FormulaError {
    Span span = text.span(name.start(), end);
    return switch (kind) {
      case ROLLING -> new Window.Rolling(argument, days(), flag(1, "partial", ""), span);
      case AVERAGE_OVER -> new Window.AverageOver(argument, days(), flag(1, "partial", ""), span);
      case PREVIOUS ->
          new Window.Previous(argument, length(), flag(1, "same_elapsed", "full"), span);
      case SAME_PERIOD_LAST_YEAR ->
          new Window.SamePeriodLastYear(argument, flag(0, "same_elapsed", "full"), span);
      case SO_FAR -> new Window.SoFar(argument, unit(), span);
      case CUMULATIVE -> {
        if (!words.isEmpty()) {
          throw wrong();
        }
        yield new Window.Cumulative(argument, span);
      }
    };
  }

  private int days() throws FormulaError {
    Quantity length = words.isEmpty() ? null : words.get(0).quantity();
    if (length == null
        || length.unit() != Unit.Plain.DAYS
        || !length.amount().isInteger()
        || length.amount().signum() <= 0
        || length.amount().compareTo(LONGEST) > 0) {
      throw wrong();
    }
    return length.amount().numerator().intValueExact();
  }

  private CalendarLength length() throws FormulaError {
    Optional<CalendarLength> length =
        words.stream().findFirst().flatMap(word -> CalendarLength.parse(word.text()));
    return length.orElseThrow(this::wrong);
  }

  private Grain unit() throws FormulaError {
    Optional<Grain> unit =
        words.stream()
            .filter(word -> word.kind() == Token.Kind.NAME)
            .findFirst()
            .flatMap(word -> Grain.named(word.text()))
            .filter(grain -> grain != Grain.DAY);
    if (words.size() != 1) {
      throw wrong();
    }
    return unit.orElseThrow(this::wrong);
  }

  /** Whether the last argument is one word, and not the other or none. */
  private boolean flag(int before, String word, String otherwise) throws FormulaError {
    if (words.size() == before) {
      return false;
    }
    Token last = words.get(words.size() - 1);
    if (words.size() != before + 1 || !(last.isName(word) || last.isName(otherwise))) {
      throw wrong();
    }
    return last.isName(word);
  }

  private FormulaError wrong() {
    return FormulaError.wrongArguments(text, name, end, "@arguments." + name.text());
  }
}
