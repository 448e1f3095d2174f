package io.github.kpi4j.amazonbr.tax.sale;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.icms.ConsumerLoad;
import io.github.kpi4j.amazonbr.tax.simples.Simples;
import io.github.kpi4j.amazonbr.tax.simples.SimplesPayment;
import io.github.kpi4j.amazonbr.tax.simples.SimplesTax;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.EnumSet;
import java.util.Set;

/** A sale under Simples: one payment, and ICMS beside it once that has left the payment. */
final class SimplesSale {
  private final TaxSettings settings;
  private final Seller.InSimples seller;

  SimplesSale(TaxSettings settings, Seller.InSimples seller) {
    this.settings = settings;
    this.seller = seller;
  }

  Answer<SaleTax> of(Sale sale) {
    return new Simples(settings)
        .payment(
            seller.annex(), seller.rbt12(), sale.price().amount(), paidElsewhere(sale), sale.day())
        .then(payment -> load(sale, payment).map(load -> tax(sale, payment, load)));
  }

  private static Set<SimplesTax> paidElsewhere(Sale sale) {
    Set<SimplesTax> elsewhere = EnumSet.noneOf(SimplesTax.class);
    if (sale.substituted() && sale.from() == sale.to()) {
      elsewhere.add(SimplesTax.ICMS);
    }
    if (sale.singlePhase()) {
      elsewhere.add(SimplesTax.PIS);
      elsewhere.add(SimplesTax.COFINS);
    }
    return elsewhere;
  }

  private Answer<ConsumerLoad> load(Sale sale, SimplesPayment payment) {
    if (!payment.band().isIcmsOutside()) {
      return Answer.given(ConsumerLoad.NONE);
    }
    Answer<ConsumerLoad> full = SaleRates.load(settings.tables(), sale);
    if (sale.from() == sale.to()) {
      return full;
    }
    return switch (seller.difal()) {
      case NOT_CHOSEN ->
          Answer.unknown(
              Missing.Reason.CHOICE_NEEDED,
              "simples_difal_above_sublimit",
              "unclear above sales of 3.6 million");
      case OWED -> full;
      case NOT_OWED -> full.map(ConsumerLoad::originOnly);
    };
  }

  private SaleTax tax(Sale sale, SimplesPayment payment, ConsumerLoad load) {
    Recording recording = settings.recording();
    Rational price = sale.price().amount();
    Quantity none = BrlAmounts.brl(Rational.ZERO);
    Rule rule = sale.from() == sale.to() ? Rule.ICMS_INSIDE : Rule.ICMS_INTERSTATE;
    boolean outside = payment.band().isIcmsOutside();
    return new SaleTax(
        outside ? part(recording, "icms", rule, price, load.origin()) : none,
        outside ? part(recording, "difal", Rule.DIFAL_SINGLE_BASE, price, load.difal()) : none,
        outside ? part(recording, "fcp", Rule.FCP, price, load.fcp()) : none,
        none,
        none,
        BrlAmounts.brl(payment.das()),
        none,
        none,
        none,
        none,
        payment.memory().then(recording.memory()));
  }

  private Quantity part(
      Recording recording, String name, Rule rule, Rational price, Rational rate) {
    Rational amount =
        recording
            .input("base", price)
            .rate(rate)
            .step(name, rule, settings.rounding(), price.times(rate));
    return BrlAmounts.brl(settings.rounding().item(amount));
  }
}
