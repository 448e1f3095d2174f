package io.github.kpi4j.benchmarks.rows;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.AviatorEvaluatorInstance;
import com.googlecode.aviator.Expression;
import com.googlecode.aviator.Options;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Aviator: formulas compiled once, over doubles or decimals of 34 digits. */
final class AviatorRows implements RowEngine {
  private final List<Map<String, Object>> rows;
  private final Expression[] formulas;
  private final Bands[] bands = Bands.all();

  private AviatorRows(List<Map<String, Object>> rows, AviatorEvaluatorInstance engine) {
    this.rows = rows;
    this.formulas =
        EightKpis.ALL.stream().map(kpi -> engine.compile(kpi.formula())).toArray(Expression[]::new);
  }

  static AviatorEvaluatorInstance engine(boolean decimal) {
    AviatorEvaluatorInstance engine = AviatorEvaluator.newInstance();
    engine.setOption(Options.ALWAYS_PARSE_FLOATING_POINT_NUMBER_INTO_DECIMAL, decimal);
    engine.setOption(Options.ALWAYS_PARSE_INTEGRAL_NUMBER_INTO_DECIMAL, decimal);
    return engine;
  }

  static AviatorRows doubles(ErpRows rows) {
    return new AviatorRows(objects(ErpRows.named(rows.boxed())), engine(false));
  }

  static AviatorRows decimals(ErpRows rows) {
    return new AviatorRows(objects(ErpRows.named(rows.decimals())), engine(true));
  }

  /** The same maps, as engines take them that add names of their own. */
  static <T> List<Map<String, Object>> objects(List<Map<String, T>> rows) {
    return rows.stream().<Map<String, Object>>map(HashMap::new).toList();
  }

  @Override
  public void levels(int row, byte[] levels) {
    Map<String, Object> in = rows.get(row);
    for (int i = 0; i < formulas.length; i++) {
      levels[i] = level(i, in);
    }
  }

  private byte level(int kpi, Map<String, Object> in) {
    try {
      Object value = formulas[kpi].execute(in);
      return value instanceof BigDecimal decimal
          ? bands[kpi].of(decimal)
          : bands[kpi].of(((Number) value).doubleValue());
    } catch (ArithmeticException divisionByZero) {
      return HandWritten.UNDEFINED;
    }
  }
}
