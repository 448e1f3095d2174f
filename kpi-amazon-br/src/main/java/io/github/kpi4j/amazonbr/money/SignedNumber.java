package io.github.kpi4j.amazonbr.money;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount taken apart into its marks and what is left, which should be the number.
 *
 * @param signs how many marks say that it is negative: minuses and pairs of parentheses
 * @param marked whether {@code R$} stands in it
 * @param number the rest, without spaces around it
 */
record SignedNumber(int signs, boolean marked, String number) {
  private static final String REAL = "R$";
  private static final String SPACES = " \u00A0\u202F";
  private static final String MINUSES = "-\u2212";
  private static final Pattern NUMBER = Pattern.compile("[0-9.,]++");

  static SignedNumber of(String text) {
    SignedNumber all = new SignedNumber(0, false, trim(text)).unwrap().dropMinusBefore();
    return all.dropReal().unwrap().dropMinusBefore().dropMinusAfter();
  }

  Optional<Refusal> refuse() {
    if (!NUMBER.matcher(number).matches()) {
      return Optional.of(signs > 0 && hasSign() ? Refusal.TWO_SIGNS : Refusal.OTHER_CHARACTERS);
    }
    return signs > 1 ? Optional.of(Refusal.TWO_SIGNS) : Optional.empty();
  }

  private boolean hasSign() {
    return number.chars().anyMatch(c -> MINUSES.indexOf(c) >= 0);
  }

  private SignedNumber unwrap() {
    return number.startsWith("(") && number.endsWith(")") ? negative(1, number.length() - 1) : this;
  }

  private SignedNumber dropMinusBefore() {
    return !number.isEmpty() && isMinus(number.charAt(0)) ? negative(1, number.length()) : this;
  }

  private SignedNumber dropMinusAfter() {
    int last = number.length() - 1;
    return last >= 0 && isMinus(number.charAt(last)) ? negative(0, last) : this;
  }

  private SignedNumber dropReal() {
    return number.startsWith(REAL)
        ? new SignedNumber(signs, true, trim(number.substring(REAL.length())))
        : this;
  }

  private SignedNumber negative(int start, int end) {
    return new SignedNumber(signs + 1, marked, trim(number.substring(start, end)));
  }

  private static boolean isMinus(char c) {
    return MINUSES.indexOf(c) >= 0;
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && SPACES.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && SPACES.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
