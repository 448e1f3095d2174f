package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.Cause;
import io.github.kpi4j.amazonbr.demand.Remark;
import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What there is of a product and what is on its way.
 *
 * @param onHand units that can be sold at the beginning of the plan's day, 0 or more
 * @param arrivals what is on its way
 * @param remarks what was wrong with the data, and what was assumed
 */
public record Supply(long onHand, List<Arrival> arrivals, List<Remark> remarks) {
  /**
   * Keeps its own copies.
   *
   * @param onHand units that can be sold
   * @param arrivals what is on its way
   * @param remarks what was assumed
   */
  public Supply {
    arrivals = List.copyOf(arrivals);
    remarks = List.copyOf(remarks);
  }

  /**
   * The supply at the beginning of a day, from a stock report and the shipments. A shipment without
   * a day of receipt is on its way: its law is that of its lane from the day it left, given that it
   * has not come yet.
   *
   * @param product whose supply
   * @param asOf the plan's day
   * @param stock units in the stock report; a negative number counts as zero, with a remark
   * @param shipments of any product; those of others are ignored
   * @param lanes by which they travel
   * @return the supply with what was assumed
   */
  public static Supply of(
      PlannedProduct product,
      LocalDate asOf,
      long stock,
      List<Shipment> shipments,
      List<Lane> lanes) {
    List<Remark> remarks = new ArrayList<>();
    if (stock < 0) {
      remarks.add(new Remark(product.sku(), Cause.NEGATIVE_STOCK, Long.toString(stock)));
    }
    List<Arrival> arrivals = new ArrayList<>();
    for (Shipment shipment : shipments) {
      if (shipment.sku().equals(product.sku())) {
        if (shipment.isImpossible()) {
          remarks.add(
              new Remark(
                  product.sku(), Cause.RECEIVED_BEFORE_SHIPPED, "shipment " + shipment.id()));
        }
        if (shipment.received().isEmpty()) {
          Optional<DiscreteLaw> day = day(shipment, asOf, lanes, remarks);
          day.ifPresent(law -> arrivals.add(new Arrival(shipment.id(), shipment.units(), law)));
        }
      }
    }
    return new Supply(Math.max(0, stock), arrivals, remarks);
  }

  private static Optional<DiscreteLaw> day(
      Shipment shipment, LocalDate asOf, List<Lane> lanes, List<Remark> remarks) {
    Optional<DiscreteLaw> law =
        lanes.stream()
            .filter(lane -> lane.name().equals(shipment.lane()))
            .findFirst()
            .flatMap(lane -> lane.fromShipping().from(shipment.shipped()));
    if (law.isEmpty()) {
      String where = "shipment " + shipment.id() + " by " + shipment.lane();
      remarks.add(new Remark(shipment.sku(), Cause.SHIPMENT_WITHOUT_LEAD_TIME, where));
      return Optional.of(
          DiscreteLaw.always(Math.max(1, (int) ChronoUnit.DAYS.between(asOf, shipment.due()))));
    }
    int gone = (int) ChronoUnit.DAYS.between(shipment.shipped(), asOf);
    // What arrives on the plan's day is not there when the day begins.
    Optional<DiscreteLaw> left =
        law.get().from(gone).map(rest -> rest.plus(DiscreteLaw.always(-gone)));
    if (left.isEmpty()) {
      remarks.add(new Remark(shipment.sku(), Cause.OVERDUE, "shipment " + shipment.id()));
      return Optional.of(DiscreteLaw.always(1));
    }
    return left;
  }

  /**
   * Everything that is there or on its way.
   *
   * @return in units
   */
  public long position() {
    return onHand + arrivals.stream().mapToLong(Arrival::units).sum();
  }
}
