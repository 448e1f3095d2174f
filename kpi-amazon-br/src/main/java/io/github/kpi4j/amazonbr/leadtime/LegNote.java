package io.github.kpi4j.amazonbr.leadtime;

/**
 * Something to know about the figures of a leg: what was left out, or why others stand in.
 *
 * @param reason the kind
 * @param subject what it is about, such as the name of a shipment or a count
 */
public record LegNote(Reason reason, String subject) {
  /** What there may be to know. */
  public enum Reason {
    /** There are fewer past shipments than asked for, so another figure is used. */
    TOO_FEW_SHIPMENTS("fewer past shipments than asked for, so another figure stands in"),
    /** A shipment that ended before it began; it is left out. */
    FINISHED_BEFORE_STARTED("left out: it ended before it began"),
    /** A shipment that is still under way; it is left out, which makes the others look faster. */
    NOT_FINISHED("left out: it is still under way, so the true times are longer than these"),
    /** A shipment that came twice; the second one is left out. */
    REPEATED("left out: the shipment is there already"),
    /** A shipment of more than ten years; it is left out. */
    TOO_LONG("left out: it would have taken more than ten years"),
    /** A shipment that ends after the day up to which data was asked for; it is left out. */
    IN_THE_FUTURE("left out: it ends after the day that the data is of"),
    /** A delivery to a state that Brazil does not have; it is left out. */
    UNKNOWN_STATE("left out: it goes to a state that Brazil does not have");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  /**
   * The note as a sentence.
   *
   * @return such as {@code MSKU-7: left out: it ended before it began}
   */
  @Override
  public String toString() {
    return subject + ": " + reason.words;
  }
}
