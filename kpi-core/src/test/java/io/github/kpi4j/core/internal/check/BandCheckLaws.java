package io.github.kpi4j.core.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/**
 * The check of bands against all values from -5.0 to 15.0, which cover every kind of interval;
 * LANGUAGE.md §6.
 */
class BandCheckLaws {
  @Provide
  Arbitrary<String> conditions() {
    Arbitrary<String> numbers =
        Arbitraries.integers().between(0, 100).map(n -> n / 10 + "." + n % 10);
    return Arbitraries.frequencyOf(
        Tuple.of(
            4,
            Combinators.combine(
                    Arbitraries.of("at least ", "more than ", "at most ", "less than "), numbers)
                .as((words, n) -> words + n)),
        Tuple.of(
            2,
            Combinators.combine(numbers, numbers)
                .filter((a, b) -> new BigDecimal(a).compareTo(new BigDecimal(b)) <= 0)
                .as((a, b) -> "between " + a + " and " + b)),
        Tuple.of(2, Arbitraries.just("otherwise")));
  }

  @Property
  void aCheckedContractHasExactlyTheBandsThatValuesNeed(
      @ForAll @Size(min = 1, max = 3) List<@From("conditions") String> conditions) {
    Validated<CompiledContract> checked =
        ContractCompiler.compile(
            Shop.data()
                .metric("f", m -> m.formula("units / units").set("precision", "1"))
                .kpi(
                    "f",
                    k -> {
                      k.metric("f").better("inside");
                      for (int i = 0; i < conditions.size(); i++) {
                        k.band(List.of("green", "amber", "red").get(i), conditions.get(i));
                      }
                    })
                .build());
    List<Code> codes =
        checked.diagnostics().stream()
            .map(Diagnostic::code)
            .filter(code -> code != Code.BANDS_DIRECTION)
            .toList();
    List<Band> bands = bands(conditions);
    List<Rational> values =
        IntStream.rangeClosed(-50, 150)
            .mapToObj(n -> Rational.ofScaled(BigInteger.valueOf(n), 1))
            .toList();
    boolean gap =
        values.stream().anyMatch(v -> bands.stream().noneMatch(b -> b.condition().holds(v)));
    List<Band> reached = new ArrayList<>();
    for (Rational value : values) {
      bands.stream()
          .filter(band -> band.condition().holds(value))
          .findFirst()
          .ifPresent(reached::add);
    }
    assertThat(codes.contains(Code.BANDS_GAP)).isEqualTo(gap);
    assertThat(codes.contains(Code.BAND_HIDDEN)).isEqualTo(!reached.containsAll(bands));
    if (checked.isValid()) {
      Kpi kpi = checked.orThrow().contract().kpis().get(0);
      for (Rational value : values) {
        assertThat(kpi.goal().in(Optional.empty()).orElseThrow().of(value).condition().holds(value))
            .isTrue();
      }
    }
  }

  private static List<Band> bands(List<String> conditions) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      var text = LocatedText.of("band " + i, conditions.get(i));
      bands.add(new Band("level " + i, Condition.parse(text).orThrow(), text.span()));
    }
    return bands;
  }
}
