package io.github.kpi4j.dsl.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FingerprintsLaws {
  /** Some keys, among them halves of a pair of characters, which encodings take for the same. */
  @Provide
  Arbitrary<List<String>> keys() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 99).map(i -> "key " + i),
            Arbitraries.of("", "?", "\uD83D", "\uDE00", "\uD83D\uDE00"))
        .list()
        .ofMaxSize(300);
  }

  @Property(tries = 100)
  void they_know_what_a_map_of_the_texts_knows(@ForAll("keys") List<String> keys) {
    Fingerprints fingerprints = new Fingerprints();
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      String rest = "rest " + i % 3;
      String before = texts.putIfAbsent(keys.get(i), rest);
      assertThat(fingerprints.see(keys.get(i), rest))
          .isEqualTo(
              before == null
                  ? Seen.Look.FIRST
                  : before.equals(rest) ? Seen.Look.AGAIN : Seen.Look.OTHERWISE);
    }
  }
}
