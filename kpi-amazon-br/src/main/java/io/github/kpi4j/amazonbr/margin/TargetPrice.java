package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Searches the lowest price that reaches a margin, band by band. Between two prices where a fee
 * jumps or bends, contribution less target is a straight line of the price, so the exact crossing
 * is calculated; where amounts are rounded, the centavos around it are tried one by one.
 */
final class TargetPrice {
  private static final long HIGHEST = 100_000_000;

  private static final long TRIED = 10_000;

  private static final Rational ONE_BELOW = Rational.of(-1);

  private final Margins margins;
  private final Margins exact;
  private final MarginCase sale;
  private final Rational target;
  private final Rational slack;
  private @Nullable Missing missing;

  TargetPrice(Margins margins, MarginCase sale, Rational target) {
    this.margins = margins;
    this.exact = margins.exact();
    this.sale = sale.withTerms(sale.terms().withoutBills());
    this.target = target;
    this.slack = slack(margins.taxes().rounding());
  }

  /** More than all rounded amounts of a sale together can be off: ten units of the last place. */
  private static Rational slack(TaxRounding rounding) {
    return rounding.moment() == TaxRounding.Moment.TOTAL
        ? Rational.ZERO
        : Rational.of(BigDecimal.ONE.movePointLeft(rounding.scale() - 1));
  }

  Answer<List<PriceSearch.Band>> bands() {
    List<Long> starts = starts(bandPrices());
    List<PriceSearch.Band> bands = new ArrayList<>();
    boolean reached = false;
    for (int i = 0; i < starts.size(); i++) {
      boolean last = i == starts.size() - 1;
      long end = last ? HIGHEST + 1 : starts.get(i + 1);
      Optional<Quantity> price = lowest(starts.get(i), end).map(TargetPrice::centavos);
      if (missing != null) {
        return reached ? Answer.given(bands) : new Answer.Unknown<>(missing);
      }
      reached |= price.isPresent();
      bands.add(
          new PriceSearch.Band(
              centavos(starts.get(i)),
              last ? Optional.empty() : Optional.of(centavos(end)),
              price,
              price.flatMap(found -> at(margins, found).optional())));
    }
    return Answer.given(bands);
  }

  private NavigableSet<Rational> bandPrices() {
    return sale.terms().fba() ? margins.fees().priceBands(sale.on()) : new TreeSet<>();
  }

  /** The first centavo of each band, the first being the lowest price that leaves something. */
  private List<Long> starts(NavigableSet<Rational> paid) {
    Rational discount = sale.offer().discount().amount();
    TreeSet<Long> starts = new TreeSet<>();
    Rational given = discount.plus(sale.offer().conditionalDiscount().amount());
    starts.add(ceiling(given.times(Rational.HUNDRED)) + 1);
    for (Rational price : paid) {
      long start = ceiling(price.plus(discount).times(Rational.HUNDRED));
      if (start > starts.first() && start <= HIGHEST) {
        starts.add(start);
      }
    }
    return List.copyOf(starts);
  }

  private Optional<Long> lowest(long start, long end) {
    Offer offer = sale.offer();
    Rational shift = offer.discount().amount().minus(offer.freight().amount());
    TreeSet<Long> cuts = new TreeSet<>();
    cuts.add(start);
    for (Rational bend : margins.fees().referralBends(sale.product().category(), sale.on())) {
      long cut = ceiling(bend.plus(shift).times(Rational.HUNDRED));
      if (cut > start && cut < end) {
        cuts.add(cut);
      }
    }
    for (long cut : cuts) {
      Long next = cuts.higher(cut);
      Optional<Long> price = onOneLine(cut, next == null ? end : next);
      if (price.isPresent()) {
        return price;
      }
    }
    return Optional.empty();
  }

  private Optional<Long> onOneLine(long start, long end) {
    Rational gap = gap(exact, start).plus(slack);
    Rational slope = start + 1 < end ? gap(exact, start + 1).plus(slack).minus(gap) : Rational.ZERO;
    if (slope.signum() <= 0) {
      // What does not grow with the price can only be met by a rounding in its favour.
      return gap.signum() < 0 ? Optional.empty() : first(start, Math.min(end, start + TRIED));
    }
    Rational steps = gap.negated().dividedBy(slope).max(Rational.ZERO);
    return steps.compareTo(Rational.of(end - start)) < 0
        ? first(start + ceiling(steps), end)
        : Optional.empty();
  }

  private Optional<Long> first(long from, long end) {
    long price = from;
    while (price < end && missing == null && gap(margins, price).signum() < 0) {
      price++;
    }
    return price < end && missing == null ? Optional.of(price) : Optional.empty();
  }

  /**
   * How far the contribution is above what the target asks for; below, once something is missing,
   * so that every search ends without a price.
   */
  private Rational gap(Margins by, long price) {
    return at(by, centavos(price))
        .match(
            known -> {
              Rational asked = known.value().netRevenue().amount().times(target);
              return known.value().contribution().amount().minus(asked);
            },
            gap -> {
              missing = gap;
              return ONE_BELOW;
            });
  }

  private Answer<UnitMargin> at(Margins by, Quantity price) {
    return by.of(sale.withOffer(sale.offer().withPrice(price)));
  }

  private static long ceiling(Rational value) {
    return value.signum() <= 0 ? 0 : value.round(0, Rounding.UP).longValueExact();
  }

  private static Quantity centavos(long count) {
    return BrlAmounts.brl(Rational.of(count, 100));
  }
}
