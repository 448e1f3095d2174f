package io.github.kpi4j.amazonbr.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.tax.federal.PisCofinsBase;
import io.github.kpi4j.amazonbr.tax.importing.FormalImport;
import io.github.kpi4j.amazonbr.tax.importing.ImportCost;
import io.github.kpi4j.amazonbr.tax.importing.ImportedLot;
import io.github.kpi4j.amazonbr.tax.sale.Sale;
import io.github.kpi4j.amazonbr.tax.sale.SaleTax;
import io.github.kpi4j.amazonbr.tax.sale.SaleTaxes;
import io.github.kpi4j.amazonbr.tax.sale.Seller;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every benefit. */
class BenefitLaws {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private static TaxTables tables(Uf uf, String operation, String figures) {
    return TaxTables.bundled()
        .overlay(
            TaxTable.ICMS_BENEFITS,
            Source.of(
                "benefit.csv",
                "uf,ncm,operation,deferred_pct,credit_of_tax_pct,credit_of_value_pct,"
                    + "credits_kept_pct,valid_from,valid_to,legal_basis,source,confidence,note\n"
                    + uf
                    + ",*,"
                    + operation
                    + ","
                    + figures
                    + ",2026-01-01,,an act,supposed,low,\n"))
        .orThrow();
  }

  private static Quantity brl(long reais) {
    return Quantity.money("BRL", Long.toString(reais));
  }

  private static ImportCost cost(TaxTables tables, Regime regime, Uf uf, long goods) {
    ImportedLot lot =
        ImportedLot.bySea(
            brl(goods),
            brl(goods / 5),
            brl(10),
            Rational.parse("0.18"),
            Rational.parse("0.065"),
            uf,
            DAY);
    return new FormalImport(TaxSettings.of(tables, TaxRounding.EXACT), regime).of(lot).orThrow();
  }

  @Property(tries = 200)
  void a_deferral_changes_cash_and_for_those_who_take_credits_no_cost(
      @ForAll Uf uf,
      @ForAll @IntRange(min = 100, max = 1_000_000) int goods,
      @ForAll @IntRange(max = 100) int percent) {
    TaxTables tables = tables(uf, "import", percent + ",,,");
    for (Regime regime : new Regime[] {Regime.LUCRO_REAL, Regime.LUCRO_PRESUMIDO}) {
      ImportCost full = cost(TaxTables.bundled(), regime, uf, goods);
      ImportCost put = cost(tables, regime, uf, goods);
      Rational deferred = full.icms().amount().times(Rational.of(percent, 100));

      assertThat(put.icmsDeferred().amount()).isEqualTo(deferred);
      assertThat(put.paid().amount()).isEqualTo(full.paid().amount().minus(deferred));
      assertThat(put.landedCost()).isEqualTo(full.landedCost());
    }
    assertThat(cost(tables, Regime.SIMPLES, uf, goods).creditable().amount())
        .isEqualTo(Rational.ZERO);
  }

  @Property(tries = 200)
  void a_presumed_credit_changes_no_tax_and_is_what_its_row_says(
      @ForAll Uf from,
      @ForAll Uf to,
      @ForAll Origin origin,
      @ForAll @IntRange(min = 1, max = 1_000_000) int price,
      @ForAll @IntRange(max = 100) int ofTax,
      @ForAll @IntRange(max = 100) int ofValue) {
    String operation = Operation.of(from, to, origin).key();
    TaxTables tables = tables(from, operation, "," + ofTax + "," + ofValue + ",0");
    Seller seller = Seller.lucroReal(PisCofinsBase.WITHOUT_ICMS_AND_DIFAL);
    Sale sale = Sale.of(brl(price), from, to, DAY).of(origin, "");

    SaleTax without =
        new SaleTaxes(TaxSettings.of(TaxTables.bundled(), TaxRounding.EXACT), seller)
            .of(sale)
            .orThrow();
    SaleTax with =
        new SaleTaxes(TaxSettings.of(tables, TaxRounding.EXACT), seller).of(sale).orThrow();

    assertThat(with.total()).isEqualTo(without.total());
    assertThat(with.icms()).isEqualTo(without.icms());
    assertThat(with.presumedCredit().amount())
        .isEqualTo(
            Rational.of(price)
                .times(Rational.of(ofValue, 100))
                .plus(with.icms().amount().times(Rational.of(ofTax, 100))));
    assertThat(with.amounts().creditable()).isEqualTo(with.presumedCredit());
  }
}
