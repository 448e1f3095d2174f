package io.github.kpi4j.amazonbr.leadtime;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One leg of a past shipment, as it was noted; it need not make sense.
 *
 * @param shipment what people call the shipment; each is counted once
 * @param started the day on which it entered the leg
 * @param finished the day on which it left it; empty while it is under way
 */
public record PastLeg(String shipment, LocalDate started, Optional<LocalDate> finished) {}
