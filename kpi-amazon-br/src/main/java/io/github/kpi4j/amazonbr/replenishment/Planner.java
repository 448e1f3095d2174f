package io.github.kpi4j.amazonbr.replenishment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Plans orders review by review: each product by its own rule, then all of them together within the
 * month's cash and their containers.
 *
 * <p>Between reviews stock is projected as {@link Projection} does, so a plan is what will be
 * ordered if demand is what its forecast says; only the first orders are for now. Without limits
 * that products share, parts of an assortment may be planned apart and in parallel.
 */
public final class Planner {
  /**
   * The smaller part of its level a product has, the earlier it is served when cash is short. Its
   * own orders are as urgent as each other and keep their sequence, the fast one first.
   */
  private static final Comparator<Draft> URGENCY =
      ((Comparator<Draft>)
              (one, other) ->
                  Long.compare(
                      (long) one.state().position() * other.level(),
                      (long) other.state().position() * one.level()))
          .thenComparing(draft -> draft.state().product().sku());

  private final PlanTerms terms;
  private final OrderRule rule;

  private Planner(PlanTerms terms) {
    this.terms = terms;
    this.rule = new OrderRule(terms);
  }

  /**
   * Plans for some products.
   *
   * @param terms what the plan goes by
   * @param items the products
   * @return what to order, and what that leads to
   * @throws IllegalArgumentException if a forecast does not cover the plan's days or a cost is not
   *     in the currency of the main lane's prices
   */
  public static Plan plan(PlanTerms terms, List<PlanItem> items) {
    return new Planner(terms).plan(items);
  }

  private Plan plan(List<PlanItem> items) {
    List<ItemState> states = new ArrayList<>();
    for (PlanItem item : items) {
      if (!item.demand().forecast().days().encloses(terms.days())) {
        throw new IllegalArgumentException(
            item.product().sku() + " is not forecast for " + terms.days());
      }
      if (!item.product().cost().unit().equals(terms.main().perCubicMetre().unit())) {
        throw new IllegalArgumentException(
            item.product().sku()
                + " costs "
                + item.product().cost()
                + ", freight is in "
                + terms.main().perCubicMetre().unit());
      }
      states.add(new ItemState(item, terms.asOf()));
    }
    Budget budget = new Budget(terms.cashPerMonth());
    Loading loading = new Loading(terms, budget);
    List<ContainerLoad> loads = new ArrayList<>();
    LocalDate day = terms.asOf();
    while (terms.days().contains(day)) {
      List<Draft> drafts = drafts(states, day);
      drafts.sort(URGENCY);
      for (Draft draft : drafts) {
        rule.settle(draft, day);
        budget.limit(draft, day);
        budget.spend(draft, draft.units(), day);
      }
      loading.load(drafts, day).ifPresent(loads::add);
      for (Draft draft : drafts) {
        draft.commit(day, terms.asOf());
      }
      day = day.plusDays(terms.review());
    }
    List<ItemPlan> plans = states.stream().map(state -> state.result(terms.days())).toList();
    return new Plan(terms, plans, loads);
  }

  private List<Draft> drafts(List<ItemState> states, LocalDate day) {
    List<Draft> drafts = new ArrayList<>();
    Review review = Review.of(terms, day);
    for (ItemState state : states) {
      state.advanceTo(day);
      if (!state.isClosed()) {
        drafts.addAll(rule.drafts(state, review));
      }
    }
    return drafts;
  }
}
