package io.github.kpi4j.amazonbr.leadtime;

/** The stretches between an order in China and stock in Brazil, in the order of a usual trip. */
public enum LegKind {
  /** From the order to goods that are ready at the factory. */
  PRODUCTION,
  /** From the factory to the departure: pick-up, export clearance, waiting for the ship. */
  EXPORT,
  /** From port to port by ship. */
  SEA,
  /** From airport to airport by plane. */
  AIR,
  /** A whole trip by one forwarder, customs included, where nobody tells the legs apart. */
  DOOR_TO_DOOR,
  /** From arrival to release by customs, in whichever channel. */
  CUSTOMS,
  /** From the port to the seller's or forwarder's warehouse. */
  DRAYAGE,
  /** From goods that could be delivered to the slot that the warehouse gives. */
  APPOINTMENT,
  /** From delivery to stock that can be sold. */
  RECEIVING,
  /** From the warehouse to the buyer. */
  LAST_MILE
}
