package io.github.kpi4j.amazonbr.tax;

/**
 * Where goods come from, by the codes 0 to 8 that an invoice carries for each item (Ajuste SINIEF
 * 20/2012). It decides whether goods cross a border between states at 4 %.
 */
public enum Origin {
  /** 0: made in Brazil, with no more than the other codes' share of imports. */
  NATIONAL(0, false),
  /** 1: imported by the seller, with a national equivalent. */
  IMPORTED_DIRECTLY(1, true),
  /** 2: imported by someone else and bought inside Brazil. */
  IMPORTED_BOUGHT_INSIDE(2, true),
  /** 3: made in Brazil with imports above 40 % and up to 70 % of the value. */
  NATIONAL_ABOVE_40(3, true),
  /** 4: made in Brazil by a basic production process. */
  BASIC_PROCESS(4, false),
  /** 5: made in Brazil with imports of up to 40 % of the value. */
  NATIONAL_UP_TO_40(5, false),
  /** 6: imported by the seller, without national equivalent, on the list of CAMEX. */
  IMPORTED_DIRECTLY_NO_EQUIVALENT(6, false),
  /** 7: bought inside Brazil, imported, without national equivalent, on the list of CAMEX. */
  IMPORTED_BOUGHT_INSIDE_NO_EQUIVALENT(7, false),
  /** 8: made in Brazil with imports above 70 % of the value. */
  NATIONAL_ABOVE_70(8, true);

  private final int code;
  private final boolean atFourPercent;

  Origin(int code, boolean atFourPercent) {
    this.code = code;
    this.atFourPercent = atFourPercent;
  }

  /**
   * The code on the invoice.
   *
   * @return 0 to 8
   */
  public int code() {
    return code;
  }

  /**
   * Whether goods of this origin cross a border between states at 4 % (Senate Resolution 13/2012).
   *
   * @return true for the codes 1, 2, 3 and 8
   */
  public boolean isAtFourPercent() {
    return atFourPercent;
  }

  /**
   * The origin of a code.
   *
   * @param code as the invoice and Amazon's {@code import_designation} carry it
   * @return the origin; unknown with {@link Missing.Reason#UNKNOWN_CODE} outside 0 to 8
   */
  public static Answer<Origin> ofCode(int code) {
    for (Origin origin : values()) {
      if (origin.code == code) {
        return Answer.given(origin);
      }
    }
    return Answer.unknown(Missing.Reason.UNKNOWN_CODE, "origin", "codes are 0 to 8, not " + code);
  }
}
