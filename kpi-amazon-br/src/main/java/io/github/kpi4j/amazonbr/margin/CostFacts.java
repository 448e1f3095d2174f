package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.fact.RowPlace;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From sales to the table {@code costs} of {@code amazon_br/tables}, so that a contract's {@code
 * margin} knows the ICMS of each destination. Every unit is reckoned like a {@link MarginCase} at
 * the price it was sold for; a refunded unit gives its taxes and referral fee back, and its cost as
 * far as such units can be sold again. Taxes, referral and fulfilment are a unit's own and rounded
 * like its invoice; what is a unit's share of more (its goods and their credits, other costs,
 * storage, the plan) stays exact until it is added up.
 *
 * @param margins by which units are reckoned
 * @param catalogue by ASIN how a product is sold: seller, product, fees and how returns end; its
 *     price, day and destinations are those of each row
 */
public record CostFacts(Margins margins, Map<String, MarginCase> catalogue) {
  private static final String REFERRAL = "referral";

  private record Key(LocalDate date, String asin) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byDate = date.compareTo(other.date);
      return byDate != 0 ? byDate : asin.compareTo(other.asin);
    }
  }

  /**
   * Keeps its own copy.
   *
   * @param margins by which units are reckoned
   * @param catalogue by ASIN how a product is sold
   */
  public CostFacts {
    catalogue = Map.copyOf(catalogue);
  }

  /**
   * Costs by day and product.
   *
   * @param sold sales by day, product and destination
   * @return one row for each day and product, by day, then ASIN; amounts rounded to centavos, half
   *     even, after adding up; unknown if one of its sales is
   */
  public List<CostRow> rows(List<SoldRow> sold) {
    Map<Key, Answer<Sum>> sums = new TreeMap<>();
    for (SoldRow row : sold) {
      sums.merge(
          new Key(row.date(), row.asin()),
          sum(row),
          (before, more) -> before.with(more, Sum::plus));
    }
    return sums.entrySet().stream()
        .map(
            entry ->
                new CostRow(
                    entry.getKey().date(),
                    entry.getKey().asin(),
                    entry.getValue().map(Sum::rounded)))
        .toList();
  }

  /**
   * Adds rows to the facts. A row whose amounts are unknown is handed over with what is missing in
   * place of a number, so that it is refused there and its day counts as not arrived.
   *
   * @param rows from {@link #rows}
   * @param seen the version of the rows
   * @param costs the builder of the table {@code costs}, with the columns of {@code
   *     amazon_br/tables}
   */
  public static void add(List<CostRow> rows, Instant seen, FactTableBuilder costs) {
    for (CostRow row : rows) {
      List<String> amounts =
          row.amounts()
              .match(
                  known ->
                      List.of(
                          text(known.value().cogs()),
                          text(known.value().amazonFees()),
                          text(known.value().taxes())),
                  missing -> List.of(missing.toString(), missing.toString(), missing.toString()));
      List<String> cells =
          List.of(
              row.date().toString(),
              row.asin(),
              seen.toString(),
              amounts.get(0),
              amounts.get(1),
              amounts.get(2));
      costs.add(cells, RowPlace.of("costs of " + row.asin(), String.join(",", cells)));
    }
  }

  private static String text(Quantity amount) {
    return amount.amount().round(2, Rounding.HALF_EVEN).toPlainString();
  }

  private Answer<Sum> sum(SoldRow row) {
    MarginCase product = catalogue.get(row.asin());
    if (product == null) {
      return Answer.unknown(
          Missing.Reason.NO_ROW, "catalogue[" + row.asin() + "]", "no product of this ASIN");
    }
    Rational units = Rational.of(row.units());
    Quantity each = BrlAmounts.brl(row.paid().amount().dividedBy(units));
    Returns returns = product.offer().returns();
    MarginCase sale =
        product
            .withOffer(Offer.at(each))
            .withDay(row.date())
            .withDestinations(Destinations.only(row.to()));
    return margins
        .of(sale, TaxRounding.EXACT)
        .map(margin -> Sum.of(margin, row, returns.sellable()));
  }

  /** Exact amounts in reais, above zero for costs. */
  private record Sum(Rational cogs, Rational fees, Rational taxes) {
    static Sum of(UnitMargin margin, SoldRow row, Rational sellable) {
      Rational units = Rational.of(row.units());
      Rational refunded = Rational.of(row.refundedUnits());
      Rational kept = units.minus(refunded);
      Rational referral = margin.line(REFERRAL).amount();
      Rational otherFees = margin.total(LineKind.AMAZON_FEE).amount().minus(referral);
      Rational presumed = margin.line(SaleLines.PRESUMED_CREDIT).amount();
      Rational cost =
          margin
              .total(LineKind.COST)
              .amount()
              .plus(margin.total(LineKind.CREDIT).amount())
              .minus(presumed);
      return new Sum(
          cost.times(units.minus(refunded.times(sellable))).negated(),
          referral.times(kept).plus(otherFees.times(units)).negated(),
          margin.total(LineKind.SALES_TAX).amount().plus(presumed).times(kept).negated());
    }

    Sum plus(Sum other) {
      return new Sum(cogs.plus(other.cogs), fees.plus(other.fees), taxes.plus(other.taxes));
    }

    CostRow.Amounts rounded() {
      return new CostRow.Amounts(rounded(cogs), rounded(fees), rounded(taxes));
    }

    private static Quantity rounded(Rational reais) {
      return BrlAmounts.brl(reais).rounded(2, Rounding.HALF_EVEN);
    }
  }
}
