package io.github.kpi4j.amazonbr.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The formulas against figures of textbooks and of other programs. */
class TextbookTest {
  /** Rows that nothing here computes, and why. */
  private static final Map<String, String> NOT_OURS =
      Map.of(
          "EQ08", "a supplier's quantity discounts are no part of the product",
          "EQ09", "a factory's production rate is no part of the product");

  /** A row; the inputs are numbers by name. */
  record Example(
      String id,
      String model,
      Map<String, Double> inputs,
      String output,
      double expected,
      double tolerance) {
    double get(String name) {
      return Objects.requireNonNull(inputs.get(name), () -> id + " has no " + name);
    }

    @Override
    public String toString() {
      return id + " " + model + " " + output;
    }
  }

  private static final Map<String, Function<Example, Double>> MODELS =
      Map.ofEntries(
          Map.entry("newsvendor_normal", TextbookTest::newsvendor),
          Map.entry("newsvendor_normal_cost", e -> costs(e).cost(normal(e), e.get("S"))),
          Map.entry("newsvendor_profit", TextbookTest::profit),
          Map.entry("newsvendor_poisson", TextbookTest::poisson),
          Map.entry("newsvendor_poisson_cost", e -> costs(e).cost(law(e), (int) e.get("S"))),
          Map.entry("base_stock_periodic_cost", TextbookTest::baseStock),
          Map.entry("normal_loss", e -> normal(e).loss(e.get("x"))),
          Map.entry("normal_quantile", e -> Normal.quantile(e.get("p"))),
          Map.entry("eoq", TextbookTest::order),
          Map.entry("eoq_cost", e -> economic(e, "D").cost(e.get("Q"))),
          Map.entry("eoq_backorders", TextbookTest::backorders),
          Map.entry(
              "rq_eoqb",
              e -> policy(e, ReorderQuantity.plannedBackorders(lambda(e), e.get("p"), lead(e)))),
          Map.entry(
              "rop_eoq_ss",
              e -> policy(e, ReorderQuantity.economic(lambda(e), e.get("p"), lead(e)))),
          Map.entry(
              "rq_eil",
              e -> policy(e, ReorderQuantity.unitPenalty(lambda(e), e.get("p"), lead(e)))),
          Map.entry("rq_cost_poisson", TextbookTest::poissonPolicy),
          Map.entry("safety_stock", TextbookTest::safetyStock));

