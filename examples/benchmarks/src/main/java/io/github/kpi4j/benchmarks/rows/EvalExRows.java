package io.github.kpi4j.benchmarks.rows;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** EvalEx: formulas parsed once, over decimals of 68 digits. */
final class EvalExRows implements RowEngine {
  private final List<Map<String, BigDecimal>> rows;
  private final Expression[] formulas =
      EightKpis.ALL.stream().map(kpi -> new Expression(kpi.formula())).toArray(Expression[]::new);
  private final Bands[] bands = Bands.all();

  EvalExRows(ErpRows rows) {
    this.rows = ErpRows.named(rows.decimals());
  }

  @Override
  public void levels(int row, byte[] levels) {
    Map<String, BigDecimal> in = rows.get(row);
    for (int i = 0; i < formulas.length; i++) {
      levels[i] = level(i, in);
    }
  }

  private byte level(int kpi, Map<String, BigDecimal> in) {
    try {
      return bands[kpi].of(formulas[kpi].withValues(in).evaluate().getNumberValue());
    } catch (EvaluationException | ArithmeticException divisionByZero) {
      return HandWritten.UNDEFINED;
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
