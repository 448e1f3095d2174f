package io.github.kpi4j.replenishment;

import io.github.kpi4j.amazonbr.replenishment.ContainerLoad;
import io.github.kpi4j.amazonbr.replenishment.Lane;
import io.github.kpi4j.amazonbr.replenishment.OrderPolicy;
import io.github.kpi4j.amazonbr.replenishment.Plan;
import io.github.kpi4j.amazonbr.replenishment.PlanComparison;
import io.github.kpi4j.amazonbr.replenishment.PlanItem;
import io.github.kpi4j.amazonbr.replenishment.PlanTerms;
import io.github.kpi4j.amazonbr.replenishment.PlanText;
import io.github.kpi4j.amazonbr.replenishment.Planner;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rounding;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Plans a year of the invented products: never out of stock in November, no year of it in March.
 */
public final class ReplenishmentPlan {
  private static final LocalDate TODAY = LocalDate.of(2026, 8, 17);
  private static final int HORIZON = 365;

  /** How far beyond the horizon demand is forecast: the longest way of its last order. */
  private static final int AFTER = 260;

  private ReplenishmentPlan() {}

  /**
   * Prints the plan and writes the page.
   *
   * @param args the folder for {@code plan.html}
   * @throws IOException if it cannot be written
   */
  public static void main(String[] args) throws IOException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Path folder = Files.createDirectories(Path.of(args[0]));
    run(folder.resolve("plan.html"), out);
  }

  static void run(Path page, PrintStream out) throws IOException {
    DateRange forecast = new DateRange(TODAY, TODAY.plusDays(HORIZON + AFTER));
    DateRange shipping = new DateRange(TODAY.minusDays(140), forecast.endExclusive());
    Lane sea = Lanes.sea(shipping);
    Lane air = Lanes.air(shipping);
    Assortment assortment = new Assortment(TODAY, forecast, List.of(sea, air));
    List<PlanItem> items = assortment.items();

    Plan plan = Planner.plan(terms(sea, Optional.of(air)), items);
    Plan bySea = Planner.plan(terms(sea, Optional.empty()), items);
    OrderPolicy lots =
        OrderPolicy.economic(Quantity.money("BRL", "900"), Quantity.money("BRL", "14"));
    Plan byLot = Planner.plan(terms(sea, Optional.of(air)).withPolicy(lots), items);

    PlanText text = PlanText.of(plan);
    out.print(text.table());
    out.println();
    out.println("Orders of the first two weeks");
    out.print(text.orders(TODAY.plusDays(13)));
    out.println();
    out.println("Containers");
    for (ContainerLoad load : plan.loads()) {
      String volume = load.volume().round(1, Rounding.HALF_EVEN).toPlainString();
      out.println(
          load.order()
              + ": "
              + load.containers()
              + " with "
              + volume
              + " m3, "
              + load.skus().size()
              + " products");
    }
    out.println();
    out.println("By sea alone, and with air where it pays");
    out.print(PlanComparison.of(bySea, plan));
    out.println();
    out.println("Up to a level, and by the lot (r, Q)");
    out.print(PlanComparison.of(plan, byLot));
    out.println();
    out.println("Assumed");
    assortment.remarks().forEach(out::println);
    plan.remarks().forEach(out::println);
    Files.writeString(page, PlanPage.of(plan, assortment.shape()));
    out.println();
    out.println("Page: " + page.getFileName());
  }

  private static PlanTerms terms(Lane sea, Optional<Lane> air) {
    return new PlanTerms(TODAY, HORIZON, 14, 28, sea, air, Optional.empty(), true);
  }
}
