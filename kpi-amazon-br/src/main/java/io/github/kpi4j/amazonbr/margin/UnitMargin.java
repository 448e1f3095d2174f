package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.fees.Fee;
import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.amazonbr.tax.Step;
import io.github.kpi4j.amazonbr.tax.TaxAmounts;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
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
 * @param fees each fee of one unit as tabulated and, where a bill is known, as billed
 * @param taxes what is owed by the seller, creditable to it and collected by the platform, apart
 * @param memory how every amount came about
 */
public record UnitMargin(
    LocalDate on,
    List<MarginLine> lines,
    List<MarginLine> collected,
    List<Fee> fees,
    TaxAmounts taxes,
    CalculationMemory memory) {
  private static final int TEXT_WIDTH = 30;

  /**
   * Keeps its own copies.
   *
   * @param on the day of the sale
   * @param lines in the order of their kinds
   * @param collected what the platform takes
   * @param fees each fee of one unit
   * @param taxes the three kinds of tax
   * @param memory how every amount came about
   */
  public UnitMargin {
    lines = List.copyOf(lines);
    collected = List.copyOf(collected);
    fees = List.copyOf(fees);
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

  /**
   * The lines as text, to centavos, half even: first those of the contribution and what it comes
   * to, then profit tax and what is left after it, then what the platform collects.
   *
   * @return lines such as {@code difal -16.50}, the amounts under each other, each ended by LF
   */
  public String toText() {
    StringBuilder text = new StringBuilder();
    lines.stream().filter(line -> line.kind().isContribution()).forEach(line -> row(text, line));
    row(text, "= contribution", contribution());
    text.setLength(text.length() - 1);
    text.append(", ").append(margin().toText(4, Rounding.HALF_EVEN)).append('\n');
    if (!total(LineKind.PROFIT_TAX).amount().isZero()) {
      lines.stream().filter(line -> !line.kind().isContribution()).forEach(line -> row(text, line));
      row(text, "= after profit tax", afterProfitTax());
    }
    for (MarginLine line : collected) {
      row(text, line.name() + " (buyer)", line.amount());
    }
    return text.toString();
  }

  private static void row(StringBuilder text, MarginLine line) {
    row(text, line.name(), line.amount());
  }

  private static void row(StringBuilder text, String name, Quantity amount) {
    String number = amount.amount().round(2, Rounding.HALF_EVEN).toPlainString();
    text.append(name)
        .append(" ".repeat(Math.max(1, TEXT_WIDTH - name.length() - number.length())))
        .append(number)
        .append('\n');
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

  /** The mean of several, line by line; the only one unchanged. No fee depends on the state. */
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
        first.on(),
        lines.lines(),
        collected.lines(),
        first.fees(),
        taxes,
        new CalculationMemory(steps));
  }
}
