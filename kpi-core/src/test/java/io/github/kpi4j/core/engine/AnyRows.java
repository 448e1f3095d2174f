package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.KpiBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;

/** Contracts and rows drawn at random: any formula, any bands, any rounding, any number. */
@NullMarked
final class AnyRows {
  static final List<String> INPUTS = List.of("a", "b", "c", "d");
  static final List<String> KPIS = List.of("k0", "k1", "k2", "k3", "k4", "k5");
  static final int DAYS = 31;

  private static final List<String> LITERALS = List.of("0", "1", "2", "0.5", "3", "100", "0.03");

  private final Random random;

  AnyRows(long seed) {
    this.random = new Random(seed);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** A contract with one table an input, so that each of them can be absent. */
  CompiledContract contract(boolean functions) {
    DraftBuilder draft =
        ContractDraft.named("any")
            .set("time_zone", "UTC")
            .set("currency", "BRL")
            .set("rounding", any(List.of("half_even", "half_up", "up", "down")))
            .levels("l0", "l1", "l2", "l3", "l4");
    for (String input : INPUTS) {
      draft
          .table(
              "t_" + input, t -> t.key("date").dimension("date", "date").measure("value", "number"))
          .metric(
              input,
              m -> m.sum("t_" + input + ".value").set("precision", Integer.toString(places())));
    }
    draft.metric(
        "shared",
        m -> m.formula(measured(2, functions)).set("unit", "number").set("precision", "1"));
    for (String kpi : KPIS) {
      int places = places();
      draft.metric(
          "m_" + kpi,
          m ->
              m.formula(measured(3, functions))
                  .set("unit", "number")
                  .set("precision", Integer.toString(places)));
      draft.kpi(kpi, k -> kpi(k, kpi, places));
    }
    return Shop.compile(draft);
  }

  private int places() {
    return random.nextInt(3);
  }

  private void kpi(KpiBuilder kpi, String name, int places) {
    kpi.metric("m_" + name).compare(any(List.of("shown", "exact")));
    if (random.nextInt(3) == 0) {
      kpi.minSample("a", any(List.of("at least 2", "more than 0", "between 1 and 9")));
      kpi.minSample("shared", any(List.of("at most 5", "less than 0.5", "otherwise")));
    }
    bands(kpi, places);
  }

  private void bands(KpiBuilder kpi, int places) {
    List<BigDecimal> at = new ArrayList<>();
    int units = random.nextInt(21) - 20;
    for (int i = 0; i < 4; i++) {
      at.add(BigDecimal.valueOf(units, places));
      // Two apart, since between "more than 1" and "at least 2" there is no whole number.
      units += 2 + random.nextInt(6);
    }
    switch (random.nextInt(4)) {
      case 0 ->
          kpi.better("higher")
              .band("l0", "at least " + text(at.get(3)))
              .band("l1", "more than " + text(at.get(2)))
              .band("l2", "at least " + text(at.get(1)))
              .band("l4", "otherwise");
      case 1 ->
          kpi.better("lower")
              .band("l0", "less than " + text(at.get(0)))
              .band("l2", "at most " + text(at.get(1)))
              .band("l4", "otherwise");
      case 2 ->
          kpi.better("inside")
              .band("l0", "between " + text(at.get(1)) + " and " + text(at.get(2)))
              .band("l1", "between " + text(at.get(0)) + " and " + text(at.get(3)))
              .band("l3", "otherwise");
      default -> kpi.better("higher").band("l2", "otherwise");
    }
  }

  private static String text(BigDecimal number) {
    return number.toPlainString();
  }

  /** A formula without any input is no metric. */
  private String measured(int depth, boolean functions) {
    String formula = formula(depth, functions);
    return formula.matches(".*\\b[abcd]\\b.*") ? formula : "a - " + formula;
  }

  private String formula(int depth, boolean functions) {
    if (depth == 0 || random.nextInt(8) == 0) {
      return random.nextInt(4) == 0 ? any(LITERALS) : any(INPUTS);
    }
    String left = formula(depth - 1, functions);
    String right = formula(depth - 1, functions);
    if (functions && random.nextInt(3) == 0) {
      return switch (random.nextInt(6)) {
        case 0 -> "min(" + left + ", " + right + ")";
        case 1 -> "abs(" + left + ")";
        case 2 -> "if(" + left + " > " + right + ", " + right + ", " + left + ")";
        case 3 -> "round(" + left + ", 1)";
        case 4 -> "clamp(" + left + ", 0, 10)";
        default -> "coalesce(" + left + ", " + right + ")";
      };
    }
    return switch (random.nextInt(7)) {
      case 0 -> "(" + left + " + " + right + ")";
      case 1 -> "(" + left + " - " + right + ")";
      case 2 -> "(" + left + " * " + right + ")";
      case 3 -> "-(" + left + ")";
      default -> "(" + left + " / " + right + ")";
    };
  }

  /** Rows of numbers that are all near zero, so that most of them fall on thresholds and ties. */
  long[][] smallRows(int count) {
    long[][] rows = new long[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = random.longs(INPUTS.size(), -30, 31).toArray();
    }
    return rows;
  }

  /** Rows of numbers of any size, some of them missing. */
  long[][] rows(int count) {
    long[][] rows = new long[count][INPUTS.size()];
    for (long[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = number();
      }
    }
    return rows;
  }

  private long number() {
    return switch (random.nextInt(12)) {
      case 0 -> RowPlan.MISSING;
      case 1 -> 0;
      case 2 -> Long.MAX_VALUE - random.nextInt(2);
      case 3 -> -Long.MAX_VALUE;
      case 4 -> 100_000_000_000_000L + random.nextInt(3) - 1;
      case 5, 6 -> random.nextLong() >> random.nextInt(64);
      default -> random.nextInt(61) - 30;
    };
  }
}
