package io.github.kpi4j.amazonbr;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;

/** A shop's facts for March 2026, small enough to add up by hand, and the year before it. */
final class ShopFacts {
  /** 365 days, of which the last is the last of March 2026. */
  static final LocalDate A_YEAR_BEFORE = LocalDate.of(2025, 4, 1);

  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final String SEEN = "2026-04-01T00:00:00Z";

  private ShopFacts() {}

  /** The shop, with tables that cover the days from the given one to the last of March. */
  static FactSetBuilder since(LocalDate first, CompiledContract contract) {
    FactSetBuilder facts = FactSet.builder(contract.schema());
    contract
        .schema()
        .tables()
        .forEach(table -> facts.table(table.name()).covers(DateRange.closed(first, LAST)));
    // date, asin, channel, last_updated; sales, units, orders, refunded units, refunded sales
    facts
        .table("sales")
        .add("2025-04-15", "B0A", "fba", SEEN, "60000.00", 600, 500, 0, "0.00")
        .add("2026-03-03", "B0A", "fba", SEEN, "8000.00", 80, 64, 2, "200.00")
        .add("2026-03-20", "B0A", "fba", SEEN, "1500.00", 15, 12, 0, "0.00")
        .add("2026-03-31", "B0B", "dba", SEEN, "500.00", 5, 4, 1, "100.00");
    // date, asin, last_updated; sessions, page views
    facts
        .table("traffic")
        .add("2026-03-03", "B0A", SEEN, 1000, 1500)
        .add("2026-03-31", "B0B", SEEN, 250, 300);
    // date, asin, campaign, last_updated; cost, attributed sales, clicks, impressions, orders
    facts
        .table("ads")
        .add("2026-03-03", "B0A", "launch", SEEN, "600.00", "3000.00", 300, 9000, 24)
        .add("2026-03-20", "B0A", "brand", SEEN, "400.00", "1000.00", 200, 5000, 12);
    // date, asin, warehouse; available, inbound
    facts
        .table("inventory")
        .add("2025-12-31", "B0A", "GRU5", 220, 0)
        .add("2026-03-31", "B0A", "GRU5", 100, 50)
        .add("2026-03-31", "B0B", "own", 40, 0);
    // date, asin, last_updated; cost of goods, fees, taxes
    facts
        .table("costs")
        .add("2026-03-03", "B0A", SEEN, "3000.00", "1200.00", "900.00")
        .add("2026-03-31", "B0B", SEEN, "1000.00", "300.00", "300.00");
    return facts;
  }
}
