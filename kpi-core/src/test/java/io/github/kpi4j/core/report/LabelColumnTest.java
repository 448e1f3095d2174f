package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.report.LabelColumn.Label;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels 13 apart in a column from 10 to 100, which has room for seven: 10 + 6 × 13 is 88. */
class LabelColumnTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50          | 50",
        "20 40       | 20 40",
        "40 20       | 20 40",
        "20 24       | 20 33",
        "20 24 28    | 20 33 46",
        "0           | 10",
        "120         | 100",
        "99 99       | 87 100",
        "80 99 99    | 74 87 100",
        // Seven fit, moved up together: the lowest would stand at 50 + 6 × 13 = 128.
        "50 50 50 50 50 50 50 50 50 | 22 35 48 61 74 87 100",
      })
  void labelsAreAsNearToTheirPlacesAsTheirNeighboursLetThem(String wanted, String placed) {
    List<Label> labels =
        new LabelColumn(10, 100)
            .place(
                Stream.of(wanted.split(" ", -1))
                    .map(y -> new Label("at " + y, Integer.parseInt(y)))
                    .toList());
    assertThat(labels)
        .extracting(Label::y)
        .containsExactlyElementsOf(Stream.of(placed.split(" ", -1)).map(Integer::valueOf).toList());
  }
}
