package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.Cause;
import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rule of an {@link OrderPolicy}, for one product on one day: order if the stock position would
 * not last, at the service wanted, until an order of the next review comes, or has fallen to a
 * reorder point that is given.
 */
final class OrderRule {
  private final PlanTerms terms;

  OrderRule(PlanTerms terms) {
    this.terms = terms;
  }

  /** What to order on a day, none to two orders (fast, then main), not settled yet. */
  List<Draft> drafts(ItemState state, Review review) {
    LocalDate day = review.day();
    if (review.protection().isEmpty()) {
      state.close(Cause.NO_LEAD_TIME, terms.main().name() + " from " + day);
      return List.of();
    }
    DiscreteLaw protection = review.protection().get();
    LocalDate needed = day.plusDays(protection.last());
    if (needed.isAfter(state.item().demand().forecast().days().endExclusive())) {
      state.close(Cause.FORECAST_ENDS, "order of " + day + " needs it until " + needed);
      return List.of();
    }
    Sizing sizing = Sizing.of(terms, state, review);
    if (sizing.reorderPoint().isPresent()) {
      long point = sizing.reorderPoint().getAsLong();
      String fallen = "stock position " + state.position() + " is not above " + point + " (r)";
      return state.position() > point
          ? List.of()
          : orders(state, review, Math.toIntExact(point + 1), fallen, sizing);
    }
    if (isSurelyCovered(state, day, protection, sizing.cycle())) {
      return List.of();
    }
    Need need =
        new Need(
            state.product().service(),
            state.position(),
            state.item().demand().over(day, protection),
            sizing.cycle());
    if (need.isCovered()) {
      return List.of();
    }
    int level = need.level();
    String below =
        String.format(
            Locale.ROOT,
            "stock position %d is below the reorder point %d (%s until the next order comes)",
            need.position(),
            level,
            state.product().service());
    return orders(state, review, level, below, sizing);
  }

  /** Most reviews end here, without working out the law of demand. */
  private static boolean isSurelyCovered(
      ItemState state, LocalDate day, DiscreteLaw protection, double cycle) {
    return state
        .item()
        .demand()
        .excess(state.position(), day, protection)
        .filter(bound -> state.product().service().isSurelyMet(bound, cycle))
        .isPresent();
  }

  private List<Draft> orders(
      ItemState state, Review review, int level, String trigger, Sizing sizing) {
    List<Draft> drafts = new ArrayList<>();
    Draft main = new Draft(state, terms.main(), review.leadTime(), level);
    main.add(Reason.Why.BELOW_REORDER_POINT, trigger);
    Optional<Draft> fast = new FastLane(terms).draft(state, review.day(), review.leadTime(), main);
    fast.ifPresent(drafts::add);
    main.add(sizing.why(level));
    main.aim(position -> sizing.units(level, position), fast);
    drafts.add(main);
    return drafts;
  }

  /**
   * Works out what a draft asks for and what the shelf and its cost leave of it: of the fast one
   * first, with all its limits, so that the main one asks for the rest.
   */
  void settle(Draft draft, LocalDate day) {
    draft.settle();
    ItemState state = draft.state();
    ShelfLimit shelf = state.product().shelf();
    LocalDate arrival = day.plusDays(draft.medianDays());
    LocalDate before = day.plusDays(draft.ahead().map(Draft::medianDays).orElse(0));
    long there = state.stockAt(arrival, before, draft.unitsAhead());
    if (shelf.units().isPresent()) {
      long most = shelf.units().getAsLong() - there;
      String limit = "at most " + shelf.units().getAsLong() + " units may lie there";
      draft.limit(most, Reason.Why.SHELF_LIMIT, limit);
    }
    if (shelf.days().isPresent()) {
      int days = shelf.days().getAsInt();
      long most = state.units(state.forecast(arrival, days)) - there;
      draft.limit(most, Reason.Why.SHELF_LIMIT, "at most " + days + " days of stock may lie there");
    }
    new Keeping(state, terms.storage(), arrival, there).limit(draft);
  }
}
