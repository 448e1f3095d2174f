package io.github.kpi4j.benchmarks.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds a value to four places and finds its level, as a program around an engine does it. */
final class Bands {
  private static final int PLACES = 4;

  private final boolean higher;
  private final double green;
  private final double amber;
  private final BigDecimal exactGreen;
  private final BigDecimal exactAmber;

  Bands(EightKpis kpi) {
    this.higher = kpi.higher();
    this.green = kpi.green();
    this.amber = kpi.amber();
    this.exactGreen = BigDecimal.valueOf(kpi.green(), PLACES);
    this.exactAmber = BigDecimal.valueOf(kpi.amber(), PLACES);
  }

  static Bands[] all() {
    return EightKpis.ALL.stream().map(Bands::new).toArray(Bands[]::new);
  }

  byte of(double value) {
    double shown = Math.rint(value * 10_000);
    // Neither holds of what a division by zero gives.
    if (!(shown < Double.POSITIVE_INFINITY && shown > Double.NEGATIVE_INFINITY)) {
      return HandWritten.UNDEFINED;
    }
    if (higher) {
      return (byte) (shown >= green ? 0 : shown >= amber ? 1 : 2);
    }
    return (byte) (shown <= green ? 0 : shown <= amber ? 1 : 2);
  }

  byte of(BigDecimal value) {
    BigDecimal shown = value.setScale(PLACES, RoundingMode.HALF_EVEN);
    int toGreen = higher ? shown.compareTo(exactGreen) : exactGreen.compareTo(shown);
    int toAmber = higher ? shown.compareTo(exactAmber) : exactAmber.compareTo(shown);
    return (byte) (toGreen >= 0 ? 0 : toAmber >= 0 ? 1 : 2);
  }
}
