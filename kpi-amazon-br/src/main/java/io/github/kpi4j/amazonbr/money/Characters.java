package io.github.kpi4j.amazonbr.money;

import io.github.kpi4j.core.value.Unit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which characters an amount is written with, wherever they stand. */
final class Characters {
  // The R is a word of its own: "AR$" is Argentina's.
  private static final Pattern REAL = Pattern.compile("(?<!\\p{L})R\\$");
  private static final Pattern NO_CAPITALS = Pattern.compile("[^A-Z]+");
  private static final Pattern KNOWN = Pattern.compile("[0-9.,()\\-\u2212 \u00A0\u202F]*+");

  private Characters() {}

  static Optional<Refusal> refuse(String text) {
    String rest = REAL.matcher(text).replaceAll("");
    if (hasOtherCurrency(rest)) {
      return Optional.of(Refusal.OTHER_CURRENCY);
    }
    if (rest.codePoints().anyMatch(c -> Character.isDigit(c) && !isAsciiDigit(c))) {
      return Optional.of(Refusal.OTHER_DIGITS);
    }
    if (!KNOWN.matcher(rest).matches()) {
      return Optional.of(Refusal.OTHER_CHARACTERS);
    }
    return rest.codePoints().anyMatch(Characters::isAsciiDigit)
        ? Optional.empty()
        : Optional.of(Refusal.NO_DIGITS);
  }

  private static boolean hasOtherCurrency(String text) {
    return text.codePoints().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL)
        || NO_CAPITALS
            .splitAsStream(text)
            .anyMatch(word -> Unit.isCurrency(word) && !word.equals(Reais.BRL.toString()));
  }

  private static boolean isAsciiDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }
}
