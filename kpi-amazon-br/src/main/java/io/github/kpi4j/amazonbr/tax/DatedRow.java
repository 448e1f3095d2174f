package io.github.kpi4j.amazonbr.tax;

import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a dated table.
 *
 * @param key the cells of the key columns
 * @param figures by column; those that are not fixed are absent
 * @param basis where it comes from and when it holds
 */
public record DatedRow(List<String> key, Map<String, Rational> figures, Basis basis) {
  /**
   * Keeps its own copies.
   *
   * @param key the cells of the key columns
   * @param figures by column
   * @param basis where it comes from and when it holds
   */
  public DatedRow {
    key = List.copyOf(key);
    figures = Map.copyOf(figures);
  }

  /**
   * Whether the row holds on a day, as far as it says itself; a later row of its table may end it.
   *
   * @param day any day
   * @return true from {@code valid_from} to {@code valid_to}, both in
   */
  public boolean holdsOn(LocalDate day) {
    return basis.valid().contains(day);
  }

  /**
   * A figure as it is written.
   *
   * @param column one of the schema's figures
   * @return empty if it is not fixed
   */
  public Optional<Rational> figure(String column) {
    return Optional.ofNullable(figures.get(column));
  }

  /**
   * A figure as an answer.
   *
   * @param column one of the schema's figures
   * @return the number as written; {@link Missing.Reason#NOT_FIXED} for an empty cell
   */
  public Answer<Rational> answer(String column) {
    return figure(column)
        .map(figure -> Answer.known(figure, basis))
        .orElseGet(
            () ->
                Answer.unknown(
                    Missing.Reason.NOT_FIXED,
                    basis.table() + "." + column + "[" + basis.key() + "]",
                    "not fixed from " + basis.valid().start() + " on: " + basis.note()));
  }

  /**
   * A percentage as a ratio.
   *
   * @param column one of the schema's figures that end in {@code _pct}
   * @return 0.205 for 20.5; {@link Missing.Reason#NOT_FIXED} for an empty cell
   */
  public Answer<Rational> ratio(String column) {
    return answer(column).map(points -> points.dividedBy(Rational.HUNDRED));
  }
}
