package io.github.kpi4j.benchmarks.rows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** BigDecimal with the 34 digits of DECIMAL128, as business programs are written. */
final class HandWrittenDecimal implements RowEngine {
  private static final BigDecimal THIRTY = BigDecimal.valueOf(30);

  private final List<BigDecimal[]> rows;
  private final Bands[] bands = Bands.all();

  HandWrittenDecimal(ErpRows rows) {
    this.rows = rows.decimals();
  }

  @Override
  public void levels(int row, byte[] levels) {
    BigDecimal[] in = rows.get(row);
    BigDecimal cost = in[0];
    BigDecimal gmv = in[2];
    levels[0] = level(0, cost, in[1]);
    levels[1] = level(1, cost, gmv);
    levels[2] = level(2, in[6], in[7]);
    levels[3] = level(3, in[3], gmv);
    levels[4] = level(4, gmv.subtract(in[4]).subtract(in[5]).subtract(cost), gmv);
    levels[5] = level(5, in[1], cost);
    levels[6] = level(6, in[8], in[9].divide(THIRTY, MathContext.DECIMAL128));
    levels[7] = level(7, gmv, in[6]);
  }

  private byte level(int kpi, BigDecimal over, BigDecimal by) {
    return by.signum() == 0
        ? HandWritten.UNDEFINED
        : bands[kpi].of(over.divide(by, MathContext.DECIMAL128));
  }
}
