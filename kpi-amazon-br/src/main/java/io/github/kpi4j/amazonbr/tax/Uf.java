package io.github.kpi4j.amazonbr.tax;

import java.util.EnumSet;
import java.util.Set;

/** The 26 states of Brazil and the Federal District, by the letters that invoices carry. */
public enum Uf {
  /** Acre. */
  AC,
  /** Alagoas. */
  AL,
  /** Amazonas. */
  AM,
  /** Amapá. */
  AP,
  /** Bahia. */
  BA,
  /** Ceará. */
  CE,
  /** The Federal District. */
  DF,
  /** Espírito Santo. */
  ES,
  /** Goiás. */
  GO,
  /** Maranhão. */
  MA,
  /** Minas Gerais. */
  MG,
  /** Mato Grosso do Sul. */
  MS,
  /** Mato Grosso. */
  MT,
  /** Pará. */
  PA,
  /** Paraíba. */
  PB,
  /** Pernambuco. */
  PE,
  /** Piauí. */
  PI,
  /** Paraná. */
  PR,
  /** Rio de Janeiro. */
  RJ,
  /** Rio Grande do Norte. */
  RN,
  /** Rondônia. */
  RO,
  /** Roraima. */
  RR,
  /** Rio Grande do Sul. */
  RS,
  /** Santa Catarina. */
  SC,
  /** Sergipe. */
  SE,
  /** São Paulo. */
  SP,
  /** Tocantins. */
  TO;

  // Espírito Santo lies in the Southeast and is treated like the North: Resolution 22/1989, art. 1.
  private static final Set<Uf> SOUTH_AND_SOUTHEAST = EnumSet.of(SP, RJ, MG, PR, SC, RS);

  /**
   * Whether the state belongs to the South or to the Southeast without Espírito Santo, from where
   * goods leave at 7 % to the rest of the country.
   *
   * @return true for SP, RJ, MG, PR, SC and RS
   */
  public boolean isSouthOrSoutheast() {
    return SOUTH_AND_SOUTHEAST.contains(this);
  }

  /**
   * Reads the two letters.
   *
   * @param text such as {@code SP}, in capitals, without space
   * @return the state; unknown with {@link Missing.Reason#UNKNOWN_CODE} for anything else, such as
   *     {@code EX} for abroad
   */
  public static Answer<Uf> parse(String text) {
    for (Uf uf : values()) {
      if (uf.name().equals(text)) {
        return Answer.given(uf);
      }
    }
    return Answer.unknown(Missing.Reason.UNKNOWN_CODE, "uf", "no state has the letters: " + text);
  }
}
