package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.fees.AmazonFees;
import io.github.kpi4j.amazonbr.fees.Fee;
import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Basis;
import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.Step;
import io.github.kpi4j.amazonbr.tax.TaxAmounts;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One sale into one state, line by line. What is missing first is what the whole is missing. */
final class Reckoning {
  private final Margins margins;
  private final MarginCase sale;
  private final Uf to;
  private final TaxRounding rounding;
  private final TaxRounding shares;
  private final Ledger lines = new Ledger();
  private final Ledger collected = new Ledger();
  private final List<Fee> fees = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Set<Basis> bases = new LinkedHashSet<>();
  private @Nullable Missing missing;

  Reckoning(Margins margins, MarginCase sale, Uf to, TaxRounding shares) {
    this.margins = margins;
    this.sale = sale;
    this.to = to;
    this.rounding = margins.taxes().rounding();
    this.shares = shares;
  }

  Answer<UnitMargin> margin() {
    revenue();
    new SaleLines(margins, sale, to, this).reckon();
    fees();
    costs();
    ads();
    returns();
    if (missing != null) {
      return new Answer.Unknown<>(missing);
    }
    return new Answer.Known<>(
        new UnitMargin(
            sale.on(),
            lines.lines(),
            collected.lines(),
            fees,
            TaxAmounts.of(
                lines.total(LineKind.SALES_TAX).plus(lines.total(LineKind.PROFIT_TAX)).negated(),
                lines.total(LineKind.CREDIT),
                collected.total(LineKind.SALES_TAX)),
            new CalculationMemory(steps)),
        List.copyOf(bases));
  }

  /** Goes on with an answer, or keeps what is missing. */
  <T> void with(Answer<T> answer, Consumer<? super T> use) {
    Missing gap =
        answer.<@Nullable Missing>match(
            known -> {
              bases.addAll(known.bases());
              use.accept(known.value());
              return null;
            },
            unknown -> unknown);
    if (missing == null) {
      missing = gap;
    }
  }

  void remember(CalculationMemory memory) {
    steps.addAll(memory.steps());
  }

  /** An amount that the seller pays: above zero, its line below. */
  void pays(LineKind kind, String name, Rational amount) {
    if (!amount.isZero()) {
      lines.add(kind, name, amount.negated());
    }
  }

  void gets(LineKind kind, String name, Rational amount) {
    if (!amount.isZero()) {
      lines.add(kind, name, amount);
    }
  }

  /** A tax that the platform takes from the buyer. */
  void collects(String name, Rational amount) {
    collected.add(LineKind.SALES_TAX, name, amount);
  }

  private void revenue() {
    Offer offer = sale.offer();
    gets(LineKind.PRICE, "price", offer.price().amount());
    gets(LineKind.CHARGED_FREIGHT, "charged_freight", offer.freight().amount());
    pays(LineKind.DISCOUNT, "discount", offer.discount().amount());
    pays(LineKind.DISCOUNT, "conditional_discount", offer.conditionalDiscount().amount());
  }

  private void fees() {
    FeeTerms terms = sale.terms();
    Offer offer = sale.offer();
    fee(margins.fees().referral(sale.product().category(), offer.taxedRevenue(), sale.on()));
    if (terms.fba()) {
      fee(margins.fees().fulfilment(sale.product().size(), offer.paid(), sale.on()));
    }
    AmazonFees shared = margins.fees().withRounding(shares);
    if (terms.storedDays() > 0) {
      DateRange days = new DateRange(sale.on().minusDays(terms.storedDays()), sale.on());
      fee(shared.storage(sale.product().size(), days.start(), days));
    }
    terms.plan().ifPresent(share -> fee(shared.plan(share.plan(), share.unitsAMonth(), sale.on())));
  }

  private void fee(Fee tabulated) {
    Quantity bill = sale.terms().billed().get(tabulated.name());
    Fee fee = bill == null ? tabulated : tabulated.withBilled(bill);
    fees.add(fee);
    with(fee.charged(), amount -> pays(LineKind.AMAZON_FEE, fee.name(), amount.amount()));
    if (margins.taxes().remembers()) {
      remember(fee.memory());
    }
  }

  private void costs() {
    new GoodsCost(margins, sale, to, this, shares).reckon();
    for (Expense expense : sale.product().expenses()) {
      with(
          margins.fx().inReais(expense.amount(), sale.on()),
          reais -> pays(LineKind.COST, expense.name(), shares.step(reais.amount())));
    }
  }

  private void ads() {
    Rational revenue = sale.offer().netRevenue().amount();
    Rational share = sale.offer().adShare();
    Recording recording = margins.taxes().recording();
    Rational cost =
        recording
            .input("net revenue", revenue)
            .rate(share)
            .step("ads", Rule.MARGIN, rounding, revenue.times(share));
    pays(LineKind.ADS, "ads", cost);
    remember(recording.memory());
  }

  /** What a returned unit takes with it, times the share that comes back. */
  private void returns() {
    Returns returns = sale.offer().returns();
    if (returns.rate().isZero()) {
      return;
    }
    Rational revenue = sale.offer().netRevenue().amount();
    // A presumed credit belongs to the sale and goes back with its taxes, not with its goods.
    Rational presumed = lines.amount(LineKind.CREDIT, SaleLines.PRESUMED_CREDIT);
    Rational givenBack =
        lines
            .total(LineKind.SALES_TAX)
            .plus(presumed)
            .plus(lines.amount(LineKind.AMAZON_FEE, "referral"))
            .negated();
    Rational saved =
        lines
            .total(LineKind.COST)
            .plus(lines.total(LineKind.CREDIT))
            .minus(presumed)
            .negated()
            .times(returns.sellable());
    Recording recording = margins.taxes().recording();
    Rational cost =
        recording
            .input("net revenue", revenue)
            .input("taxes and referral given back", givenBack)
            .input("cost of what can be sold again", saved)
            .input("handling", returns.handling().amount())
            .rate(returns.rate())
            .step(
                "returns",
                Rule.MARGIN,
                rounding,
                revenue
                    .minus(givenBack)
                    .minus(saved)
                    .plus(returns.handling().amount())
                    .times(returns.rate()));
    pays(LineKind.RETURNS, "returns", cost);
    remember(recording.memory());
  }
}
