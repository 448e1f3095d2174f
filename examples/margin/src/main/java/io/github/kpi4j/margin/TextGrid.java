package io.github.kpi4j.margin;

import io.github.kpi4j.amazonbr.margin.UnitMargin;
import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Rounding;
import java.util.List;
import java.util.Map;

/** The grid as lines of text; what is unknown is a number in brackets, explained below. */
final class TextGrid {
  private static final int WIDTH = 11;
  // Four places of the ratio are two of the percentage.
  private static final int PLACES = 4;

  private TextGrid() {}

  static String of(Grid grid) {
    StringBuilder text = new StringBuilder("UF");
    for (Scenario column : grid.columns()) {
      text.append(right(String.valueOf(column.year())));
    }
    text.append("\n  ");
    for (Scenario column : grid.columns()) {
      text.append(right(column.regime()));
    }
    text.append('\n');
    List<Missing> missing = grid.missing();
    for (Map.Entry<Uf, List<Answer<UnitMargin>>> row : grid.rows().entrySet()) {
      text.append(row.getKey());
      for (Answer<UnitMargin> answer : row.getValue()) {
        text.append(right(cell(answer, missing)));
      }
      text.append('\n');
    }
    for (int i = 0; i < missing.size(); i++) {
      text.append("\n[").append(i + 1).append("] ").append(missing.get(i));
    }
    return text.append(missing.isEmpty() ? "" : "\n").toString();
  }

  static String cell(Answer<UnitMargin> answer, List<Missing> missing) {
    return answer.match(
        known -> known.value().margin().toText(PLACES, Rounding.HALF_EVEN),
        gap -> "[" + (missing.indexOf(gap) + 1) + "]");
  }

  private static String right(String cell) {
    return " ".repeat(WIDTH - cell.length()) + cell;
  }
}
