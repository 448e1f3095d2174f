package io.github.kpi4j.amazonbr.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.tax.TaxRounding.Moment;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures of other programs, law firms and forums. */
class TaxExamplesTest {
  /**
   * Where the law contradicts the figure of the program that it was taken from, by its own tests.
   *
   * <ul>
   *   <li>BT019: to a natural person IPI is in the base of ICMS (LC 87/1996 art. 13 §2): 1000 + 50
   *       = 1050, × 17 % = 178.50. MotorTributarioNet has 1000 and 170.
   *   <li>BT142: IPI is in the base of substitution (Convênio ICMS 142/2018 cl. 11): (2500 + 250) ×
   *       1.8363 = 5049.825. The source has 4590.75 = 2500 × 1.8363. At two places the tie is
   *       5049.82 half even and 5049.83 half up.
   * </ul>
   */
  private static final Map<String, Map<String, Rational>> PEERS_AGAINST_THE_LAW =
      Map.of(
          "BT019", Map.of("base", Rational.of(1000), "icms", Rational.of(170)),
          "BT142", Map.of("st_base", Rational.parse("4590.75")));

  static List<ExampleRow> rows() throws IOException {
    return ExampleRow.all();
  }

  /** Capitals: the item is rounded; small letters: each step is. Without either, both may be. */
  private static List<TaxRounding> roundings(ExampleRow row) {
    TaxRounding even = TaxRounding.centavos(Rounding.HALF_EVEN);
    TaxRounding up = TaxRounding.centavos(Rounding.HALF_UP);
    return switch (row.rounding()) {
      case "any" -> List.of(even, up, even.at(Moment.EACH_ITEM), up.at(Moment.EACH_ITEM));
      case "U|E" -> List.of(even.at(Moment.EACH_ITEM), up.at(Moment.EACH_ITEM));
      case "u|e" -> List.of(even, up);
      default -> throw new IllegalArgumentException(row.rounding());
    };
  }

  private static Map<String, Rational> lawful(ExampleRow row, TaxRounding rounding) {
    Map<String, Rational> lawful = new HashMap<>(row.expected());
    switch (row.id()) {
      case "BT019" -> {
        lawful.put("base", Rational.of(1050));
        lawful.put("icms", Rational.parse("178.50"));
      }
      case "BT142" ->
          lawful.put(
              "st_base",
              Rational.parse(rounding.mode() == Rounding.HALF_UP ? "5049.83" : "5049.82"));
      default -> {}
    }
    return lawful;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void gives_the_figures_of_others_or_those_of_the_law(ExampleRow row) {
    for (TaxRounding rounding : roundings(row)) {
      Map<String, Rational> calculated =
          new ExampleCalculation(TaxSettings.of(TaxTables.bundled(), rounding)).of(row);

      assertThat(calculated).as(row + ", " + rounding).containsAllEntriesOf(lawful(row, rounding));
    }
  }

  @Test
  void knows_which_rows_are_against_the_law() throws IOException {
    for (ExampleRow row : rows()) {
      if (PEERS_AGAINST_THE_LAW.containsKey(row.id())) {
        assertThat(row.expected()).containsAllEntriesOf(PEERS_AGAINST_THE_LAW.get(row.id()));
      }
    }
    assertThat(rows()).extracting(ExampleRow::id).containsAll(PEERS_AGAINST_THE_LAW.keySet());
  }

  @Test
  void reads_all_rows() throws IOException {
    assertThat(rows()).hasSize(47);
  }
}
