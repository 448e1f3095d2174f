package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The joint law of stock and of which arrivals have come: masses of stock levels for each set of
 * arrivals that is possible, the set being the bits of the key.
 */
final class StockStates {
  private static final int MOST_ARRIVALS = 62;
  private static final double NEGLIGIBLE = 1e-16;
  private static final double LOW = 0.1;
  private static final double MIDDLE = 0.5;
  private static final double HIGH = 0.9;

  private final List<Arrival> arrivals;
  private Map<Long, double[]> states = new TreeMap<>();

  StockStates(int onHand, List<Arrival> arrivals) {
    if (arrivals.size() > MOST_ARRIVALS) {
      throw new IllegalArgumentException(arrivals.size() + " arrivals");
    }
    this.arrivals = List.copyOf(arrivals);
    double[] certain = new double[onHand + 1];
    certain[onHand] = 1;
    states.put(0L, certain);
  }

  /** Lets arrivals come and demand be served on a day. */
  StockRisk.Day next(int day, DiscreteLaw demand) {
    for (int i = 0; i < arrivals.size(); i++) {
      arrive(day, i);
    }
    int least = demand.first();
    double[] wanted = demand.probabilities();
    double stockOut = 0;
    double lost = 0;
    for (Map.Entry<Long, double[]> state : states.entrySet()) {
      double[] before = state.getValue();
      double[] after = new double[before.length];
      for (int stock = 0; stock < before.length; stock++) {
        double mass = before[stock];
        if (mass > 0) {
          int enough = Math.max(0, Math.min(wanted.length, stock - least + 1));
          for (int i = 0; i < enough; i++) {
            after[stock - least - i] += mass * wanted[i];
          }
          for (int i = enough; i < wanted.length; i++) {
            double both = mass * wanted[i];
            stockOut += both;
            lost += both * (least + i - stock);
            after[0] += both;
          }
        }
      }
      state.setValue(trimmed(after));
    }
    double[] stock = total();
    return new StockRisk.Day(
        stockOut, lost, quantile(stock, LOW), quantile(stock, MIDDLE), quantile(stock, HIGH));
  }

  /** Without levels at the top that are next to impossible. */
  private static double[] trimmed(double[] masses) {
    int length = masses.length;
    while (length > 1 && masses[length - 1] < NEGLIGIBLE) {
      length--;
    }
    return length == masses.length ? masses : Arrays.copyOf(masses, length);
  }

  private void arrive(int day, int index) {
    DiscreteLaw law = arrivals.get(index).day();
    // What should have come before the first day comes on it.
    double before = day == 0 ? 0 : law.atMost(day - 1);
    double by = law.atMost(day);
    if (by <= before) {
      return;
    }
    double today = day >= law.last() ? 1 : (by - before) / (1 - before);
    long bit = 1L << index;
    Map<Long, double[]> split = new TreeMap<>();
    for (Map.Entry<Long, double[]> state : states.entrySet()) {
      if ((state.getKey() & bit) != 0) {
        add(split, state.getKey(), state.getValue(), 0, 1);
      } else {
        add(split, state.getKey() | bit, state.getValue(), units(index), today);
        add(split, state.getKey(), state.getValue(), 0, 1 - today);
      }
    }
    states = split;
  }

  private int units(int index) {
    return Math.toIntExact(arrivals.get(index).units());
  }

  private static void add(
      Map<Long, double[]> states, long key, double[] masses, int shift, double share) {
    if (share <= 0) {
      return;
    }
    double[] known = states.get(key);
    int length = Math.max(known == null ? 0 : known.length, masses.length + shift);
    double[] sum = known == null ? new double[length] : Arrays.copyOf(known, length);
    for (int i = 0; i < masses.length; i++) {
      sum[i + shift] += masses[i] * share;
    }
    states.put(key, sum);
  }

  private double[] total() {
    int length = states.values().stream().mapToInt(masses -> masses.length).max().orElse(1);
    double[] sum = new double[length];
    for (double[] masses : states.values()) {
      for (int i = 0; i < masses.length; i++) {
        sum[i] += masses[i];
      }
    }
    return sum;
  }

  private static int quantile(double[] masses, double probability) {
    double sum = 0;
    for (int i = 0; i < masses.length; i++) {
      sum += masses[i];
      if (sum >= probability - DiscreteLaw.TOLERANCE) {
        return i;
      }
    }
    return masses.length - 1;
  }
}
