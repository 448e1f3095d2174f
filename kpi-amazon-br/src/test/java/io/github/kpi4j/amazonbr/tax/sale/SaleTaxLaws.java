package io.github.kpi4j.amazonbr.tax.sale;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.Origin;
import io.github.kpi4j.amazonbr.tax.Regime;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.amazonbr.tax.federal.PisCofinsBase;
import io.github.kpi4j.amazonbr.tax.icms.Difal;
import io.github.kpi4j.amazonbr.tax.icms.DifalAmounts;
import io.github.kpi4j.amazonbr.tax.icms.InterstateRate;
import io.github.kpi4j.amazonbr.tax.reform.CbsIbsInIcmsBase;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class SaleTaxLaws {
  private static final TaxTables TABLES = TaxTables.bundled();
  private static final TaxSettings EXACT = TaxSettings.of(TABLES, TaxRounding.EXACT);

  // Making rates ready takes longer than a calculation.
  private static final Map<List<Object>, CentavoSaleTaxes> READY = new ConcurrentHashMap<>();

  @Provide
  Arbitrary<Sale> sales() {
    return sales(LocalDate.of(2022, 1, 1), LocalDate.of(2026, 12, 31));
  }

  @Provide
  Arbitrary<Sale> salesOfTheReform() {
    return sales(LocalDate.of(2027, 1, 1), LocalDate.of(2032, 12, 31));
  }

  /** Also of days before the tables begin and of those whose rates nobody has fixed. */
  @Provide
  Arbitrary<Sale> salesOfAnyDay() {
    return sales(LocalDate.of(2021, 6, 1), LocalDate.of(2034, 12, 31));
  }

  private static Arbitrary<Sale> sales(LocalDate first, LocalDate last) {
    return Combinators.combine(
            Arbitraries.longs().between(0, 100_000_000),
            Arbitraries.of(Uf.class),
            Arbitraries.of(Uf.class),
            Arbitraries.longs().between(first.toEpochDay(), last.toEpochDay()),
            Arbitraries.of(Origin.class))
        .as(
            (centavos, from, to, day, origin) ->
                Sale.of(
                        BrlAmounts.brl(Rational.ofScaled(BigInteger.valueOf(centavos), 2)),
                        from,
                        to,
                        LocalDate.ofEpochDay(day))
                    .of(origin, ""));
  }

  @Provide
  Arbitrary<PisCofinsBase> bases() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(either, either, either).as(PisCofinsBase::new);
  }

  @Provide
  Arbitrary<Seller> sellers() {
    return Arbitraries.oneOf(
        bases().map(Seller::lucroReal),
        bases().map(Seller::lucroPresumido),
        Arbitraries.longs().between(0, 3_600_000).map(rbt12 -> Seller.simples(Rational.of(rbt12))));
  }

  @Property
  void the_price_of_a_net_leaves_that_net(
      @ForAll("sellers") Seller seller, @ForAll("sales") Sale sale) {
    SaleTaxes taxes = new SaleTaxes(EXACT, seller);
    Quantity net = sale.price();

    Quantity price = taxes.price(net, sale).orThrow();
    SaleTax tax = taxes.of(sale.at(price)).orThrow();

    assertThat(price.amount().minus(tax.total().amount())).isEqualTo(net.amount());
  }

  @Property
  void a_net_of_a_price_needs_that_price(
      @ForAll("sellers") Seller seller, @ForAll("sales") Sale sale) {
    SaleTaxes taxes = new SaleTaxes(EXACT, seller);
    Rational total = taxes.of(sale).orThrow().total().amount();
    Quantity net = BrlAmounts.brl(sale.price().amount().minus(total));

    assertThat(taxes.price(net, sale).orThrow()).isEqualTo(sale.price());
  }

  @Property
  void icms_of_a_price_is_the_internal_rate_wherever_goods_were_made(
      @ForAll("bases") PisCofinsBase base, @ForAll("sales") Sale sale) {
    SaleTax tax = new SaleTaxes(EXACT, Seller.lucroReal(base)).of(sale).orThrow();
    Rational internal = TABLES.icms(sale.to(), sale.day()).orThrow().internal();

    assertThat(tax.icmsOfBothStates().amount()).isEqualTo(sale.price().amount().times(internal));
  }

  @Property
  void the_price_of_a_net_leaves_that_net_once_cbs_and_ibs_are_paid(
      @ForAll("bases") PisCofinsBase base,
      @ForAll("salesOfTheReform") Sale sale,
      @ForAll boolean inside,
      @ForAll @LongRange(min = 1, max = 40) long cbs) {
    TaxSettings given = TaxSettings.of(withReform(cbs), TaxRounding.EXACT);
    SaleTaxes taxes =
        new SaleTaxes(
            given,
            Seller.lucroReal(base),
            inside ? CbsIbsInIcmsBase.INSIDE : CbsIbsInIcmsBase.OUTSIDE);
    Quantity price = taxes.price(sale.price(), sale).orThrow();
    SaleTax tax = taxes.of(sale.at(price)).orThrow();
    Rational added = tax.cbs().amount().plus(tax.ibs().amount());
    Rational left = price.amount().minus(tax.total().amount());

    assertThat(left).isEqualTo(sale.price().amount());
    // CBS and IBS come on top of what is left without any tax.
    assertThat(added).isEqualTo(left.times(Rational.of(cbs, 100).plus(Rational.of(1, 1000))));
  }

  private static TaxTables withReform(long cbs) {
    String rows =
        "cbs_pct,ibs_state_pct,ibs_municipal_pct,offset_pct,icms_share_pct,"
            + "valid_from,valid_to,legal_basis,source,confidence,note\n"
            + cbs
            + ",0.05,0.05,0,100,2027-01-01,,,,low,\n"
            + cbs
            + ",0.05,0.05,0,90,2029-01-01,,,,low,\n";
    return TABLES.overlay(TaxTable.REFORM, Source.of("reform.csv", rows)).orThrow();
  }

  @Property
  void a_sale_across_a_border_bears_the_difference_of_rates(@ForAll("sales") Sale sale) {
    Assume.that(sale.from() != sale.to());
    SaleTax tax = new SaleTaxes(EXACT, Seller.lucroReal(PisCofinsBase.WHOLE)).of(sale).orThrow();
    DifalAmounts difal =
        new Difal(EXACT)
            .forConsumer(
                sale.price().amount(),
                TABLES.icms(sale.to(), sale.day()).orThrow(),
                InterstateRate.of(TABLES, sale.from(), sale.to(), sale.origin(), sale.day())
                    .orThrow());

    assertThat(tax.difal().amount()).isEqualTo(difal.difal());
    assertThat(tax.fcp().amount()).isEqualTo(difal.fcp());
  }

  @Property
  void memory_changes_no_amount_and_ends_with_the_amounts(
      @ForAll("sellers") Seller seller, @ForAll("sales") Sale sale, @ForAll Rounding mode) {
    TaxSettings settings = TaxSettings.of(TABLES, TaxRounding.centavos(mode));
    SaleTax remembered = new SaleTaxes(settings, seller).of(sale).orThrow();
    SaleTax forgotten = new SaleTaxes(settings.withoutMemory(), seller).of(sale).orThrow();

    assertThat(remembered.total()).isEqualTo(forgotten.total());
    assertThat(remembered.amounts()).isEqualTo(forgotten.amounts());
    assertThat(forgotten.memory().steps()).isEmpty();
    assertThat(remembered.memory().steps()).isNotEmpty();
  }

  @Property(tries = 5000)
  void centavos_agree_with_fractions(
      @ForAll("bases") PisCofinsBase base,
      @ForAll boolean real,
      @ForAll("salesOfAnyDay") Sale sale,
      @ForAll Rounding mode) {
    Regime regime = real ? Regime.LUCRO_REAL : Regime.LUCRO_PRESUMIDO;
    Seller.Normal seller = new Seller.Normal(regime, base);
    TaxSettings settings = TaxSettings.of(TABLES, TaxRounding.centavos(mode)).withoutMemory();
    long price = centavos(sale.price());

    Optional<CentavoTax> fast =
        READY
            .computeIfAbsent(
                List.of(seller, mode), key -> CentavoSaleTaxes.of(TABLES, seller, "", mode))
            .of(price, sale.from(), sale.to(), sale.origin(), sale.day().toEpochDay());
    Optional<CentavoTax> exact =
        new SaleTaxes(settings, seller)
            .of(sale)
            .optional()
            .map(
                tax ->
                    new CentavoTax(
                        centavos(tax.icms()),
                        centavos(tax.difal()),
                        centavos(tax.fcp()),
                        centavos(tax.pis()),
                        centavos(tax.cofins())));

    assertThat(fast).isEqualTo(exact);
  }

  @Property(tries = 2000)
  void a_journal_tells_the_steps_of_fractions_line_by_line(
      @ForAll("bases") PisCofinsBase base,
      @ForAll boolean real,
      @ForAll("salesOfAnyDay") Sale sale,
      @ForAll("salesOfAnyDay") Sale other,
      @ForAll Rounding mode) {
    Regime regime = real ? Regime.LUCRO_REAL : Regime.LUCRO_PRESUMIDO;
    Seller.Normal seller = new Seller.Normal(regime, base);
    SaleTaxes exact = new SaleTaxes(TaxSettings.of(TABLES, TaxRounding.centavos(mode)), seller);
    SaleJournal journal =
        new SaleJournal(
            READY.computeIfAbsent(
                List.of(seller, mode), key -> CentavoSaleTaxes.of(TABLES, seller, "", mode)));

    List<Sale> kept = new ArrayList<>();
    for (Sale each : List.of(sale, other, sale)) {
      OptionalInt line =
          journal.add(
              centavos(each.price()),
              each.from(),
              each.to(),
              each.origin(),
              each.day().toEpochDay());
      assertThat(line.isPresent()).isEqualTo(exact.of(each).optional().isPresent());
      line.ifPresent(number -> kept.add(each));
    }

    assertThat(journal.size()).isEqualTo(kept.size());
    for (int line = 0; line < kept.size(); line++) {
      SaleTax tax = exact.of(kept.get(line)).orThrow();
      assertThat(journal.memory(line).steps()).isEqualTo(tax.memory().steps());
      assertThat(journal.tax(line).total()).isEqualTo(centavos(tax.total()));
    }
  }

  private static long centavos(Quantity amount) {
    return amount.amount().times(Rational.HUNDRED).round(0, Rounding.DOWN).longValueExact();
  }
}
