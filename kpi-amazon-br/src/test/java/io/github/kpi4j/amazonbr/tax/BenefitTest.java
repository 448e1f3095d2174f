package io.github.kpi4j.amazonbr.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.amazonbr.tax.federal.PisCofinsBase;
import io.github.kpi4j.amazonbr.tax.icms.IcmsAmounts;
import io.github.kpi4j.amazonbr.tax.icms.IpiPlacement;
import io.github.kpi4j.amazonbr.tax.icms.OwnIcms;
import io.github.kpi4j.amazonbr.tax.importing.FormalImport;
import io.github.kpi4j.amazonbr.tax.importing.ImportCost;
import io.github.kpi4j.amazonbr.tax.importing.ImportedLot;
import io.github.kpi4j.amazonbr.tax.sale.CentavoSaleTaxes;
import io.github.kpi4j.amazonbr.tax.sale.Sale;
import io.github.kpi4j.amazonbr.tax.sale.SaleTax;
import io.github.kpi4j.amazonbr.tax.sale.SaleTaxes;
import io.github.kpi4j.amazonbr.tax.sale.Seller;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Benefits as rows that are laid over; all figures of them are invented. */
class BenefitTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final TaxRounding CENTAVOS = TaxRounding.centavos(Rounding.HALF_UP);
  private static final String HEADER =
      "uf,ncm,operation,deferred_pct,credit_of_tax_pct,credit_of_value_pct,credits_kept_pct,"
          + "valid_from,valid_to,legal_basis,source,confidence,note\n";

  private static Validated<TaxTables> read(String rows) {
    return TaxTables.bundled()
        .overlay(TaxTable.ICMS_BENEFITS, Source.of("mine.csv", HEADER + rows));
  }

  /** On the import all of ICMS deferred; on sales at 4 % three quarters of it credited instead. */
  private static TaxTables importer() {
    return read("""
            SC,*,import,100,,,,2026-01-01,,Decreto 1 art. 2,our regime,high,
            SC,*,across_imported,,75,,0,2026-01-01,,Decreto 1 art. 3,our regime,high,
            SC,8471,across_imported,,,3.6,0,2026-01-01,,Decreto 1 art. 4,our regime,high,
            """)
        .orThrow();
  }

  private static Quantity brl(String amount) {
    return Quantity.money("BRL", amount);
  }

  private static ImportedLot lot() {
    return ImportedLot.bySea(
        brl("10000"),
        brl("2000"),
        brl("500"),
        Rational.parse("0.20"),
        Rational.parse("0.10"),
        Uf.SC,
        DAY);
  }

  @Test
  void deferred_icms_of_an_import_is_neither_paid_nor_credited() {
    ImportCost full =
        new FormalImport(TaxSettings.of(TaxTables.bundled(), CENTAVOS), Regime.LUCRO_REAL)
            .of(lot())
            .orThrow();
    ImportCost deferred =
        new FormalImport(TaxSettings.of(importer(), CENTAVOS), Regime.LUCRO_REAL)
            .of(lot())
            .orThrow();

    // 12,500 + 2,500 + 1,500 + 262.50 + 1,206.25 + 160 + 154.23 are 18,282.98; ÷ 0.83 = 22,027.69,
    // of which 17 % are 3,744.71.
    assertThat(full.icms()).isEqualTo(brl("3744.71"));
    assertThat(deferred.icms()).isEqualTo(brl("3744.71"));
    assertThat(deferred.icmsDeferred()).isEqualTo(brl("3744.71"));
    assertThat(deferred.icmsPaid()).isEqualTo(brl("0"));
    assertThat(deferred.paid().amount())
        .isEqualTo(full.paid().amount().minus(Rational.parse("3744.71")));
    assertThat(deferred.creditable().amount())
        .isEqualTo(full.creditable().amount().minus(Rational.parse("3744.71")));
    assertThat(deferred.landedCost()).isEqualTo(full.landedCost());
    assertThat(deferred.memory().toText())
        .contains("icms deferred = 3744.71 [icms 3744.71, rate 1] ICMS_DEFERRAL")
        .contains("Decreto 1 art. 2");
  }

  @Test
  void a_presumed_credit_stands_beside_what_is_owed() {
    SaleTaxes taxes =
        new SaleTaxes(
            TaxSettings.of(importer(), CENTAVOS),
            Seller.lucroReal(PisCofinsBase.WITHOUT_ICMS_AND_DIFAL));
    Sale sale = Sale.of(brl("100"), Uf.SC, Uf.SP, DAY).of(Origin.IMPORTED_DIRECTLY, "");
    SaleTax tax = taxes.of(sale).orThrow();

    // 4 % are 4.00 on the invoice, of which 3.00 are credited; SP takes 14 % in any case.
    assertThat(tax.icms()).isEqualTo(brl("4"));
    assertThat(tax.difal()).isEqualTo(brl("14"));
    assertThat(tax.presumedCredit()).isEqualTo(brl("3"));
    assertThat(tax.amounts().creditable()).isEqualTo(brl("3"));
    assertThat(tax.amounts().owedBySeller()).isEqualTo(tax.total());
    assertThat(tax.memory().toText())
        .contains(
            "presumed credit = 3 [base 100, of the base 0, icms 4, of icms 0.75] PRESUMED_CREDIT"
                + " (CF art. 155 §2 XII g; LC 24/1975; Decreto 1 art. 3)");

    // The longest beginning of the code goes first: 3.6 % of 100.
    assertThat(taxes.of(sale.of(Origin.IMPORTED_DIRECTLY, "84713012")).orThrow().presumedCredit())
        .isEqualTo(brl("3.60"));
    // National goods, sales inside the state and those of other states have no row.
    for (Sale other :
        List.of(
            Sale.of(brl("100"), Uf.SC, Uf.SP, DAY),
            Sale.of(brl("100"), Uf.SC, Uf.SC, DAY).of(Origin.IMPORTED_DIRECTLY, ""),
            Sale.of(brl("100"), Uf.RJ, Uf.SP, DAY).of(Origin.IMPORTED_DIRECTLY, ""))) {
      assertThat(taxes.of(other).orThrow().presumedCredit()).isEqualTo(brl("0"));
    }
    // A real's net is 1 − 4 % − 14 % − 9.25 % × 82 % + 3 %.
    assertThat(taxes.price(brl("77.415"), sale).orThrow()).isEqualTo(brl("100"));
  }

  @Test
  void a_part_may_be_deferred_between_taxpayers() {
    // PR 19.5 % of which 7.5 points are deferred: 12 % are left.
    TaxTables tables =
        read("PR,*,inside,38.4615384615,,,,2026-01-01,,Decreto 2,our adviser,medium,").orThrow();
    Benefit benefit = tables.benefit(Uf.PR, "", Operation.INSIDE, DAY).orThrow();
    IcmsAmounts amounts =
        new OwnIcms(TaxSettings.of(tables, CENTAVOS))
            .of(
                ItemValue.of(Rational.of(1000)),
                Rational.ZERO,
                IpiPlacement.OUTSIDE,
                tables.icms(Uf.PR, DAY).orThrow(),
                benefit);

    assertThat(amounts.icms()).isEqualTo(Rational.of(195));
    assertThat(amounts.deferred()).isEqualTo(Rational.of(75));
    assertThat(amounts.due()).isEqualTo(Rational.of(120));
    assertThat(amounts.presumedCredit()).isEqualTo(Rational.ZERO);
    assertThat(amounts.memory().toText()).contains("icms deferred = 75", "Decreto 2");
  }

  @Test
  void a_deferral_ends_with_the_consumer() {
    TaxTables tables =
        read("SP,*,inside,100,,,,2026-01-01,,Decreto 3,our adviser,medium,").orThrow();
    SaleTax tax =
        new SaleTaxes(TaxSettings.of(tables, CENTAVOS), Seller.lucroReal(PisCofinsBase.WHOLE))
            .of(Sale.of(brl("100"), Uf.SP, Uf.SP, DAY))
            .orThrow();
    assertThat(tax.icms()).isEqualTo(brl("18"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SC,*,import,100,,,,2026-01-01,,,our regime,high,|the act that grants it",
        "SC,*,imports,100,,,,2026-01-01,,Decreto 1,ours,high,|import, inside, across_imported, across",
        "XX,*,import,100,,,,2026-01-01,,Decreto 1,ours,high,|AC, AL",
        "SC,*,import,101,,,,2026-01-01,,Decreto 1,ours,high,|0 to 100",
        "SC,*,import,-1,,,,2026-01-01,,Decreto 1,ours,high,|0 to 100"
      })
  void a_row_with_a_mistake_is_refused_where_it_stands(String row, String expected) {
    Validated<TaxTables> tables = read(row);

    assertThat(tables.diagnostics()).hasSize(1);
    assertThat(tables.diagnostics().get(0).toString()).contains("mine.csv:2", expected);
  }

  @Test
  void rows_built_in_java_need_an_act_too() {
    DatedRow row =
        new DatedRow(
            List.of("SC", "*", "import"),
            Map.of("deferred_pct", Rational.HUNDRED),
            new Basis(
                "icms_benefits",
                "SC * import",
                new DateRange(DAY, LocalDate.MAX),
                " ",
                "ours",
                Confidence.HIGH,
                ""));
    assertThatThrownBy(() -> TaxTables.bundled().overlay(TaxTable.ICMS_BENEFITS, List.of(row)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("icms_benefits");
  }

  @Test
  void a_presumed_credit_has_to_say_what_becomes_of_the_others() {
    TaxTables tables = read("SP,*,across,,50,,,2026-01-01,,Decreto 4,ours,high,").orThrow();

    assertThat(tables.benefit(Uf.SP, "", Operation.ACROSS, DAY).gap().orElseThrow().toString())
        .startsWith("NOT_FIXED icms_benefits.credits_kept_pct[SP * across]");
    assertThat(
            new SaleTaxes(TaxSettings.of(tables, CENTAVOS), Seller.lucroReal(PisCofinsBase.WHOLE))
                .of(Sale.of(brl("100"), Uf.SP, Uf.BA, DAY))
                .gap())
        .isPresent();
    assertThat(tables.benefit(Uf.SP, "", Operation.ACROSS, DAY.minusYears(1)).orThrow())
        .isEqualTo(Benefit.NONE);
  }

  @Test
  void centavos_leave_the_sales_of_a_granting_state_to_the_exact_calculator() {
    Seller.Normal seller =
        new Seller.Normal(Regime.LUCRO_REAL, PisCofinsBase.WITHOUT_ICMS_AND_DIFAL);
    CentavoSaleTaxes taxes = CentavoSaleTaxes.of(importer(), seller, "", Rounding.HALF_UP);

    assertThat(taxes.of(10_000, Uf.SC, Uf.SP, Origin.IMPORTED_DIRECTLY, DAY.toEpochDay()))
        .isEmpty();
    assertThat(taxes.of(10_000, Uf.RJ, Uf.SP, Origin.IMPORTED_DIRECTLY, DAY.toEpochDay()))
        .isPresent();
  }

  @Test
  void parts_are_parts() {
    assertThatThrownBy(
            () ->
                new Benefit(Rational.of(2), Rational.ZERO, Rational.ZERO, Rational.ONE, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    Benefit half =
        new Benefit(Rational.ZERO, Rational.of(1, 2), Rational.of(1, 10), Rational.ZERO, List.of());
    // What follows ICMS shrinks with it; what follows the value is made to.
    assertThat(half.times(Rational.parse("0.9")).creditOfTax()).isEqualTo(Rational.of(1, 2));
    assertThat(half.times(Rational.parse("0.9")).creditOfValue()).isEqualTo(Rational.of(9, 100));
    assertThat(half.times(Rational.ONE)).isSameAs(half);
  }
}
