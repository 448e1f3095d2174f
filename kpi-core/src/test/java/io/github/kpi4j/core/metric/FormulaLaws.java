package io.github.kpi4j.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Formulas and units; LANGUAGE.md §5. */
class FormulaLaws {
  private static final Rational[] VALUES = {Rational.of(7), Rational.of(-3), Rational.ZERO};

  @Provide
  Arbitrary<String> formulas() {
    return nested(4);
  }

  private static Arbitrary<String> nested(int levels) {
    Arbitrary<String> leaves = Arbitraries.of("a", "b", "c", "12%", "1_000.5", "2");
    if (levels == 0) {
      return leaves;
    }
    Arbitrary<String> inner = nested(levels - 1);
    Arbitrary<String> binary =
        Combinators.combine(inner, Arbitraries.of("+", " - ", "*", " /"), inner)
            .as((l, sign, r) -> l + sign + r);
    return Arbitraries.oneOf(
        leaves,
        binary,
        inner.map(f -> "(" + f + ")"),
        inner.map(f -> "-" + f),
        inner.map(f -> "abs( " + f + ")"),
        Combinators.combine(inner, inner).as((l, r) -> "max(" + l + "," + r + " )"));
  }

  @Property
  void whatItWritesMeansTheSame(@ForAll("formulas") String text) {
    Formula formula = read(text);
    Formula again = read(formula.toString());
    assertThat(again).hasToString(formula.toString());
    assertThat(value(again)).isEqualTo(value(formula));
  }

  @Property
  void brackets(@ForAll("formulas") String text, @ForAll @IntRange(min = 1, max = 5) int more) {
    Formula plain = read(text);
    Formula wrapped = read("(".repeat(more) + text + ")".repeat(more));
    assertThat(wrapped).hasToString(plain.toString());
  }

  @Property
  void nothingButADiagnosticComesOutOfAnyText(@ForAll String text) {
    var read = Formula.parse(LocatedText.of("formula", text));
    assertThat(read.isValid()).isEqualTo(read.diagnostics().isEmpty());
  }

  private static Formula read(String text) {
    return Formula.parse(LocatedText.of("formula", text)).orThrow();
  }

  /** The value with a = 7, b = -3, c = 0; empty where something is divided by zero. */
  private static Optional<Rational> value(Formula formula) {
    if (formula instanceof Formula.Literal literal) {
      return Optional.of(literal.quantity().amount());
    }
    if (formula instanceof Formula.Reference reference) {
      return Optional.of(VALUES[reference.metric().charAt(0) - 'a']);
    }
    List<Optional<Rational>> parts = formula.parts().stream().map(FormulaLaws::value).toList();
    if (parts.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    Rational first = parts.get(0).orElseThrow();
    if (formula instanceof Formula.Negation) {
      return Optional.of(first.negated());
    }
    if (formula instanceof Formula.Call call) {
      return Optional.of(
          call.function() == Function.ABS ? first.abs() : first.max(parts.get(1).orElseThrow()));
    }
    Rational second = parts.get(1).orElseThrow();
    return switch (((Formula.Binary) formula).operator()) {
      case PLUS -> Optional.of(first.plus(second));
      case MINUS -> Optional.of(first.minus(second));
      case TIMES -> Optional.of(first.times(second));
      case DIVIDED_BY -> second.isZero() ? Optional.empty() : Optional.of(first.dividedBy(second));
    };
  }
}
