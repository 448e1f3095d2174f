package io.github.kpi4j.amazonbr.replenishment;

/**
 * In which numbers a product can be ordered: not below a minimum, and only whole cartons or
 * pallets.
 *
 * @param minimum the least units of an order (MOQ), 1 or more
 * @param perCarton units in a carton, 1 or more
 * @param cartonsPerPallet cartons on a pallet, 1 or more
 * @param step what only comes whole
 */
public record Packing(long minimum, long perCarton, long cartonsPerPallet, Step step) {
  /** What only comes whole. */
  public enum Step {
    /** Single units. */
    UNIT,
    /** Cartons. */
    CARTON,
    /** Pallets. */
    PALLET
  }

  /**
   * Checks the numbers.
   *
   * @param minimum the least units of an order
   * @param perCarton units in a carton
   * @param cartonsPerPallet cartons on a pallet
   * @param step what only comes whole
   * @throws IllegalArgumentException if one is below 1
   */
  public Packing {
    if (minimum < 1 || perCarton < 1 || cartonsPerPallet < 1) {
      throw new IllegalArgumentException(
          "minimum " + minimum + ", carton " + perCarton + ", pallet " + cartonsPerPallet);
    }
  }

  /**
   * Whole cartons.
   *
   * @param minimum the least units of an order, 1 or more
   * @param perCarton units in a carton, 1 or more
   * @return pallets of one carton, rounding to cartons
   */
  public static Packing cartons(long minimum, long perCarton) {
    return new Packing(minimum, perCarton, 1, Step.CARTON);
  }

  /**
   * The units that only come together.
   *
   * @return 1, a carton's or a pallet's
   */
  public long lot() {
    return switch (step) {
      case UNIT -> 1;
      case CARTON -> perCarton;
      case PALLET -> Math.multiplyExact(perCarton, cartonsPerPallet);
    };
  }

  /**
   * The least order that has so many units.
   *
   * @param wanted units
   * @return 0 if nothing is wanted; else a multiple of {@link #lot()}, not below the minimum
   */
  public long atLeast(long wanted) {
    return wanted <= 0
        ? 0
        : Math.multiplyExact(Math.floorDiv(Math.max(wanted, minimum) + lot() - 1, lot()), lot());
  }

  /**
   * The largest order that has no more than so many units.
   *
   * @param limit units
   * @return a multiple of {@link #lot()}, or 0 if even the least order is larger
   */
  public long atMost(long limit) {
    long units = Math.floorDiv(limit, lot()) * lot();
    return units < atLeast(1) ? 0 : units;
  }

  /**
   * How a permitted number of units is packed.
   *
   * @param units a multiple of {@link #lot()}
   * @return such as {@code 58 cartons of 12}
   */
  public String describe(long units) {
    return step == Step.UNIT
        ? units + " units"
        : Math.floorDiv(units, lot())
            + (step == Step.CARTON ? " cartons of " : " pallets of ")
            + lot();
  }
}
