package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;

/**
 * A stock position beside the demand that it has to last for.
 *
 * @param service how well demand has to be met
 * @param position what is there or on its way
 * @param demand until the order after this one comes
 * @param cycle mean demand between two orders
 */
record Need(Service service, int position, DiscreteLaw demand, double cycle) {
  boolean isCovered() {
    return service.isMet(position, demand, cycle);
  }

  int level() {
    return service.level(demand, cycle);
  }
}
