package io.github.kpi4j.amazonbr.lint;

import java.util.regex.Pattern;

/**
 * The number under which companies are registered for tax in Brazil: twelve digits or, since July
 * 2026, capital letters (Instrução Normativa RFB 2.229/2024), and two check digits modulo 11.
 */
final class Cnpj {
  private static final Pattern WRITTEN =
      Pattern.compile("[0-9A-Z]{2}\\.?[0-9A-Z]{3}\\.?[0-9A-Z]{3}/?[0-9A-Z]{4}-?[0-9]{2}");
  private static final int DIGITS = 14;

  private Cnpj() {}

  /**
   * Whether a text is such a number.
   *
   * @param text with or without its points, as in {@code 12.345.678/0001-95}
   * @return whether its form and both check digits are right; one digit repeated is none
   */
  static boolean isValid(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      return false;
    }
    String number = text.replaceAll("[./-]", "");
    return number.chars().distinct().count() > 1
        && check(number, DIGITS - 2) == number.charAt(DIGITS - 2)
        && check(number, DIGITS - 1) == number.charAt(DIGITS - 1);
  }

  /** The check digit of the first so many places, weighted 2 to 9 and again from the right. */
  private static char check(String number, int places) {
    int sum = 0;
    for (int i = 0; i < places; i++) {
      sum += (number.charAt(i) - '0') * (2 + (places - 1 - i) % 8);
    }
    int rest = sum % 11;
    return (char) ('0' + (rest < 2 ? 0 : 11 - rest));
  }
}
