package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Levels;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.value.Respelling;
import io.github.kpi4j.core.value.Unit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The words that a contract may choose between, and what to say about others. */
final class Words {
  private Words() {}

  /** The levels, each under its name. */
  static Map<String, String> of(Levels levels) {
    Map<String, String> words = new LinkedHashMap<>();
    levels.names().forEach(level -> words.put(level, level));
    return words;
  }

  static <T> Map<String, T> inOrder(String first, T firstValue, String second, T secondValue) {
    Map<String, T> words = new LinkedHashMap<>();
    words.put(first, firstValue);
    words.put(second, secondValue);
    return words;
  }

  /** Constants under their names in lower case. */
  static <E extends Enum<E>> Map<String, E> of(E[] constants) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : constants) {
      words.put(constant.name().toLowerCase(Locale.ROOT), constant);
    }
    return words;
  }

  /** A word that is known to be one of them. */
  static <T> T required(Map<String, T> words, String word) {
    return Objects.requireNonNull(words.get(word), word);
  }

  /** A unit or a currency in another language, or with its sign. */
  private static List<String> unit(String written, List<String> units) {
    List<String> currency = Respelling.currency(written);
    return currency.isEmpty() ? Translations.of(written, units) : currency;
  }

  static Diagnostic badUnit(LocatedText text) {
    List<String> units = Arrays.stream(Unit.Plain.values()).map(Unit.Plain::toString).toList();
    return Diagnostic.of(Code.BAD_UNIT, text.span())
        .with("found", text.text())
        .with("known", String.join(", ", units))
        .respelt(unit(text.text(), units));
  }
}
