package io.github.kpi4j.core.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts by largest remainder, as other programs and a parliament have them; LANGUAGE.md §15. */
class AllocationTest {
  private static List<Rational> numbers(String text) {
    return Splitter.on('|').splitToList(text).stream().map(Rational::parse).toList();
  }

  @ParameterizedTest
  @CsvSource({
    // the examples of moneyphp/money
    "100,   1|1|1,  34|33|33",
    "5,     3|7,    2|3",
    "5,     7|3,    4|1",
    "5,     0|0|1,  0|0|5",
    "5,     0|3|7,  0|2|3",
    "0,     0|0|1,  0|0|0",
    "101,   3|7,    30|71",
    // as dinero.js divides
    "12345, 5|3|2,  6173|3703|2469",
    "7, 1|1|1|1|1,  2|2|1|1|1",
    // 120 seats of the US House by Hamilton's bill of 1792, on the census of 1790
    "120, 236841|55540|70835|68705|278514|475327|141822|179570|331589|353523|432879|68446|206236|85533|630560,"
        + " 8|2|2|2|9|16|5|6|11|12|14|2|7|3|21",
    // what is owed is divided like what is had
    "-100,  1|1|1,  -34|-33|-33"
  })
  void dividesByLargestRemainder(String total, String weights, String parts) {
    assertThat(Allocation.of(Rational.parse(total), numbers(weights), 0)).isEqualTo(numbers(parts));
  }

  @Test
  void refusesWhatCannotBeDivided() {
    assertThatThrownBy(() -> Allocation.of(Rational.ONE, numbers("0|0"), 2))
        .hasMessage("weights of nothing or less: [0, 0]");
    assertThatThrownBy(() -> Allocation.of(Rational.ONE, numbers("2|-1"), 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Allocation.of(Rational.parse("0.005"), numbers("1|1"), 2))
        .hasMessage("0.005 has more than 2 decimal places");
    assertThatThrownBy(() -> Breakdown.of(Quantity.money("BRL", "33.335"), 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesABreakdownThatLosesSomething() {
    Breakdown whole = Breakdown.of(Quantity.money("BRL", "100"), 2);
    Map<String, Rational> halves = Map.of("a", Rational.ONE, "b", Rational.ONE);
    assertThatThrownBy(() -> new Breakdown(whole.total(), 2, List.of()))
        .hasMessage("cells come to 0 of BRL 100");
    assertThatThrownBy(
            () -> whole.split("m", Map.of(), c -> halves).split("m", Map.of(), c -> halves))
        .hasMessage("divided by m already");
    assertThatThrownBy(() -> whole.split("m", Map.of(Map.of("m", "zz"), Rational.ONE), c -> halves))
        .hasMessage("no such cell: {m=zz}");
    assertThatThrownBy(() -> whole.split("m", Map.of(), c -> Map.of()))
        .hasMessage("no parts of {} by m");
  }
}
