package io.github.kpi4j.core.fee;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A cent below a bound, on it, and a cent above: a bound belongs to the tier that it ends;
 * LANGUAGE.md §14.
 */
class TierEdgesTest {
  private static final List<Tier> TIERS =
      List.of(
          new Tier(Optional.of(Quantity.money("BRL", "50000")), Rational.of(5, 100)),
          new Tier(Optional.of(Quantity.money("BRL", "80000")), Rational.of(8, 100)),
          new Tier(Optional.empty(), Rational.of(3, 100)));

  @ParameterizedTest
  @CsvSource({
    // 5 % of all that is sold.
    "MARGINAL, 49999.99, 2499.9995",
    "MARGINAL, 50000.00, 2500",
    // 2,500 and 8 % of a cent.
    "MARGINAL, 50000.01, 2500.0008",
    // 2,500 and 8 % of 29,999.99, of 30,000, and 3 % of a cent more.
    "MARGINAL, 79999.99, 4899.9992",
    "MARGINAL, 80000.00, 4900",
    "MARGINAL, 80000.01, 4900.0003",
    "WHOLE, 49999.99, 2499.9995",
    "WHOLE, 50000.00, 2500",
    // 8 % of everything.
    "WHOLE, 50000.01, 4000.0008",
    "WHOLE, 79999.99, 6399.9992",
    "WHOLE, 80000.00, 6400",
    // 3 % of everything.
    "WHOLE, 80000.01, 2400.0003"
  })
  void payTheCent(TierMode mode, String sold, String fee) {
    assertThat(new Tiers(mode, TIERS).feeOf(Quantity.money("BRL", sold)))
        .isEqualTo(Quantity.money("BRL", fee));
  }
}
