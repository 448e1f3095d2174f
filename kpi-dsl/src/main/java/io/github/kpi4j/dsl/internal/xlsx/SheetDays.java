package io.github.kpi4j.dsl.internal.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Days as spreadsheets count them: 1 is 1 January 1900, 61 is 1 March 1900, and between them stands
 * a 29 February that there never was; or, in files that say so, 0 is 1 January 1904. A fraction is
 * the time of the day: 46146.75 is 18:00 on 4 May 2026.
 */
final class SheetDays {
  private static final LocalDate FIRST = LocalDate.of(1899, 12, 31);
  private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
  private static final int NO_DAY = 60;
  private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);
  private static final BigDecimal MILLIS = BigDecimal.valueOf(86_400_000);

  private SheetDays() {}

  /**
   * A day as {@code 2026-05-04T00:00}, to the millisecond.
   *
   * @param number as the sheet has it
   * @param from1904 whether it counts from 1904
   * @return empty if it is no day of the years up to 9999
   */
  static Optional<String> text(BigDecimal number, boolean from1904) {
    if (number.signum() < 0 || number.compareTo(LAST) >= 0) {
      return Optional.empty();
    }
    int day = number.intValue();
    if (!from1904 && day == NO_DAY) {
      return Optional.empty();
    }
    int behind = day > NO_DAY ? 1 : 0;
    LocalDate date = from1904 ? FIRST_1904.plusDays(day) : FIRST.plusDays(day - behind);
    BigDecimal fraction = number.subtract(BigDecimal.valueOf(day));
    long millis = fraction.multiply(MILLIS).setScale(0, RoundingMode.HALF_EVEN).longValue();
    LocalDateTime time = date.atStartOfDay().plusNanos(millis * 1_000_000);
    return Optional.of(time.toString());
  }
}
