package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.Cause;
import io.github.kpi4j.amazonbr.demand.Demand;
import io.github.kpi4j.amazonbr.demand.Millionths;
import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * How much to send by the fast lane because the main one comes too late: up to the service wanted,
 * but no unit that is not likely enough to be sold before the main lane's units come to pay for its
 * dearer freight (the newsvendor's critical ratio).
 */
final class FastLane {
  private final PlanTerms terms;

  FastLane(PlanTerms terms) {
    this.terms = terms;
  }

  Optional<Draft> draft(ItemState state, LocalDate day, DiscreteLaw mainLeadTime, Draft main) {
    Demand demand = state.item().demand();
    Service service = state.product().service();
    double cycle = demand.mean(state.forecast(day, terms.cycle()));
    int position = state.position();
    boolean surelyMet =
        demand
            .excess(position, day, mainLeadTime)
            .filter(bound -> service.isSurelyMet(bound, cycle))
            .isPresent();
    if (surelyMet) {
      return Optional.empty();
    }
    DiscreteLaw until = demand.over(day, mainLeadTime);
    if (service.isMet(position, until, cycle)) {
      return Optional.empty();
    }
    main.add(
        Reason.Why.TOO_LATE,
        String.format(
            Locale.ROOT,
            "ordered on %s, %s leaves %s units short on average",
            day,
            terms.main().name(),
            shown(until.shortage(position))));
    if (terms.fast().isEmpty()) {
      return Optional.empty();
    }
    Lane lane = terms.fast().get();
    Optional<DiscreteLaw> leadTime = lane.fromOrder().from(day);
    if (leadTime.isEmpty()) {
      state.remark(Cause.NO_LEAD_TIME, lane.name());
      return Optional.empty();
    }
    if (leadTime.get().quantile(0.5) >= mainLeadTime.quantile(0.5)) {
      main.add(Reason.Why.FAST_DOES_NOT_PAY, lane.name() + " comes no earlier");
      return Optional.empty();
    }
    int wanted = Math.min(service.level(until, cycle), worthwhile(state.product(), lane, until));
    Draft draft = new Draft(state, lane, leadTime.get(), main.level());
    draft.ask(wanted - (long) position);
    double early = demand.over(day, leadTime.get()).shortage(position);
    return pays(draft, until, position, early, main) ? Optional.of(draft) : Optional.empty();
  }

  /** The stock up to which one more unit is likely enough to be sold. */
  private int worthwhile(PlannedProduct product, Lane lane, DiscreteLaw until) {
    Rational extra = extra(product, lane);
    if (extra.signum() <= 0) {
      return until.last();
    }
    if (extra.compareTo(product.margin().amount()) >= 0) {
      return 0;
    }
    Rational ratio = Rational.ONE.minus(extra.dividedBy(product.margin().amount()));
    return until.quantile(Millionths.toDouble(ratio));
  }

  private Rational extra(PlannedProduct product, Lane lane) {
    return lane.freight(product).amount().minus(terms.main().freight(product).amount());
  }

  /**
   * Compares in money, the units saved to the millionth; what is lost before it comes is no gain.
   */
  private boolean pays(
      Draft draft, DiscreteLaw until, int position, double lostBefore, Draft main) {
    PlannedProduct product = draft.state().product();
    Rational units = Rational.of(draft.units());
    Rational costs = extra(product, draft.lane()).times(units);
    int with = Math.toIntExact(position + draft.units());
    double saved = Math.max(0, until.shortage(position) - until.shortage(with) - lostBefore);
    long millionths = (long) (saved * Millionths.ONE);
    Rational gain = product.margin().amount().times(Rational.of(millionths, Millionths.ONE));
    boolean pays = draft.units() > 0 && gain.compareTo(costs) > 0;
    String text =
        String.format(
            Locale.ROOT,
            "%d by %s save %s units worth %s for %s more freight",
            draft.units(),
            draft.lane().name(),
            shown(saved),
            money(gain, product),
            money(costs, product));
    if (pays) {
      draft.add(Reason.Why.FAST_PAYS, text);
    } else {
      main.add(Reason.Why.FAST_DOES_NOT_PAY, text);
    }
    return pays;
  }

  private static String money(Rational amount, PlannedProduct product) {
    return new Quantity(amount, product.cost().unit()).toText(2, Rounding.HALF_EVEN);
  }

  private static String shown(double units) {
    return Rational.of((long) (units * Millionths.ONE), Millionths.ONE)
        .round(1, Rounding.HALF_EVEN)
        .toPlainString();
  }
}
