package io.github.kpi4j.amazonbr.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.calendar.RetailEvents;
import io.github.kpi4j.amazonbr.demand.DailyRate;
import io.github.kpi4j.amazonbr.demand.DayFactors;
import io.github.kpi4j.amazonbr.demand.Demand;
import io.github.kpi4j.amazonbr.demand.DemandLaw;
import io.github.kpi4j.amazonbr.demand.DemandShape;
import io.github.kpi4j.amazonbr.demand.Forecast;
import io.github.kpi4j.amazonbr.demand.SalesDay;
import io.github.kpi4j.amazonbr.demand.SalesHistory;
import io.github.kpi4j.amazonbr.demand.Season;
import io.github.kpi4j.amazonbr.demand.Uplift;
import io.github.kpi4j.amazonbr.demand.Window;
import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.amazonbr.inventory.NormalDemand;
import io.github.kpi4j.amazonbr.inventory.SafetyStock;
import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The README's snippets about demand and replenishment are the marked lines below, and the remark
 * behind each value is what it is.
 */
class ReadmeSnippetsTest {
  private static final Pattern SHOWN = Pattern.compile("(\\w+) =[^=]*?; // (.*)");

  /**
   * Four a day from May to mid-August, none in the first three days of August for lack of stock.
   */
  private static List<SalesDay> sales() {
    List<SalesDay> sales = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2026, 5, 1);
        day.isBefore(LocalDate.of(2026, 8, 17));
        day = day.plusDays(1)) {
      boolean out = day.getMonthValue() == 8 && day.getDayOfMonth() <= 3;
      sales.add(new SalesDay(day, out ? 0 : 4, OptionalLong.of(out ? 0 : 90)));
    }
    return sales;
  }

  @Test
  void demandAndReplenishment() throws IOException {
    List<SalesDay> sales = sales();
    // snippet demand
    LocalDate today = LocalDate.of(2026, 8, 17);
    DateRange past = new DateRange(LocalDate.of(2026, 5, 1), today);
    DateRange ahead = new DateRange(today, LocalDate.of(2027, 3, 1));

    LocalDate friday = RetailEvents.brazil().date("BLACK_FRIDAY", 2026).orElseThrow();
    DateRange week = DateRange.closed(friday.minusDays(4), friday.plusDays(1));
    Uplift blackFriday = new Uplift("Black Friday", week, Rational.of(3), "our sales of 2025");
    DemandShape shape = new DemandShape(Season.flat(), List.of(blackFriday));

    SalesHistory history = SalesHistory.of("B0CX", past, sales);
    List<Window> windows = List.of(Window.of(7, 3), Window.of(28, 5), Window.of(90, 2));
    DailyRate rate = DailyRate.of(history, today, windows, shape);
    Rational perDay = rate.perDay().orElseThrow(); // 4
    String left = rate.remarks().get(0).where(); // 2026-08-01/2026-08-03

    Forecast forecast = Forecast.of(perDay, DayFactors.of(shape, ahead));
    long november =
        forecast.units(new DateRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1))); // 168
    Demand demand = new Demand(forecast, new DemandLaw.NegativeBinomial(Rational.of(2)));
    DiscreteLaw days = DiscreteLaw.of(60, new double[] {0.1, 0.2, 0.4, 0.2, 0.1});
    int exact = demand.over(today, days).quantile(0.95); // 286
    // end

    // snippet replenishment
    Quantity none = Quantity.money("BRL", "0");
    LeadTimes bySea = LeadTimes.always(days);
    LeadTimes byAir = LeadTimes.always(DiscreteLaw.always(25));
    Lane sea = new Lane("sea", bySea, bySea, Quantity.money("BRL", "900"), none, Optional.empty());
    Lane air = new Lane("air", byAir, byAir, none, Quantity.money("BRL", "32"), Optional.empty());
    PlannedProduct kettle =
        new PlannedProduct(
            "B0CX",
            Packing.cartons(24, 12),
            Rational.parse("0.004"),
            Rational.parse("0.9"),
            Quantity.money("BRL", "52"),
            Quantity.money("BRL", "41"),
            Service.cycle("95"),
            ShelfLimit.ofDays(180));
    Supply supply = Supply.of(kettle, today, 340, List.of(), List.of(sea, air));
    PlanTerms terms =
        new PlanTerms(today, 90, 7, 28, sea, Optional.of(air), Optional.empty(), false);

    Plan plan = Planner.plan(terms, List.of(new PlanItem(kettle, demand, supply)));
    PlannedOrder order = plan.orders().get(0);
    List<Reason> why = order.reasons();
    PurchaseAlert alert =
        PurchaseAlert.of(plan, "B0CX")
            .orElseThrow(); // order 168 by 30 Aug, sea, else air 36 by 6 Oct
    Projection stock = plan.item("B0CX").projection();
    Optional<LocalDate> out = plan.item("B0CX").withoutOrders().stockOut(); // 2026-11-10
    long lost = stock.lost(); // 0
    StockRisk risk = plan.item("B0CX").risk();
    String likely = String.format(Locale.ROOT, "%.2f", risk.lost()); // 0.04

    SafetyStock classical = new SafetyStock(new NormalDemand(4, 2.83), 62, 1.1);
    String formula = String.format(Locale.ROOT, "%.1f", classical.reorderPoint(0.95)); // 285.4
    // end

    // snippet policy
    OrderPolicy lots =
        OrderPolicy.economic(Quantity.money("BRL", "600"), Quantity.money("BRL", "36"));
    StorageRates ours =
        StorageRates.of(
            List.of(new StorageFee("rent", -1, Quantity.money("BRL", "60"), "our contract")));
    PlanTerms other = terms.withPolicy(lots).withStorage(ours);
    Plan fixed = Planner.plan(other, List.of(new PlanItem(kettle, demand, supply)));
    String lot = fixed.orders().get(0).packing(); // 19 cartons of 12
    Quantity rent = fixed.storage().orThrow();
    String stored = rent.toText(2, Rounding.HALF_EVEN); // BRL 149.69
    // end

    List<String> demandValues = new ArrayList<>();
    demandValues.add("perDay " + perDay);
    demandValues.add("left " + left);
    demandValues.add("november " + november);
    demandValues.add("exact " + exact);
    check("demand", demandValues);

    assertThat(why).isNotEmpty();
    List<String> values = new ArrayList<>();
    values.add("alert " + alert);
    values.add("out " + out.orElseThrow());
    values.add("lost " + lost);
    values.add("likely " + likely);
    values.add("formula " + formula);
    check("replenishment", values);
    check("policy", List.of("lot " + lot, "stored " + stored));
  }

  @Test
  void theContractLoads() throws IOException {
    Path module = Path.of(Objects.requireNonNull(System.getProperty("basedir")));
    String readme = Files.readString(module.resolve("README.md"));
    String part = readme.split("<!-- replenishment contract -->\n\n```yaml\n", 2)[1];
    String head = "kpi: 1\ncontract: stock\ntime_zone: America/Sao_Paulo\ncurrency: BRL\n";

    assertThat(
            KpiContracts.parse("stock.kpi.yaml", head + part.split("```", 2)[0])
                .orThrow()
                .contract()
                .kpis())
        .hasSize(3);
  }

  @Test
  void theLastMileContractLoads() throws IOException {
    Path module = Path.of(Objects.requireNonNull(System.getProperty("basedir")));
    String readme = Files.readString(module.resolve("README.md"));
    String part = readme.split("<!-- last mile contract -->\n\n```yaml\n", 2)[1];
    String head = "kpi: 1\ncontract: parcels\ntime_zone: America/Sao_Paulo\ncurrency: BRL\n";
    Contract contract =
        KpiContracts.parse("parcels.kpi.yaml", head + part.split("```", 2)[0]).orThrow().contract();

    assertThat(contract.kpis()).hasSize(2);
    assertThat(contract.metrics())
        .isNotEmpty()
        .allSatisfy(metric -> assertThat(readme).contains("| `" + metric.name() + "` |"))
        .allSatisfy(
            metric -> assertThat(metric.title().texts()).containsOnlyKeys("en", "pt", "zh"));
  }

  private static void check(String name, List<String> values) throws IOException {
    // Surefire tells the module's folder; the working directory may be another one.
    Path module = Path.of(Objects.requireNonNull(System.getProperty("basedir")));
    String source =
        Files.readString(
            module.resolve(
                "src/test/java/io/github/kpi4j/amazonbr/replenishment/ReadmeSnippetsTest.java"));
    String code = source.split("// snippet " + name + "\n", 2)[1].split("// end\n", 2)[0];
    assertThat(SHOWN.matcher(code).results().map(found -> found.group(1) + " " + found.group(2)))
        .containsExactlyElementsOf(values);

    String readme = Files.readString(module.resolve("README.md"));
    String printed =
        readme.split("<!-- snippet " + name + " -->\n\n```java\n", 2)[1].split("```\n", 2)[0];
    assertThat(words(printed)).isEqualTo(words(code));
  }

  /** Indentation and the distance of remarks are the README's own. */
  private static List<String> words(String code) {
    return Pattern.compile("\\S+").matcher(code).results().map(MatchResult::group).toList();
  }
}
