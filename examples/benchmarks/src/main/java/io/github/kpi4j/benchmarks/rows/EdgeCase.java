package io.github.kpi4j.benchmarks.rows;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A comparison that pen and paper decide and binary or cut-off decimals may not.
 *
 * @param left what is compared
 * @param comparison how
 * @param right what it is compared with
 * @param numbers the value of each variable; a, b, c, d in this order
 * @param truth whether it holds
 */
record EdgeCase(String left, String comparison, String right, List<String> numbers, boolean truth) {
  static final List<EdgeCase> ALL =
      List.of(
          // 100/300 of 3 is 300/300 = 1.
          new EdgeCase("a / b * c", ">=", "d", List.of("100", "300", "3", "1"), true),
          // 3 × 89.90 = 269.70.
          new EdgeCase("a / b", ">=", "c", List.of("269.70", "3", "89.90"), true),
          new EdgeCase("a + b", "<=", "c", List.of("0.10", "0.20", "0.30"), true),
          // Spent by the tenth of thirty days: 10/30 of 300 is 100.
          new EdgeCase("a", "<=", "b / c * d", List.of("100", "10", "30", "300"), true),
          // One centavo over a hundred trillion.
          new EdgeCase(
              "a + b", ">", "c", List.of("99999999999999.99", "0.02", "100000000000000.00"), true));

  static final List<String> VARIABLES = List.of("a", "b", "c", "d");

  String condition() {
    return left + " " + comparison + " " + right;
  }

  /** The condition with its numbers, as one reads it. */
  String text() {
    String text = condition();
    for (int i = 0; i < numbers.size(); i++) {
      text = text.replaceAll("\\b" + VARIABLES.get(i) + "\\b", numbers.get(i));
    }
    return text;
  }

  Map<String, BigDecimal> decimals() {
    Map<String, BigDecimal> map = new LinkedHashMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      map.put(VARIABLES.get(i), new BigDecimal(numbers.get(i)));
    }
    return map;
  }

  Map<String, Double> doubles() {
    Map<String, Double> map = new LinkedHashMap<>();
    decimals().forEach((name, number) -> map.put(name, number.doubleValue()));
    return map;
  }
}
