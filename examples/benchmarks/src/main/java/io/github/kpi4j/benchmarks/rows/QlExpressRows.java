package io.github.kpi4j.benchmarks.rows;

import com.alibaba.qlexpress4.Express4Runner;
import com.alibaba.qlexpress4.InitOptions;
import com.alibaba.qlexpress4.QLOptions;
import com.alibaba.qlexpress4.exception.QLException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** QLExpress 4 in its precise mode: formulas cached, over decimals. */
final class QlExpressRows implements RowEngine {
  static final QLOptions PRECISE = QLOptions.builder().precise(true).cache(true).build();

  private final List<Map<String, Object>> rows;
  private final Express4Runner runner = new Express4Runner(InitOptions.DEFAULT_OPTIONS);
  private final Bands[] bands = Bands.all();

  QlExpressRows(ErpRows rows) {
    this.rows = AviatorRows.objects(ErpRows.named(rows.decimals()));
  }

  @Override
  public void levels(int row, byte[] levels) {
    Map<String, Object> in = rows.get(row);
    for (int i = 0; i < levels.length; i++) {
      levels[i] = level(i, in);
    }
  }

  private byte level(int kpi, Map<String, Object> in) {
    try {
      Object value = runner.execute(EightKpis.ALL.get(kpi).formula(), in, PRECISE).getResult();
      return bands[kpi].of(new BigDecimal(value.toString()));
    } catch (QLException divisionByZero) {
      return HandWritten.UNDEFINED;
    }
  }
}
