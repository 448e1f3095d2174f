package io.github.kpi4j.core.target;

import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Divides a target as its splits say. */
public final class TargetTree {
  private final Target target;
  private final int places;
  private final Past past;

  /** What was sold before. */
  @FunctionalInterface
  public interface Past {
    /**
     * The weights of the parts of one cell.
     *
     * @param split how the cell is divided
     * @param history which past counts
     * @param cell the words of the cell
     * @return the weight of each part, in order
     */
    Map<String, Rational> weights(Split split, Weights.History history, Map<String, String> cell);
  }

  /**
   * A tree of one target.
   *
   * @param target the target
   * @param places the decimal places of its smallest unit
   * @param past gives weights from history
   */
  public TargetTree(Target target, int places, Past past) {
    this.target = target;
    this.places = places;
    this.past = past;
  }

  /**
   * The target as it was agreed.
   *
   * @return all cells
   * @throws IllegalArgumentException as {@link Breakdown#split}
   */
  public Breakdown original() {
    return divide(Breakdown.of(target.total(), places), target.held(), target.splits());
  }

  /**
   * The target with other amounts for its periods; the parts of each are divided as before.
   *
   * @param periods the amount of each period of the split by time, which has to be the first
   * @return all cells
   */
  public Breakdown revised(Map<String, Rational> periods) {
    List<Breakdown.Cell> cells =
        periods.entrySet().stream()
            .map(p -> new Breakdown.Cell(Map.of(first().by(), p.getKey()), p.getValue()))
            .toList();
    Rational sum = periods.values().stream().reduce(Rational.ZERO, Rational::plus);
    return divide(
        new Breakdown(new Quantity(sum, target.total().unit()), places, cells),
        Map.of(),
        target.splits().subList(1, target.splits().size()));
  }

  private Split first() {
    return target.splits().get(0);
  }

  private Breakdown divide(
      Breakdown whole, Map<Map<String, String>, Rational> held, List<Split> splits) {
    Breakdown breakdown = whole;
    for (Split split : splits) {
      breakdown = breakdown.split(split.by(), held, cell -> weights(split, cell));
    }
    return breakdown;
  }

  private Map<String, Rational> weights(Split split, Map<String, String> cell) {
    Weights weights = split.weights();
    if (weights instanceof Weights.Listed listed) {
      return listed.byWord();
    }
    if (weights instanceof Weights.PerParent perParent) {
      List<String> words = List.copyOf(cell.values());
      Map<String, Rational> own = perParent.byParent().get(words.get(words.size() - 1));
      if (own == null) {
        throw new IllegalArgumentException("no weights of " + split.by() + " within " + cell);
      }
      return own;
    }
    if (weights instanceof Weights.Seasonal seasonal) {
      Map<String, Rational> byPeriod = new LinkedHashMap<>();
      for (Period period : split.periods()) {
        byPeriod.put(period.name(), seasonal.seasonality().weight(period.days()));
      }
      return byPeriod;
    }
    return past.weights(split, (Weights.History) weights, cell);
  }
}