  private static List<Example> rows() throws IOException {
    try (InputStream in = TextbookTest.class.getResourceAsStream("inventory-examples.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(TextbookTest::row).toList();
    }
  }

  private static Example row(String line) {
    String[] cells = line.split(",", -1);
    // The lists of a quantity discount are no numbers, and their row is not ours.
    String inputs = NOT_OURS.containsKey(cells[0]) ? "" : cells[2];
    Map<String, Double> byName =
        Arrays.stream(inputs.split(";", -1))
            .filter(part -> !part.isEmpty() && !part.startsWith("alpha="))
            .map(part -> part.split("=", -1))
            .collect(Collectors.toMap(pair -> pair[0], pair -> number(pair[1])));
    return new Example(
        cells[0],
        cells[1],
        byName,
        cells[3],
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]));
  }

  private static double number(String text) {
    String[] parts = text.replace(" per month", "").split("/", -1);
    double top = Double.parseDouble(parts[0]);
    return parts.length == 1 ? top : top / Double.parseDouble(parts[1]);
  }

  static Stream<Example> ours() throws IOException {
    return rows().stream().filter(row -> !NOT_OURS.containsKey(row.id()));
  }

  @ParameterizedTest
  @MethodSource("ours")
  void the_formula_gives_the_figure(Example example) {
    double value =
        Objects.requireNonNull(MODELS.get(example.model()), example.model()).apply(example);

    assertThat(value).isCloseTo(example.expected(), within(example.tolerance()));
  }

  @Test
  void every_other_row_is_left_out_on_purpose() throws IOException {
    List<String> left =
        rows().stream().map(Example::id).filter(NOT_OURS::containsKey).distinct().toList();

    assertThat(left).containsExactlyInAnyOrderElementsOf(NOT_OURS.keySet());
    assertThat(ours()).hasSize(44);
  }

  private static Newsvendor costs(Example e) {
    return new Newsvendor(e.get("h"), e.get("p"));
  }

  private static NormalDemand normal(Example e) {
    return new NormalDemand(e.get("mu"), e.get("sigma"));
  }

  private static DiscreteLaw law(Example e) {
    return DiscreteLaw.poisson(e.get("lambda"));
  }

  private static double newsvendor(Example e) {
    double stock = costs(e).stock(normal(e));
    return e.output().equals("S_opt") ? stock : costs(e).cost(normal(e), stock);
  }

  private static double profit(Example e) {
    Newsvendor prices = Newsvendor.ofPrices(e.get("revenue"), e.get("cost"), e.get("salvage"));
    NormalDemand demand = normal(e);
    double stock = prices.stock(demand);
    return switch (e.output()) {
      case "critical_ratio" -> prices.criticalRatio();
      case "S_opt", "Q" -> stock;
      case "expected_cost" -> prices.cost(demand, stock);
      case "profit_opt", "expected_profit" -> prices.profit(demand, stock);
      case "fill_rate" -> 1 - demand.loss(stock) / demand.mean();
      default -> throw new AssertionError(e.output());
    };
  }

  private static double poisson(Example e) {
    int stock = costs(e).stock(law(e));
    return e.output().equals("S_opt") ? stock : costs(e).cost(law(e), stock);
  }

  private static double baseStock(Example e) {
    return new BaseStock(costs(e), normal(e), e.get("L"), e.get("R")).cost(e.get("S"));
  }

  private static EconomicOrder economic(Example e, String demand) {
    return new EconomicOrder(e.get("K"), e.get("h"), e.get(demand));
  }

  private static double order(Example e) {
    EconomicOrder order = economic(e, "D");
    return switch (e.output()) {
      case "Q_opt" -> order.quantity();
      case "cost_opt" -> order.cost(order.quantity());
      case "cycle_months" -> order.cycle();
      default -> throw new AssertionError(e.output());
    };
  }

  private static double backorders(Example e) {
    double penalty = e.get(e.inputs().containsKey("b") ? "b" : "p");
    PlannedBackorders order = economic(e, "D").withBackorders(penalty);
    return switch (e.output()) {
      case "Q_opt" -> order.quantity();
      case "cost_opt" -> order.cost();
      case "max_shortage" -> order.largestBackorder();
      case "stockout_fraction" -> order.shortFraction();
      default -> throw new AssertionError(e.output());
    };
  }

  private static EconomicOrder lambda(Example e) {
    return economic(e, "lambda");
  }

  private static NormalDemand lead(Example e) {
    return new NormalDemand(e.get("lambda"), e.get("tau")).over(e.get("L"));
  }

  private static double policy(Example e, ReorderQuantity policy) {
    return e.output().equals("Q") ? policy.quantity() : policy.reorderPoint();
  }

  private static double poissonPolicy(Example e) {
    DiscreteLaw overLeadTime = DiscreteLaw.poisson(e.get("lambda") * e.get("L"));
    return ReorderQuantity.cost(
        lambda(e), e.get("p"), overLeadTime, (int) e.get("r"), (int) e.get("Q"));
  }

  private static double safetyStock(Example e) {
    NormalDemand day = new NormalDemand(e.get("d"), e.get("sigma_d"));
    SafetyStock stock = new SafetyStock(day, e.get("L"), e.get("sigma_L"));
    return e.output().equals("safety_stock")
        ? stock.forCycleService(e.get("csl"))
        : stock.reorderPoint(e.get("csl"));
  }
}
