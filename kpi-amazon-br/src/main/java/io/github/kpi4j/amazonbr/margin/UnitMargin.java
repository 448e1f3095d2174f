package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.amazonbr.tax.Step;
import io.github.kpi4j.amazonbr.tax.TaxAmounts;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one unit leaves. Lines add up: those of {@link LineKind#isRevenue revenue} to the net
 * revenue, all but profit tax to the contribution, all to what is left after profit tax.
 *
 * @param on the day of the sale
 * @param lines in the order of their kinds; in BRL, exact
 * @param collected what the platform takes from the buyer on top of the price; in no sum
 * @param taxes what is owed by the seller, creditable to it and collected by the platform, apart
 * @param memory how every amount came about
 */
public record UnitMargin(
    LocalDate on,
    List<MarginLine> lines,
    List<MarginLine> collected,
    TaxAmounts taxes,
    CalculationMemory memory) {
  /**
   * Keeps its own copies.
   *
   * @param on the day of the sale
   * @param lines in the order of their kinds
   * @param collected what the platform takes
   * @param taxes the three kinds of tax
   * @param memory how every amount came about
   */
  public UnitMargin {
    lines = List.copyOf(lines);
    collected = List.copyOf(collected);
  }

  /**
   * What the buyer pays the seller.
   *
   * @return in BRL, above zero
   */
  public Quantity netRevenue() {
    return sum(line -> line.kind().isRevenue());
  }

  /**
   * What is left of it after taxes, fees, cost, ads and returns.
   *
   * @return in BRL, below zero for a loss
   */
  public Quantity contribution() {
    return sum(line -> line.kind().isContribution());
  }

  /**
   * The contribution as a share of the net revenue.
   *
   * @return an exact percentage
   */
  public Quantity margin() {
    return new Quantity(
        contribution().amount().dividedBy(netRevenue().amount()), Unit.Plain.PERCENT);
  }

  /**
   * What is left after profit tax that is reckoned from revenue; for regimes without such a tax the
   * contribution.
   *
   * @return in BRL
   */
  public Quantity afterProfitTax() {
    return sum(line -> true);
  }

  /**
   * All lines of a kind.
   *
   * @param kind what they are about
   * @return their sum in BRL, signed as lines are; zero without one
   */
  public Quantity total(LineKind kind) {
    return sum(line -> line.kind() == kind);
  }

  /**
   * All lines of a name.
   *
   * @param name such as {@code difal}
   * @return their sum in BRL, signed as lines are; zero without one
   */
  public Quantity line(String name) {
    return sum(line -> line.name().equals(name));
  }

  /**
   * The lines in another currency, which add up as those in reais do.
   *
   * @param currency an ISO 4217 code
   * @param fx rates; that of the day of the sale counts
   * @return exact amounts; unknown without a rate
   */
  public Answer<List<MarginLine>> linesIn(String currency, FxRates fx) {
    return fx.reaisPer(currency, on)
        .map(
            rate ->
                lines.stream()
                    .map(
                        line ->
                            new MarginLine(
                                line.kind(), line.name(), in(currency, line.amount(), rate)))
                    .toList());
  }

  /**
   * The contribution in another currency.
   *
   * @param currency an ISO 4217 code
   * @param fx rates; that of the day of the sale counts
   * @return exact; unknown without a rate
   */
  public Answer<Quantity> contributionIn(String currency, FxRates fx) {
    return fx.reaisPer(currency, on).map(rate -> in(currency, contribution(), rate));
  }

  private static Quantity in(String currency, Quantity brl, Rational rate) {
    return new Quantity(brl.amount().dividedBy(rate), Unit.money(currency));
  }

  private Quantity sum(Predicate<MarginLine> wanted) {
    return BrlAmounts.brl(
        lines.stream()
            .filter(wanted)
            .map(line -> line.amount().amount())
            .reduce(Rational.ZERO, Rational::plus));
  }

  /** A part of a mix. */
  record Part(Rational share, UnitMargin margin) {}

  /** The mean of several, line by line; the only one unchanged. */
  static UnitMargin mixed(List<Part> parts) {
    UnitMargin first = parts.get(0).margin();
    if (parts.size() == 1) {
      return first;
    }
    Ledger lines = new Ledger();
    Ledger collected = new Ledger();
    TaxAmounts taxes = TaxAmounts.NONE;
    List<Step> steps = new ArrayList<>();
    for (Part part : parts) {
      lines.addShare(part.share(), part.margin().lines());
      collected.addShare(part.share(), part.margin().collected());
      TaxAmounts own = part.margin().taxes();
      taxes =
          taxes.plus(
              TaxAmounts.of(
                  own.owedBySeller().amount().times(part.share()),
                  own.creditable().amount().times(part.share()),
                  own.collectedByPlatform().amount().times(part.share())));
      steps.addAll(part.margin().memory().steps());
    }
    return new UnitMargin(
        first.on(), lines.lines(), collected.lines(), taxes, new CalculationMemory(steps));
  }
}
