package io.github.kpi4j.amazonbr.money;

/** Why a text was not read as an amount in reais. */
public enum Refusal {
  /** There is nothing to read: an empty text, only spaces, {@code R$}, {@code -}. */
  NO_DIGITS,
  /** Another currency's sign or code, or a {@code $} not after {@code R}: {@code US$ 1,00}. */
  OTHER_CURRENCY,
  /** Digits that are not 0 to 9, such as full-width ones. */
  OTHER_DIGITS,
  /**
   * Something that belongs to no amount or not where it stands: a letter, a space between digits, a
   * dash that is no minus, a parenthesis without its pair, {@code R$} after the digits.
   */
  OTHER_CHARACTERS,
  /** The amount is negative in two ways at once: {@code -R$ -5,00}, {@code (5,00-)}. */
  TWO_SIGNS,
  /**
   * One separator before three digits, which one country groups by and the other starts decimals
   * with: {@code 1.234} without {@code R$}; {@code 1,234} even with it.
   */
  AMBIGUOUS,
  /** A point that marks or may mark decimals: {@code 1,234.56}, {@code 1.23}, {@code R$ 0.500}. */
  US_STYLE,
  /** More than the two decimals of a posted amount: {@code R$ 0,1234}. */
  TOO_MANY_DECIMALS,
  /** Points or commas where no group and no decimals begin: {@code R$ 1.23,45}, {@code 12,}. */
  MISPLACED_SEPARATOR
}
