package io.github.kpi4j.amazonbr.money;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Amounts in Brazilian reais as Brazilians write them, {@code R$ 1.234,56}: points group the
 * thousands, a comma begins the centavos. Reading and printing depend on no locale.
 *
 * <p>{@code parse(print(x, rounding))} is {@code x} for every amount of whole centavos.
 */
public final class Reais {
  /** The unit of every amount here: money in BRL, counted in reais. */
  public static final Unit BRL = Unit.money("BRL");

  private static final int CENTAVOS = 2;
  private static final char NO_BREAK_SPACE = '\u00A0';

  private Reais() {}

  /**
   * Reads an amount. What could mean two amounts is refused, never guessed.
   *
   * <ul>
   *   <li>{@code R$} may be absent; between it, the sign and the digits, and around the whole,
   *       there may be spaces: the ordinary, the no-break (U+00A0) or the narrow no-break one
   *       (U+202F).
   *   <li>The whole part has no points at all, or one before every three digits: {@code 1234,56}
   *       and {@code 1.234,56}, but not {@code 1.23,45}. A grouped number does not begin with 0.
   *   <li>After a comma come one or two digits; {@code 12,5} is twelve reais and fifty centavos.
   *       More are refused, since posted amounts end at the centavo; a comma before three digits
   *       may be an American's group too, so {@code R$ 1,234} is {@link Refusal#AMBIGUOUS}.
   *   <li>A single group without centavos needs its {@code R$}: {@code R$ 1.234} is one thousand
   *       two hundred and thirty-four, {@code 1.234} alone is {@link Refusal#AMBIGUOUS}. Two groups
   *       are no decimals anywhere, so {@code 1.234.567} is read.
   *   <li>Negative amounts have one minus ({@code -} or U+2212) before {@code R$}, before the
   *       digits or, as bank files do, after them; or parentheses around all or around the digits,
   *       as accountants do: {@code -R$ 5,00}, {@code R$ -5,00}, {@code 5,00-}, {@code (R$ 5,00)}.
   *       Minus nothing is nothing.
   * </ul>
   *
   * @param text such as {@code R$ 1.234,56}, exactly 1234.56 BRL
   * @return the exact amount, or why the text is none
   */
  public static ParsedReais parse(String text) {
    Optional<Refusal> foreign = Characters.refuse(text);
    if (foreign.isPresent()) {
      return new ParsedReais.Refused(foreign.get());
    }
    SignedNumber signed = SignedNumber.of(text);
    Optional<Refusal> wrong = signed.refuse().or(() -> Separators.refuse(signed));
    if (wrong.isPresent()) {
      return new ParsedReais.Refused(wrong.get());
    }
    Rational reais =
        Rational.of(new BigDecimal(signed.number().replace(".", "").replace(',', '.')));
    return new ParsedReais.Amount(new Quantity(signed.signs() == 0 ? reais : reais.negated(), BRL));
  }

  /**
   * Prints an amount with its centavos, in the form that Unicode's CLDR gives for {@code pt-BR}: a
   * no-break space (U+00A0) after {@code R$}, so that no line ends between the two, and an ordinary
   * hyphen-minus before {@code R$} for what is below zero after rounding.
   *
   * @param amount any amount in BRL
   * @param rounding the rule for what is smaller than a centavo
   * @return {@code R$ 1.234,56}; {@code -R$ 0,05}; {@code R$ 0,00} for −0.004 rounded half even
   * @throws IllegalArgumentException if the unit is not BRL
   */
  public static String print(Quantity amount, Rounding rounding) {
    if (!amount.unit().equals(BRL)) {
      throw new IllegalArgumentException("not in BRL: " + amount);
    }
    BigDecimal rounded = amount.amount().round(CENTAVOS, rounding);
    String digits = rounded.abs().toPlainString();
    int point = digits.length() - CENTAVOS - 1;
    StringBuilder text = new StringBuilder(rounded.signum() < 0 ? "-R$" : "R$");
    text.append(NO_BREAK_SPACE);
    for (int i = 0; i < point; i++) {
      if (i > 0 && (point - i) % 3 == 0) {
        text.append('.');
      }
      text.append(digits.charAt(i));
    }
    return text.append(',').append(digits, point + 1, digits.length()).toString();
  }
}
