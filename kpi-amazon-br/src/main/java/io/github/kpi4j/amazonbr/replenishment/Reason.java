package io.github.kpi4j.amazonbr.replenishment;

/**
 * Why a plan orders what it orders.
 *
 * @param why the kind of reason
 * @param text one sentence of English with its figures
 */
public record Reason(Why why, String text) {
  /** The kinds of reason. */
  public enum Why {
    /** The stock position would not last until the order after this one comes. */
    BELOW_REORDER_POINT,
    /** How far the order brings it. */
    UP_TO,
    /** The lots that it is made of. */
    FIXED_QUANTITY,
    /** The order was rounded up to its minimum, or to whole cartons or pallets. */
    PACKED,
    /** The main lane comes too late for the service wanted, even if ordered now. */
    TOO_LATE,
    /** The fast lane saves more than it costs. */
    FAST_PAYS,
    /** The fast lane costs more than it saves, or comes no earlier. */
    FAST_DOES_NOT_PAY,
    /** The order was cut to what may lie in the fulfilment centre. */
    SHELF_LIMIT,
    /**
     * The order was cut to what brings at least what storing it costs, or is kept in spite of it.
     */
    AGEING,
    /** The order was cut to the cash of its month. */
    CASH_LIMIT,
    /** The order was raised to fill a container. */
    CONTAINER
  }

  @Override
  public String toString() {
    return text;
  }
}
