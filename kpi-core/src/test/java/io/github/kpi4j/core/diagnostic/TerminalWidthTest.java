package io.github.kpi4j.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalWidthTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3", "é, 1", "广告, 4", "ひら, 4", "한글, 4", "：, 2", "ｱ, 1", "。, 2", "😀, 2", "✅, 2", "⚠, 1",
    "⭐, 2", "€, 1", "→, 1", "𠮷, 2", "R$ 1, 4"
  })
  void aTextTakesAsManyCellsAsItShows(String text, int cells) {
    assertThat(TerminalWidth.of(text)).isEqualTo(cells);
  }

  @Test
  void whatIsDrawnOverTheLastCharacterTakesNone() {
    assertThat(TerminalWidth.of("e\u0301")).isEqualTo(1);
    assertThat(TerminalWidth.of("1\u20E3")).isEqualTo(1);
    assertThat(TerminalWidth.of("\u200D")).isZero();
    assertThat(TerminalWidth.of("\u200B")).isZero();
    assertThat(TerminalWidth.of("\u00AD")).isEqualTo(1);
  }

  @Test
  void theEndsOfARunOfWideCharactersAreWideAndTheirNeighboursNot() {
    assertThat(TerminalWidth.of(0x10FF)).isEqualTo(1);
    assertThat(TerminalWidth.of(0x1100)).isEqualTo(2);
    assertThat(TerminalWidth.of(0x115F)).isEqualTo(2);
    assertThat(TerminalWidth.of(0x231B)).isEqualTo(2);
    assertThat(TerminalWidth.of(0x231C)).isEqualTo(1);
    assertThat(TerminalWidth.of(0x303F)).isEqualTo(1);
    assertThat(TerminalWidth.of(0x3FFFD)).isEqualTo(2);
    assertThat(TerminalWidth.of(0x3FFFE)).isEqualTo(1);
  }
}
