package io.github.kpi4j.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.value.CalendarLength;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A formula of any kind is read back from its text as the same tree; LANGUAGE.md §5. */
class FormulaTextLaws {
  private static final Span NOWHERE = Span.named("formula");
  private static final List<String> LITERALS =
      List.of("0", "2", "1_000.5", "12.5%", "BRL 1_234.50", "JPY 7", "30 days", "1 day", "4 hours");

  @Provide
  Arbitrary<Formula> formulas() {
    return nested(4);
  }

  private static Formula literal(String text) {
    return new Formula.Literal(Quantity.parse(text).orElseThrow(), NOWHERE);
  }

  private static Arbitrary<Formula> nested(int levels) {
    Arbitrary<Formula> leaves =
        Arbitraries.oneOf(
            Arbitraries.of("a", "gmv", "ordered", "android", "nothing", "iffy")
                .map(name -> new Formula.Reference(name, NOWHERE)),
            Arbitraries.of(LITERALS).map(FormulaTextLaws::literal));
    if (levels == 0) {
      return leaves;
    }
    Arbitrary<Formula> inner = nested(levels - 1);
    return Arbitraries.oneOf(
        List.of(
            leaves,
            inner.map(f -> new Formula.Negation(f, NOWHERE)),
            inner.map(f -> new Predicate.Not(f, NOWHERE)),
            inner.map(f -> new Formula.PerDay(f, NOWHERE)),
            binary(inner),
            predicate(inner),
            call(inner),
            windows(inner),
            Combinators.combine(inner, inner, inner)
                .as((c, a, b) -> new Formula.Choice(c, a, b, NOWHERE)),
            Combinators.combine(
                    inner,
                    Arbitraries.of("BRL", "CNY"),
                    Arbitraries.of("rates", "daily").optional())
                .as((f, currency, table) -> new Formula.Exchange(f, currency, table, NOWHERE))));
  }

  private static Arbitrary<Formula> binary(Arbitrary<Formula> inner) {
    return Combinators.combine(Arbitraries.of(Operator.values()), inner, inner)
        .as((sign, l, r) -> new Formula.Binary(sign, l, r, NOWHERE));
  }

  private static Arbitrary<Formula> predicate(Arbitrary<Formula> inner) {
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.of(Comparison.values()), inner, inner)
            .as((sign, l, r) -> new Predicate.Compares(sign, l, r, NOWHERE)),
        Combinators.combine(inner, inner).as((l, r) -> new Predicate.And(l, r, NOWHERE)),
        Combinators.combine(inner, inner).as((l, r) -> new Predicate.Or(l, r, NOWHERE)));
  }

  private static Arbitrary<Formula> call(Arbitrary<Formula> inner) {
    return Arbitraries.of(Function.values())
        .flatMap(
            function ->
                function == Function.ROUND
                    ? Combinators.combine(inner, Arbitraries.integers().between(0, 12))
                        .as((f, places) -> List.of(f, literal(Integer.toString(places))))
                        .map(list -> new Formula.Call(function, list, NOWHERE))
                    : inner
                        .list()
                        .ofMinSize(function.least())
                        .ofMaxSize(Math.min(4, function.most()))
                        .map(list -> new Formula.Call(function, list, NOWHERE)));
  }

  private static Arbitrary<Formula> windows(Arbitrary<Formula> inner) {
    Arbitrary<Integer> days = Arbitraries.of(1, 7, 365, 3660);
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    // In lengths a month of the contract is written as a month.
    Arbitrary<CalendarLength> back =
        Combinators.combine(
                Arbitraries.of(1, 2, 12),
                Arbitraries.of(EnumSet.complementOf(EnumSet.of(Grain.CONTRACT_MONTH))))
            .as(CalendarLength::new);
    Arbitrary<Grain> units = Arbitraries.of(EnumSet.complementOf(EnumSet.of(Grain.DAY)));
    return Arbitraries.oneOf(
        Combinators.combine(inner, days, flag)
            .as((f, count, partial) -> new Window.Rolling(f, count, partial, NOWHERE)),
        Combinators.combine(inner, days, flag)
            .as((f, count, partial) -> new Window.AverageOver(f, count, partial, NOWHERE)),
        Combinators.combine(inner, back, flag)
            .as((f, length, same) -> new Window.Previous(f, length, same, NOWHERE)),
        Combinators.combine(inner, flag)
            .as((f, same) -> new Window.SamePeriodLastYear(f, same, NOWHERE)),
        Combinators.combine(inner, units).as((f, unit) -> new Window.SoFar(f, unit, NOWHERE)),
        inner.map(f -> new Window.Cumulative(f, NOWHERE)));
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void theTextOfAFormulaIsReadAsTheSameFormula(@ForAll("formulas") Formula formula) {
    var read = Formula.parse(LocatedText.of("formula", formula.toString()));
    assertThat(read.diagnostics()).as(formula.toString()).isEmpty();
    assertThat(difference(formula, read.orThrow())).isEmpty();
  }

  /** Where two trees differ first; the places of their parts do not matter. */
  private static Optional<String> difference(Formula one, Formula two) {
    if (!one.getClass().equals(two.getClass())
        || !one.toString().equals(two.toString())
        || one.parts().size() != two.parts().size()) {
      return Optional.of(one + " is read as " + two);
    }
    for (int part = 0; part < one.parts().size(); part++) {
      Optional<String> inside = difference(one.parts().get(part), two.parts().get(part));
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
  }
}
