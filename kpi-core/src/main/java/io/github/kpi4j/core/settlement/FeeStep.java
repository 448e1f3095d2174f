package io.github.kpi4j.core.settlement;

import io.github.kpi4j.core.value.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * One step from a measured quantity to an amount of a statement.
 *
 * @param kind what was done
 * @param words the names, dates and formulas that its sentence mentions
 * @param figures the quantities that its sentence mentions
 * @param result what the step came to, exact
 */
public record FeeStep(
    Kind kind, Map<String, String> words, Map<String, Figure> figures, Quantity result) {
  /** What a step does, in the order in which steps follow each other. */
  public enum Kind {
    /** A metric of the period. */
    QUANTITY,
    /** A quantity below zero counts as zero; the loss is not carried. */
    BELOW_ZERO,
    /** An amount that the contract fixes. */
    AGREED,
    /** A condition that holds, so the line is paid. */
    GATE_OPEN,
    /** A condition that does not hold, so nothing is paid. */
    GATE_CLOSED,
    /** A condition about rows that the provider owes and keeps back, which counts against it. */
    WITHHELD,
    /** A condition that is left out, as all days of what it asks for are excused. */
    GATE_EXCUSED,
    /** A condition of a penalty that does not apply for the same cause, so nothing is taken off. */
    PENALTY_EXCUSED,
    /** A part of the quantity at the rate of its tier. */
    TIER,
    /** The row of a table that the value meets. */
    ROW,
    /** No row of the table is met. */
    NO_ROW,
    /** What a target wants of the period. */
    TARGET,
    /** What lies above an amount. */
    EXCESS,
    /** The share of a deposit that comes back. */
    REFUND,
    /** The days by which an earlier statement was paid late, and what they cost. */
    LATE,
    /** The share of a period that lies in the contract's term. */
    PART,
    /** Money of another currency. */
    EXCHANGE,
    /** What the lines before come to. */
    SUBTOTAL,
    /** What was settled for the line before. */
    SETTLED
  }

  /**
   * A quantity with the places it is shown with.
   *
   * @param value the quantity
   * @param places decimal places
   */
  public record Figure(Quantity value, int places) {}

  /**
   * Keeps its own copies.
   *
   * @param kind what was done
   * @param words what its sentence mentions
   * @param figures the quantities that its sentence mentions
   * @param result what it came to
   */
  public FeeStep {
    words = ordered(words);
    figures = ordered(figures);
  }

  /** The order that was given or, where there was none, that of the names: never a random one. */
  private static <T> Map<String, T> ordered(Map<String, T> map) {
    Map<String, T> sorted = map instanceof LinkedHashMap ? map : new TreeMap<>(map);
    return Collections.unmodifiableMap(new LinkedHashMap<>(sorted));
  }
}
