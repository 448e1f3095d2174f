package io.github.kpi4j.quickstart.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTest {
  @ParameterizedTest
  @CsvSource({"0, 0.00", "5, 0.05", "50, 0.50", "100, 1.00", "123456, 1234.56"})
  void centsHaveAPointAndTwoDecimals(long cents, String text) {
    assertThat(new Row().cents(cents)).hasToString(text);
  }

  @Test
  void cellsAreSeparatedByCommas() {
    Row row = new Row().date(LocalDate.of(2025, 1, 1)).text("fba").count(3).fixed(47, 1);

    assertThat(row).hasToString("2025-01-01,fba,3,4.7");
  }
}
