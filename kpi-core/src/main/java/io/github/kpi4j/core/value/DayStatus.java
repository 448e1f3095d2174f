package io.github.kpi4j.core.value;

/**
 * What a calendar says of a day.
 *
 * @param business whether business is done on it; true also for half a day
 * @param halfDay whether it is done for only a part of the day; never on a day without business
 * @param reason why the day is not as others, such as the name of a holiday; empty for an ordinary
 *     working day
 * @param certainty how sure this is
 */
public record DayStatus(boolean business, boolean halfDay, String reason, Certainty certainty) {
  /**
   * Checks that half a day is a day of business.
   *
   * @param business whether business is done on it
   * @param halfDay whether it is done for only a part of the day
   * @param reason why the day is not as others
   * @param certainty how sure this is
   * @throws IllegalArgumentException if half a day is said to be without business
   */
  public DayStatus {
    if (halfDay && !business) {
      throw new IllegalArgumentException("half a day of business is business: " + reason);
    }
  }

  /**
   * An ordinary day of business.
   *
   * @param certainty how sure this is
   * @return open all day, without a reason
   */
  public static DayStatus open(Certainty certainty) {
    return new DayStatus(true, false, "", certainty);
  }

  /**
   * A whole day of business where one might expect none, such as a Sunday that makes up for a
   * holiday.
   *
   * @param reason why it is open
   * @param certainty how sure this is
   * @return open all day
   */
  public static DayStatus open(String reason, Certainty certainty) {
    return new DayStatus(true, false, reason, certainty);
  }

  /**
   * A day with business for a part of it.
   *
   * @param reason such as the name of the day
   * @param certainty how sure this is
   * @return a day of business, half of it
   */
  public static DayStatus half(String reason, Certainty certainty) {
    return new DayStatus(true, true, reason, certainty);
  }

  /**
   * A day without business.
   *
   * @param reason such as the name of the holiday
   * @param certainty how sure this is
   * @return closed all day
   */
  public static DayStatus closed(String reason, Certainty certainty) {
    return new DayStatus(false, false, reason, certainty);
  }

  /**
   * Whether the day may still change.
   *
   * @return true if the certainty is {@code PROVISIONAL}
   */
  public boolean provisional() {
    return certainty == Certainty.PROVISIONAL;
  }
}
