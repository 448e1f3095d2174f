package io.github.kpi4j.core.target;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A target divided into cells: a year's sales into months, each month into categories, each of
 * those into channels.
 *
 * <p>The smallest cells are the truth and every other figure is a sum of them, so that all levels
 * add up exactly, whichever is added up first.
 *
 * <pre>{@code
 * Breakdown year =
 *     Breakdown.of(Quantity.money("BRL", "100"), 2)
 *         .split("half", Map.of(), cell -> weights); // first → 1, second → 2
 * year.sum(cell -> "first".equals(cell.get("half"))); // BRL 33.33
 * }</pre>
 *
 * @param total the sum of all cells
 * @param places the decimal places of the smallest unit
 * @param cells the smallest cells, in the order in which they were made
 */
public record Breakdown(Quantity total, int places, List<Cell> cells) {
  /**
   * A part of the target.
   *
   * @param words what it is the part of, by the name of each split: {@code month → 2026-03}
   * @param amount its part of the target
   */
  public record Cell(Map<String, String> words, Rational amount) {
    /**
     * Keeps its own copy.
     *
     * @param words what it is the part of
     * @param amount its part
     */
    public Cell {
      words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }
  }

  /**
   * Keeps its own copy.
   *
   * @param total the sum of all cells
   * @param places the decimal places of the smallest unit
   * @param cells the smallest cells
   * @throws IllegalArgumentException if the cells do not add up to the total
   */
  public Breakdown {
    cells = List.copyOf(cells);
    Rational sum = cells.stream().map(Cell::amount).reduce(Rational.ZERO, Rational::plus);
    if (!sum.equals(total.amount())) {
      throw new IllegalArgumentException("cells come to " + sum + " of " + total);
    }
  }

  /**
   * A target that is not divided yet.
   *
   * @param total the whole of it, a whole number of units
   * @param places the decimal places of the smallest unit: 2 for cents
   * @return one cell
   * @throws IllegalArgumentException if the total has more decimal places
   */
  public static Breakdown of(Quantity total, int places) {
    Allocation.of(total.amount(), List.of(Rational.ONE), places);
    return new Breakdown(total, places, List.of(new Cell(Map.of(), total.amount())));
  }

  /**
   * Divides every cell further.
   *
   * @param by what the new cells are told apart by, such as {@code month}
   * @param held cells whose amount is fixed, by all their words; the rest of the cell above is
   *     divided among the others by their weights
   * @param weights the words of the new cells of a cell, each with its weight, in order
   * @return the finer breakdown, with the same total
   * @throws IllegalArgumentException if the cells are told apart by the same already, a held cell
   *     of this level is none, a cell gets no parts, held cells leave less than nothing for the
   *     others, or something where there are no others, or if {@link Allocation} refuses the
   *     weights
   */
  public Breakdown split(
      String by,
      Map<Map<String, String>, Rational> held,
      Function<Map<String, String>, Map<String, Rational>> weights) {
    List<Cell> finer = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.words().containsKey(by)) {
        throw new IllegalArgumentException("divided by " + by + " already");
      }
      finer.addAll(divide(cell, by, held, weights.apply(cell.words())));
    }
    List<Map<String, String>> made = finer.stream().map(Cell::words).toList();
    for (Map<String, String> cell : held.keySet()) {
      boolean here = made.get(0).keySet().equals(cell.keySet());
      if (here && !made.contains(cell)) {
        throw new IllegalArgumentException("no such cell: " + cell);
      }
    }
    return new Breakdown(total, places, finer);
  }

  private List<Cell> divide(
      Cell cell,
      String by,
      Map<Map<String, String>, Rational> held,
      Map<String, Rational> weights) {
    Map<String, Rational> amounts = new LinkedHashMap<>();
    Map<String, Rational> open = new LinkedHashMap<>();
    Rational rest = cell.amount();
    for (Map.Entry<String, Rational> weight : weights.entrySet()) {
      Rational fixed = held.get(words(cell, by, weight.getKey()));
      amounts.put(weight.getKey(), fixed == null ? Rational.ZERO : fixed);
      if (fixed == null) {
        open.put(weight.getKey(), weight.getValue());
      } else {
        rest = rest.minus(fixed);
      }
    }
    if (weights.isEmpty()) {
      throw new IllegalArgumentException("no parts of " + cell.words() + " by " + by);
    }
    if (open.isEmpty() ? !rest.isZero() : rest.signum() != 0 && against(cell, rest)) {
      throw new HeldTooMuchException(cell, rest);
    }
    // Of nothing every part is nothing, whatever the weights are.
    if (!open.isEmpty() && !rest.isZero()) {
      List<Rational> parts = Allocation.of(rest, List.copyOf(open.values()), places);
      int next = 0;
      for (String word : open.keySet()) {
        amounts.put(word, parts.get(next++));
      }
    }
    List<Cell> finer = new ArrayList<>();
    amounts.forEach((word, amount) -> finer.add(new Cell(words(cell, by, word), amount)));
    return finer;
  }

  /** Whether what is left is of the other sign than what was divided. */
  private static boolean against(Cell cell, Rational rest) {
    return rest.signum() != cell.amount().signum();
  }

  private static Map<String, String> words(Cell cell, String by, String word) {
    Map<String, String> words = new LinkedHashMap<>(cell.words());
    words.put(by, word);
    return words;
  }

  /**
   * The target of some cells together.
   *
   * @param which tells by the words of a cell whether it counts
   * @return their sum; zero if there is none
   */
  public Quantity sum(Predicate<Map<String, String>> which) {
    Rational sum =
        cells.stream()
            .filter(cell -> which.test(cell.words()))
            .map(Cell::amount)
            .reduce(Rational.ZERO, Rational::plus);
    return new Quantity(sum, total.unit());
  }

  /** What is held of a cell is more than the cell has, or less where nothing else shares it. */
  public static final class HeldTooMuchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Cell cell;
    private final transient Rational rest;

    HeldTooMuchException(Cell cell, Rational rest) {
      super("held cells of " + cell.words() + " leave " + rest + " of " + cell.amount());
      this.cell = cell;
      this.rest = rest;
    }

    /**
     * The cell that was to be divided.
     *
     * @return with its amount
     */
    public Cell cell() {
      return cell;
    }

    /**
     * What the held cells leave of it.
     *
     * @return of the other sign than its amount, or other than zero where all of it is held
     */
    public Rational rest() {
      return rest;
    }
  }
}
