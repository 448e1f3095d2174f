package io.github.kpi4j.amazonbr.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.fees.ParcelSize;
import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.Origin;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MarginLaws {
  private static final Margins ROUNDED = Margins.bundled();
  private static final Margins EXACT = ROUNDED.withRounding(TaxRounding.EXACT);

  @Provide
  Arbitrary<MarginCase> sales() {
    Arbitrary<Shop> shops =
        Combinators.combine(Arbitraries.of(Uf.class), Arbitraries.integers().between(0, 2))
            .as(
                (from, kind) ->
                    switch (kind) {
                      case 0 -> Shop.lucroReal(from);
                      case 1 -> Shop.lucroPresumido(from);
                      default -> Shop.simples(from, "1000000");
                    });
    Arbitrary<Product> products =
        Combinators.combine(
                Arbitraries.of("kitchen", "furniture", "food", "electronics_accessories"),
                Arbitraries.integers().between(1, 12_000),
                Arbitraries.of(Origin.class),
                Arbitraries.integers().between(0, 30_000),
                Arbitraries.integers().between(0, 20))
            .as(
                (category, grams, origin, cost, icms) ->
                    Product.of(
                        category,
                        new ParcelSize(
                            Rational.of(10), Rational.of(10), Rational.of(10), Rational.of(grams)),
                        origin,
                        new Purchase(centavos(cost), Rational.of(icms, 100), true, Rational.ZERO)));
    Arbitrary<Offer> offers =
        Combinators.combine(
                Arbitraries.longs().between(1, 60_000),
                Arbitraries.integers().between(0, 30),
                Arbitraries.integers().between(0, 20),
                Arbitraries.integers().between(0, 100))
            .as(
                (price, ads, returned, sellable) ->
                    Offer.at(centavos(price))
                        .ads(Integer.toString(ads))
                        .returns(
                            Returns.of(Integer.toString(returned))
                                .sellable(Integer.toString(sellable))));
    return Combinators.combine(shops, products, offers, Arbitraries.of(Uf.class))
        .as((shop, product, offer, to) -> MarginCase.of(shop, product, offer, to, Sales.ON));
  }

  private static Quantity centavos(long count) {
    return BrlAmounts.brl(Rational.of(count, 100));
  }

  private static Rational contribution(Margins margins, MarginCase sale) {
    return margins.of(sale).orThrow().contribution().amount();
  }

  @Property(tries = 300)
  void lines_add_up_to_the_margin(@ForAll("sales") MarginCase sale, @ForAll boolean rounded) {
    UnitMargin margin = (rounded ? ROUNDED : EXACT).of(sale).orThrow();
    Rational sum = Rational.ZERO;
    for (LineKind kind : LineKind.values()) {
      sum = sum.plus(margin.total(kind).amount());
    }

    assertThat(margin.afterProfitTax().amount()).isEqualTo(sum);
    assertThat(margin.contribution().amount())
        .isEqualTo(sum.minus(margin.total(LineKind.PROFIT_TAX).amount()))
        .isEqualTo(margin.margin().amount().times(margin.netRevenue().amount()));
    assertThat(margin.netRevenue()).isEqualTo(sale.offer().netRevenue());
    assertThat(margin.taxes().owedBySeller().amount())
        .isEqualTo(
            margin
                .total(LineKind.SALES_TAX)
                .amount()
                .plus(margin.total(LineKind.PROFIT_TAX).amount())
                .negated());
    assertThat(margin.taxes().creditable()).isEqualTo(margin.total(LineKind.CREDIT));
  }

  @Property(tries = 300)
  void rounded_lines_are_whole_centavos(@ForAll("sales") MarginCase sale) {
    assertThat(ROUNDED.of(sale).orThrow().lines())
        .allMatch(line -> line.amount().amount().times(Rational.HUNDRED).isInteger());
  }

  @Property(tries = 300)
  void a_mix_of_one_state_is_that_state(@ForAll("sales") MarginCase sale) {
    Uf only = sale.to().shares().keySet().iterator().next();

    assertThat(ROUNDED.of(sale.withDestinations(Destinations.of(only, 7))))
        .isEqualTo(ROUNDED.of(sale));
  }

  @Property(tries = 300)
  void a_mix_is_the_mean_of_its_states(
      @ForAll("sales") MarginCase sale,
      @ForAll Uf one,
      @ForAll Uf other,
      @ForAll @IntRange(min = 1, max = 9) int weight) {
    Destinations mix = Destinations.of(one, weight).and(other, 10 - weight);
    Rational share = one == other ? Rational.ZERO : Rational.of(weight, 10);

    assertThat(contribution(ROUNDED, sale.withDestinations(mix)))
        .isEqualTo(
            contribution(ROUNDED, sale.withDestinations(Destinations.only(one)))
                .times(share)
                .plus(
                    contribution(ROUNDED, sale.withDestinations(Destinations.only(other)))
                        .times(Rational.ONE.minus(share))));
  }

  @Property(tries = 300)
  void a_higher_rate_on_the_sale_never_raises_the_margin(
      @ForAll("sales") MarginCase sale, @ForAll @IntRange(min = 1, max = 20) int points) {
    Effect effect = new Shock.InternalIcms(Integer.toString(points)).on(EXACT, sale).orThrow();

    assertThat(effect.contributionChange().amount().signum()).isNotPositive();
  }

  @Property(tries = 300)
  void a_higher_creditable_rate_in_a_fixed_cost_never_lowers_the_margin(
      @ForAll("sales") MarginCase sale, @ForAll @IntRange(min = 1, max = 20) int points) {
    Purchase before = (Purchase) sale.product().cost();
    Purchase after = before.withIcms(before.icms().plus(Rational.of(points, 100)));

    assertThat(
            contribution(EXACT, sale.withProduct(sale.product().withCost(after)))
                .compareTo(contribution(EXACT, sale)))
        .isNotNegative();
  }

  @Property(tries = 60)
  void a_target_price_reaches_its_target_and_a_centavo_less_does_not(
      @ForAll("sales") MarginCase sale,
      @ForAll @IntRange(min = -20, max = 40) int target,
      @ForAll Rounding mode,
      @ForAll boolean rounded) {
    Margins margins = rounded ? ROUNDED.withRounding(TaxRounding.centavos(mode)) : EXACT;
    Quantity wanted = new Quantity(Rational.of(target, 100), Unit.Plain.PERCENT);

    for (PriceSearch.Band band : margins.priceFor(sale, wanted).orThrow().bands()) {
      Optional<Quantity> price = band.price();
      if (price.isPresent()) {
        assertThat(band.margin().orElseThrow().margin().amount().compareTo(wanted.amount()))
            .isNotNegative();
        assertThat(reaches(margins, sale, price.get(), wanted)).isTrue();
        Quantity less = BrlAmounts.brl(price.get().amount().minus(Rational.of(1, 100)));
        if (less.amount().compareTo(band.from().amount()) >= 0) {
          assertThat(reaches(margins, sale, less, wanted)).isFalse();
        }
      } else {
        assertThat(band.margin()).isEmpty();
        assertThat(reaches(margins, sale, band.from(), wanted)).isFalse();
        band.below()
            .ifPresent(
                end ->
                    assertThat(
                            reaches(
                                margins,
                                sale,
                                BrlAmounts.brl(end.amount().minus(Rational.of(1, 100))),
                                wanted))
                        .isFalse());
      }
    }
  }

  @Property(tries = 15)
  void no_lower_price_of_the_band_reaches_the_target(
      @ForAll("sales") MarginCase sale, @ForAll @IntRange(min = -90, max = 30) int target) {
    Quantity wanted = new Quantity(Rational.of(target, 100), Unit.Plain.PERCENT);
    PriceSearch.Band band = ROUNDED.priceFor(sale, wanted).orThrow().bands().get(1);

    Optional<Quantity> first =
        LongStream.range(30_00, 50_00)
            .mapToObj(MarginLaws::centavos)
            .filter(price -> reaches(ROUNDED, sale, price, wanted))
            .findFirst();
    assertThat(band.price()).isEqualTo(first);
  }

  private static boolean reaches(
      Margins margins, MarginCase sale, Quantity price, Quantity target) {
    UnitMargin margin = margins.of(sale.withOffer(sale.offer().withPrice(price))).orThrow();
    return margin.margin().amount().compareTo(target.amount()) >= 0;
  }
}
