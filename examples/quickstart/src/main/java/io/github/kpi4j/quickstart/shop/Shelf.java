package io.github.kpi4j.quickstart.shop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The stock of one product: what is there in each warehouse and what is on the way to it. */
final class Shelf {
  // The first warehouse is next to most of the buyers.
  private static final int FIRST_WAREHOUSE_PER_MILLE = 700;

  private final int[] available;
  private final List<Delivery> underway = new ArrayList<>();

  Shelf(Product product) {
    available = new int[product.warehouses().size()];
  }

  /** Puts units on the shelf at once. */
  void put(int units) {
    int first = firstPart(units);
    available[0] += first;
    available[available.length - 1] += units - first;
  }

  /** Promises units that arrive in the morning of a day. */
  void expect(int units, LocalDate arrival) {
    underway.add(new Delivery(units, arrival));
  }

  /** Takes in what arrives in the morning of a day. */
  void receive(LocalDate day) {
    for (Delivery delivery : underway) {
      if (delivery.arrival().equals(day)) {
        put(delivery.units());
      }
    }
    underway.removeIf(delivery -> delivery.arrival().equals(day));
  }

  /** Takes up to {@code wanted} units for one parcel and says how many there were, perhaps 0. */
  int take(int wanted, Dice dice) {
    int nearest = dice.chance(FIRST_WAREHOUSE_PER_MILLE) ? 0 : available.length - 1;
    int source = available[nearest] > 0 ? nearest : available.length - 1 - nearest;
    int taken = Math.min(wanted, available[source]);
    available[source] -= taken;
    return taken;
  }

  /** The units in all warehouses. */
  int available() {
    int sum = 0;
    for (int units : available) {
      sum += units;
    }
    return sum;
  }

  /** The units in one warehouse, by its place in the product's list. */
  int available(int warehouse) {
    return available[warehouse];
  }

  /** The units on the way to all warehouses. */
  int inbound() {
    return underway.stream().mapToInt(Delivery::units).sum();
  }

  /** The units on the way to one warehouse, by its place in the product's list. */
  int inbound(int warehouse) {
    int first = underway.stream().mapToInt(delivery -> firstPart(delivery.units())).sum();
    return warehouse == 0 ? first : inbound() - first;
  }

  private int firstPart(int units) {
    return available.length == 1
        ? units
        : Math.toIntExact(Shares.perMille(units, FIRST_WAREHOUSE_PER_MILLE));
  }

  private record Delivery(int units, LocalDate arrival) {}
}
