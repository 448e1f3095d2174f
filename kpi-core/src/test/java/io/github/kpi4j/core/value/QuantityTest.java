package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing values; LANGUAGE.md §2. */
class QuantityTest {
  @ParameterizedTest
  @CsvSource({
    "12%, 0.12, percent",
    "-0.5%, -0.005, percent",
    "BRL 1_234.50, 1234.5, BRL",
    "1_000_000, 1000000, number",
    "28 days, 28, days",
    "1 day, 1, days",
    "2 weeks, 14, days",
    "1 week, 7, days",
    "4 hours, 4, hours",
    "BRL 12 per day, 12, BRL per day",
    "5 per hour, 5, number per hour",
    "5% per day, 0.05, percent per day"
  })
  void reads(String text, String amount, String unit) {
    assertThat(Quantity.parse(text))
        .contains(new Quantity(Rational.parse(amount), Unit.parse(unit).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%",
        "12 %",
        "12,5",
        "1.234,50",
        "R$ 10",
        "BRL10",
        "XYZ 10",
        "brl 10",
        "１２",
        "1e3",
        ".5",
        "5.",
        "_1",
        "1_",
        "1__0",
        "1._0",
        "3 months",
        "28  days",
        "days",
        "5 days per day",
        "5 per day per day",
        "+5"
      })
  void refuses(String text) {
    assertThat(Quantity.parse(text)).isEmpty();
  }

  @Test
  void saysOneDayAndTwoDays() {
    assertThat(Quantity.days("1")).hasToString("1 day");
    assertThat(Quantity.days("2")).hasToString("2 days");
    assertThat(Quantity.parse("1 hour").orElseThrow()).hasToString("1 hour");
  }

  @Test
  void aPercentageCountsPlacesOfTheRatio() {
    assertThat(Quantity.percent("12.345").toText(4, Rounding.HALF_EVEN)).isEqualTo("12.34%");
    assertThat(Quantity.percent("12.345").toText(1, Rounding.HALF_EVEN)).isEqualTo("10%");
    assertThat(Quantity.money("BRL", "1234.5").toText(2, Rounding.UP)).isEqualTo("BRL 1234.50");
  }

  @Test
  void unitsHaveTheirPlaces() {
    assertThat(Unit.money("BRL").defaultPlaces()).isEqualTo(2);
    assertThat(Unit.money("JPY").defaultPlaces()).isZero();
    assertThat(Unit.money("XAU").defaultPlaces()).isEqualTo(2);
    assertThat(new Unit.PerTime(Unit.Plain.COUNT, Unit.Plain.DAYS).defaultPlaces()).isEqualTo(1);
    assertThat(Unit.Plain.PERCENT.defaultPlaces()).isEqualTo(4);
  }

  @Test
  void ratesOfRatesAndOfTimesMeanNothing() {
    Unit perDay = new Unit.PerTime(Unit.Plain.COUNT, Unit.Plain.DAYS);
    assertThatThrownBy(() -> new Unit.PerTime(perDay, Unit.Plain.DAYS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Unit.PerTime(Unit.Plain.HOURS, Unit.Plain.DAYS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Unit.PerTime(Unit.Plain.COUNT, Unit.Plain.RANK))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Unit.parse("days per day")).isEmpty();
    assertThat(Unit.parse("count per week")).isEmpty();
    assertThatThrownBy(() -> Unit.money("brl")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTitleFallsBackToEnglishAndThenToAny() {
    Title both = new Title(Map.of("en", "Sales", "zh", "销售额"));
    assertThat(both.in("zh", "x")).isEqualTo("销售额");
    assertThat(both.in("pt", "x")).isEqualTo("Sales");
    assertThat(Title.of("Vendas").in("zh", "x")).isEqualTo("Vendas");
    assertThat(new Title(Map.of("pt", "Vendas")).in("zh", "x")).isEqualTo("Vendas");
    assertThat(new Title(Map.of()).in("zh", "x")).isEqualTo("x");
  }
}
