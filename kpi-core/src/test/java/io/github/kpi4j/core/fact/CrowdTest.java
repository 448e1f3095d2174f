package io.github.kpi4j.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Many words that look alike, and many keys of small numbers, are found as fast as any. */
class CrowdTest {
  /** An address with a number in its middle, 40 characters long. */
  private static String word(int number) {
    return "https://shop/item/%08d/?ref=newsletter".formatted(number);
  }

  @Test
  void wordsThatBeginAndEndAlikeAreToldApart() {
    int words = 200_000;
    Dictionary dictionary = new Dictionary();
    // One after another through all that went before: 2 × 10^10 comparisons.
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < words; i++) {
            assertThat(dictionary.code(word(i))).isEqualTo(i);
          }
        });
    byte[] text = ("," + word(77) + ",        ").getBytes(StandardCharsets.UTF_8);
    assertThat(dictionary.code(text, 1, 1 + word(77).length())).isEqualTo(77);
    assertThat(dictionary.copy().code(word(199_999))).isEqualTo(199_999);
    assertThat(dictionary.size()).isEqualTo(words);
  }

  @Test
  void wordsOfEveryLengthAreToldApart() {
    Dictionary dictionary = new Dictionary();
    StringBuilder word = new StringBuilder();
    for (int length = 0; length < 70; length++) {
      assertThat(dictionary.code(word.toString())).isEqualTo(length);
      word.append('x');
    }
    for (int length = 69; length >= 0; length--) {
      byte[] text = ("x".repeat(length) + "        ").getBytes(StandardCharsets.UTF_8);
      assertThat(dictionary.code(text, 0, length)).isEqualTo(length);
    }
  }

  @Test
  void keysOfDaysProductsAndCampaignsHaveHashesOfTheirOwn() {
    TableSchema schema =
        new TableSchema(
            "ads",
            TableKind.EVENTS,
            List.of(
                new Dimension("date", DimensionType.DATE),
                new Dimension("sku", DimensionType.TEXT),
                new Dimension("campaign", DimensionType.TEXT)),
            List.of(),
            List.of("date", "sku", "campaign"),
            Optional.empty(),
            false,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    FactTableBuilder rows =
        FactSet.builder(new DataSchema(ZoneOffset.UTC, List.of(schema))).table("ads");
    for (int i = 0; i < 30_000; i++) {
      LocalDate day = LocalDate.of(2026, 3, 1).plusDays(i % 30);
      rows.add(day, "S" + i / 30 % 100, "C" + i / 3000);
    }
    RowColumns columns = rows.cells().rows().columns();
    RowKey key = RowKey.of(schema);
    Set<Integer> hashes = new HashSet<>();
    for (int row = 0; row < columns.size(); row++) {
      hashes.add(key.hash(columns, row));
    }
    // Thrown at random, 30,000 × 30,000 / 2 / 2^32 = 0.1 pairs would meet.
    assertThat(hashes).hasSizeGreaterThan(29_900);
  }
}
