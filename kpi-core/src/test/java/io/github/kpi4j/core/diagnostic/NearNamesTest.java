package io.github.kpi4j.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
  @ParameterizedTest
  @CsvSource({
    "gmv, gmv, 0",
    "gmv, gmw, 1",
    "gmv, gm, 1",
    "gmv, gmvs, 1",
    "gmv, mgv, 1",
    "tacos, tcaso, 2",
    "ca, abc, 3",
    "kitten, sitting, 3",
    "'', abc, 3"
  })
  void editsAreCountedAndSwappingNeighboursIsOne(String a, String b, int edits) {
    assertThat(NearNames.distance(a, b)).isEqualTo(edits);
    assertThat(NearNames.distance(b, a)).isEqualTo(edits);
  }

  @Test
  void theNearestComesFirstThenTheAlphabet() {
    assertThat(NearNames.of("order_rate", List.of("odrer_rates", "order_rated", "order_ratb")))
        .containsExactly("order_ratb", "order_rated", "odrer_rates");
  }

  @Test
  void threeAtMostAndEachOnce() {
    assertThat(NearNames.of("aaa", List.of("aad", "aac", "aab", "aac", "aae")))
        .containsExactly("aab", "aac", "aad");
  }

  @Test
  void aNameMayDifferByAThirdOfItsLengthAndAShortOneByOne() {
    assertThat(NearNames.of("ab", List.of("ac", "cd"))).containsExactly("ac");
    // Six letters: two edits are near, three are not.
    assertThat(NearNames.of("abcdef", List.of("abcdxy", "abcxyz"))).containsExactly("abcdxy");
  }

  @Test
  void nothingIsNearNothing() {
    assertThat(NearNames.of("gmv", List.of())).isEmpty();
    assertThat(NearNames.of("", List.of("a", "ab"))).containsExactly("a");
  }
}
