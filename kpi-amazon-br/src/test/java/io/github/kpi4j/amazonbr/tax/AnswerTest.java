package io.github.kpi4j.amazonbr.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final Answer<Integer> UNKNOWN =
      Answer.unknown(Missing.Reason.NO_ROW, "figure", "detail");

  private static Basis basis(String key, Confidence confidence) {
    LocalDate day = LocalDate.of(2026, 1, 1);
    return new Basis("table", key, new DateRange(day, LocalDate.MAX), "", "me", confidence, "");
  }

  @Test
  void joins_what_it_rests_on_once_and_is_as_sure_as_the_least_sure() {
    Basis high = basis("a", Confidence.HIGH);
    Basis low = basis("b", Confidence.LOW);
    Answer<Integer> sum =
        Answer.known(1, high)
            .with(Answer.known(2, low), Integer::sum)
            .then(n -> Answer.known(n, high));

    assertThat(sum).isEqualTo(new Answer.Known<>(3, List.of(high, low)));
    assertThat(((Answer.Known<Integer>) sum).confidence()).isEqualTo(Confidence.LOW);
    assertThat(((Answer.Known<Integer>) Answer.given(1)).confidence()).isEqualTo(Confidence.HIGH);
    assertThat(low).hasToString("table b from 2026-01-01");
  }

  @Test
  void what_is_missing_stays_missing() {
    assertThat(UNKNOWN.map(n -> n + 1)).isEqualTo(UNKNOWN);
    assertThat(Answer.given(1).with(UNKNOWN, Integer::sum)).isEqualTo(UNKNOWN);
    assertThat(UNKNOWN.with(Answer.given(1), Integer::sum)).isEqualTo(UNKNOWN);
    assertThat(UNKNOWN.optional()).isEmpty();
    assertThat(Answer.given(1).optional()).contains(1);
    assertThatThrownBy(UNKNOWN::orThrow)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("NO_ROW figure: detail");
  }
}
