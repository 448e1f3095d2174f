package io.github.kpi4j.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class NearNamesLaws {
  @Property
  void theDistanceIsSymmetricAndZeroOnlyForEqualNames(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String a,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String b) {
    int distance = NearNames.distance(a, b);
    assertThat(NearNames.distance(b, a)).isEqualTo(distance);
    assertThat(distance == 0).isEqualTo(a.equals(b));
    assertThat(distance)
        .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
  }

  @Property
  void oneSwapOfNeighboursIsOneEdit(
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 2, max = 8) String name,
      @ForAll int seed) {
    int at = Math.floorMod(seed, name.length() - 1);
    String swapped =
        name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    assertThat(NearNames.distance(name, swapped)).isEqualTo(name.equals(swapped) ? 0 : 1);
    assertThat(NearNames.of(swapped, List.of(name))).containsExactly(name);
  }
}
