package io.github.kpi4j.amazonbr.tax;

import io.github.kpi4j.core.value.DateRange;

/**
 * What a figure stands on: the row of a table that it was read from.
 *
 * @param table the table's name, such as {@code icms_modal}
 * @param key what the row is about, such as {@code BA}; empty for a table of one thing
 * @param valid the days on which the row holds; its end is {@link java.time.LocalDate#MAX} while no
 *     end is known
 * @param legalBasis the act, such as {@code Lei 14.629/2023}; empty where none is known
 * @param source where the figure was seen
 * @param confidence how sure it is
 * @param note what else to know, possibly empty
 */
public record Basis(
    String table,
    String key,
    DateRange valid,
    String legalBasis,
    String source,
    Confidence confidence,
    String note) {
  /**
   * The table, what about, and the act.
   *
   * @return such as {@code icms_modal BA from 2024-02-07: Lei 14.629/2023}
   */
  @Override
  public String toString() {
    return (table + " " + key).strip()
        + " from "
        + valid.start()
        + (legalBasis.isEmpty() ? "" : ": " + legalBasis);
  }
}
