package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Seen;
import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Standing.Finality;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is true, false or unknown, and what becomes of it; LANGUAGE.md §5. */
class TruthTest {
  // units are 1, gmv is 1, and nobody has counted the stock, so that a stock is unknown.
  private static final String TRUE = "units = 1";
  private static final String FALSE = "units = 2";
  private static final String UNKNOWN = "stock = 1";

  private static void one(FactSetBuilder facts) {
    facts.table("sales").add("2026-03-01", "A", "1", 1);
  }

  private static String chosen(String condition, Consumer<FactSetBuilder> rows) {
    return Seen.formula("if(" + condition + ", units * 0 + 1, units * 0)", rows)
        .value("f", "2026-03");
  }

  private static String truth(String condition) {
    return switch (chosen(condition, TruthTest::one)) {
      case "1.0000" -> "T";
      case "0.0000" -> "F";
      case "NO_DATA" -> "U";
      default -> throw new AssertionError(condition);
    };
  }

  private static String of(String word) {
    return switch (word) {
      case "T" -> TRUE;
      case "F" -> FALSE;
      default -> UNKNOWN;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "T, T, T, T", "T, F, F, T", "T, U, U, T",
    "F, T, F, T", "F, F, F, F", "F, U, F, U",
    "U, T, U, T", "U, F, F, U", "U, U, U, U",
  })
  void bothAndOneOfThem(String left, String right, String both, String either) {
    assertThat(truth(of(left) + " and " + of(right))).isEqualTo(both);
    assertThat(truth(of(left) + " or " + of(right))).isEqualTo(either);
  }

  @ParameterizedTest
  @CsvSource({"T, F", "F, T", "U, U"})
  void theOpposite(String word, String opposite) {
    assertThat(truth("not " + of(word))).isEqualTo(opposite);
    assertThat(truth("not not " + of(word))).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "=,  F, T, F",
    "!=, T, F, T",
    "<,  T, F, F",
    "<=, T, T, F",
    ">,  F, F, T",
    ">=, F, T, T",
  })
  void eachSignOfZeroOneAndTwoAgainstOne(String sign, String zero, String one, String two) {
    assertThat(truth("units * 0 " + sign + " 1")).isEqualTo(zero);
    assertThat(truth("units " + sign + " 1")).isEqualTo(one);
    assertThat(truth("units + 1 " + sign + " 1")).isEqualTo(two);
  }

  @Test
  void orBindsLessThanAndAndThatLessThanNot() {
    // T or (F and F); (T or F) and F; (not T) or T
    assertThat(truth(TRUE + " or " + FALSE + " and " + FALSE)).isEqualTo("T");
    assertThat(truth("(" + TRUE + " or " + FALSE + ") and " + FALSE)).isEqualTo("F");
    assertThat(truth("not " + TRUE + " or " + TRUE)).isEqualTo("T");
    assertThat(truth("not (" + TRUE + " or " + TRUE + ")")).isEqualTo("F");
  }

  @Test
  void anUnknownConditionChoosesNeitherBranchAndSaysWhy() {
    Seen seen = Seen.formula("if(stock > 0, units, -units)", TruthTest::one);
    assertThat(seen.explain("f", "2026-03").amount().toString()).contains("stock.available");
    assertThat(
            Seen.formula("coalesce(if(stock > 0, units, -units), 7)", TruthTest::one)
                .value("f", "2026-03"))
        .isEqualTo("7");
  }

  @Test
  void theBranchThatIsNotTakenMayHaveNoValue() {
    assertThat(chosenBranch("if(units >= 1, gmv, gmv / (units - 1))")).isEqualTo("BRL 1.00");
    assertThat(chosenBranch("if(units < 1, gmv, gmv / (units - 1))")).isEqualTo("UNDEFINED");
  }

  private static String chosenBranch(String formula) {
    return Seen.formula(formula, TruthTest::one).value("f", "2026-03");
  }

  @Test
  void theConditionCountsForTheStandingAndTheOtherBranchDoesNot() {
    // sales have arrived in full and are final, stock never is.
    Consumer<FactSetBuilder> march =
        f -> f.table("sales").add("2026-03-01", "A", "1", 1).add("2026-03-31", "A", "1", 1);
    assertThat(finality("if(units = 2, gmv, gmv * stock)", march)).isEqualTo(Finality.FINAL);
    assertThat(finality("if(units = 3, gmv, gmv * stock)", march)).isEqualTo(Finality.PARTIAL);
    assertThat(finality("if(stock = 2, gmv, gmv)", march)).isEqualTo(Finality.PARTIAL);
  }

  private static Finality finality(String formula, Consumer<FactSetBuilder> rows) {
    return Seen.formula(formula, rows).explain("f", "2026-03").standing().finality();
  }

  private static Consumer<FactSetBuilder> share(String cost, String sales) {
    return f -> {
      f.table("sales").add("2026-03-01", "A", sales, 1);
      f.table("ads").add("2026-03-01", "A", cost);
    };
  }

  @Test
  void whatIsShownDecidesAndNotWhatIsBehindIt() {
    // 300.05 / 1,000 = 30.005 % is shown as 30.00 % (a tie goes to the even digit), 300.06 / 1,000
    // = 30.006 % as 30.01 %.
    assertThat(chosen("ad_share <= 30%", share("300.05", "1000"))).isEqualTo("1.0000");
    assertThat(chosen("ad_share <= 30%", share("300.06", "1000"))).isEqualTo("0.0000");
    // 29.995 % is shown as 30.00 % (a tie, to the even digit): not less than 30 %.
    assertThat(chosen("ad_share < 30%", share("299.95", "1000"))).isEqualTo("0.0000");
    assertThat(chosen("ad_share = 30%", share("299.95", "1000"))).isEqualTo("1.0000");
    assertThat(chosen("ad_share < 30%", share("299.94", "1000"))).isEqualTo("1.0000");
  }

  @Test
  void theNumberThatSomebodyWroteIsNotRounded() {
    // 30 % is shown as 30.00 %, and neither 30.005 % nor −30.005 % is that.
    assertThat(chosen("ad_share < 30.005%", share("300", "1000"))).isEqualTo("1.0000");
    assertThat(chosen("ad_share = 30.005%", share("300", "1000"))).isEqualTo("0.0000");
    assertThat(chosen("ad_share > -30.005%", share("-300", "1000"))).isEqualTo("1.0000");
  }

  @Test
  void eachSideIsRoundedToItsOwnPlaces() {
    // 10 / 3 in whole cents is 3.33, the number 10 / 3 is 3.3333.
    assertThat(chosen("gmv / 3 = BRL 3.33", share("0", "10"))).isEqualTo("1.0000");
    assertThat(chosen("gmv / BRL 3 = 3.33", share("0", "10"))).isEqualTo("0.0000");
    assertThat(chosen("gmv / BRL 3 = 3.3333", share("0", "10"))).isEqualTo("1.0000");
    assertThat(chosen("round(gmv / BRL 3, 2) = 3.33", share("0", "10"))).isEqualTo("1.0000");
  }

  @Test
  void insideOfAFormulaTheExactValueGoesOn() {
    // 1 / 3 × 3 is 1, though 0.3333 × 3 is 0.9999.
    assertThat(
            Seen.of(
                    Shop.compile(
                        Shop.data()
                            .metric("third", m -> m.formula("units / 3"))
                            .metric("f", m -> m.formula("if(third * 3 = 1, units, -units)"))
                            .kpi("f", Shop.seen("f"))),
                    TruthTest::one)
                .value("f", "2026-03"))
        .isEqualTo("1");
  }
}
