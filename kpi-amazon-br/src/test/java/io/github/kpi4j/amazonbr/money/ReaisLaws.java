package io.github.kpi4j.amazonbr.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ReaisLaws {
  private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

  @Provide
  Arbitrary<BigInteger> centavos() {
    return Arbitraries.of(5, 14, 30)
        .map(BigInteger.TEN::pow)
        .flatMap(most -> Arbitraries.bigIntegers().between(most.negate(), most));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("R$ -.,()01234\u00A0\u2212\uFF15U").ofMaxLength(12);
  }

  @Property
  void what_was_printed_is_read_back(
      @ForAll("centavos") BigInteger centavos, @ForAll Rounding rounding) {
    Quantity amount = new Quantity(Rational.ofScaled(centavos, 2), Reais.BRL);

    assertThat(Reais.parse(Reais.print(amount, rounding)).amount()).contains(amount);
  }

  @Property
  void prints_as_the_jdk_does_for_brazil(@ForAll("centavos") BigInteger centavos) {
    Quantity amount = new Quantity(Rational.ofScaled(centavos, 2), Reais.BRL);

    assertThat(Reais.print(amount, Rounding.HALF_EVEN))
        .isEqualTo(NumberFormat.getCurrencyInstance(BRAZIL).format(new BigDecimal(centavos, 2)));
  }

  @Property
  void every_way_to_write_a_minus_means_the_same(
      @ForAll @LongRange(min = 0) long reais,
      @ForAll @IntRange(max = 99) int centavos,
      @ForAll boolean grouped) {
    Quantity negative =
        new Quantity(Rational.of(reais).plus(Rational.of(centavos, 100)).negated(), Reais.BRL);
    String whole = grouped ? String.format(BRAZIL, "%,d", reais) : Long.toString(reais);
    String number = whole + "," + centavos / 10 + centavos % 10;

    for (String shape :
        List.of(
            "-R$ #",
            "-R$#",
            "- R$ #",
            "R$ -#",
            "R$-#",
            "-#",
            "#-",
            "R$ # -",
            "(R$ #)",
            "R$ (#)",
            "(#)",
            "\u2212R$\u00A0#",
            "R$\u202F\u2212#",
            "  -#\u00A0")) {
      assertThat(Reais.parse(shape.replace("#", number)).amount()).as(shape).contains(negative);
    }
  }

  @Property
  void any_text_is_whole_centavos_or_refused_for_a_reason(@ForAll("texts") String text) {
    boolean sound =
        Reais.parse(text)
            .match(
                amount -> amount.amount().times(Rational.HUNDRED).isInteger(),
                reason -> !text.matches("[0-9]+(,[0-9]{2})?"));

    assertThat(sound).isTrue();
  }
}
