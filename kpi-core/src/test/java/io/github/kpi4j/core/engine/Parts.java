package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;

/** A contract that reads tables of every kind in every way, and rows for it. */
@NullMarked
final class Parts {
  static final LocalDate FIRST = LocalDate.of(2026, 2, 1);

  private Parts() {}

  /**
   * One row.
   *
   * @param table the index of a table in {@link #TABLES}
   * @param day days after {@link #FIRST}
   * @param small what counts are made of, and versions
   * @param damage what is wrong with it: 0 its number, 1 its day, else nothing
   */
  record Line(int table, int day, String sku, String place, long cents, int small, int damage) {

    List<String> cells() {
      String date = damage == 1 ? "soon" : FIRST.plusDays(day).toString();
      String money = damage == 0 ? "much" : BigDecimal.valueOf(cents, 2).toPlainString();
      String count = damage == 0 ? "1.5" : Integer.toString(small);
      String at = "2026-06-0" + (1 + small) + "T00:00:00Z";
      return switch (TABLES.get(table)) {
        case "events" -> List.of(date, sku, place, money, count);
        case "orders" -> List.of(date, sku + place, sku, at, money);
        case "stock" -> List.of(date, sku, place, count);
        case "pallets" -> List.of(date, sku, count);
        case "products" -> List.of(sku, place, damage == 1 ? date : "");
        case "rates" -> List.of(date, "BRL", "CNY", count);
        default -> List.of(date, "BRL", "CNY", at, damage == 0 ? count : Long.toString(cents & 7));
      };
    }

    String text() {
      return String.join(",", cells());
    }
  }

  static final List<String> TABLES =
      List.of("events", "orders", "stock", "pallets", "products", "rates", "quotes");

  private static DraftBuilder tables() {
    return ContractDraft.named("parts")
        .set("time_zone", "America/Sao_Paulo")
        .set("currency", "BRL")
        .set("term", "2026-03-05/2026-12-31")
        .table(
            "events",
            t ->
                t.dimension("date", "date")
                    .dimension("sku", "text")
                    .dimension("channel", "text")
                    .measure("gmv", "BRL")
                    .measure("units", "count")
                    .set("final_after", "14 days")
                    .set("expected_within", "2 days")
                    .set("duplicates", "allowed"))
        .table(
            "orders",
            t ->
                t.key("order")
                    .dimension("date", "date")
                    .dimension("order", "text")
                    .dimension("sku", "text")
                    .dimension("at", "instant")
                    .measure("amount", "BRL")
                    .set("version", "at")
                    .set("absent", "zero")
                    .set("final_after", "7 days"))
        .table(
            "stock",
            t ->
                t.key("date", "sku", "house")
                    .dimension("date", "date")
                    .dimension("sku", "text")
                    .dimension("house", "text")
                    .measure("available", "count")
                    .set("snapshot", "true")
                    .set("carry", "3 days"))
        .table(
            "pallets",
            t ->
                t.dimension("date", "date")
                    .dimension("sku", "text")
                    .measure("boxes", "count")
                    .set("snapshot", "true")
                    .set("carry", "3 days")
                    .set("duplicates", "allowed"))
        .table(
            "products",
            t -> t.key("sku").attribute("category", "text").attribute("launched", "date"))
        .table(
            "rates",
            t ->
                t.key("date", "from", "to")
                    .dimension("date", "date")
                    .dimension("from", "text")
                    .dimension("to", "text")
                    .measure("rate", "number")
                    .set("snapshot", "true")
                    .set("carry", "9 days"))
        .table(
            "quotes",
            t ->
                t.dimension("date", "date")
                    .dimension("from", "text")
                    .dimension("to", "text")
                    .dimension("at", "instant")
                    .measure("rate", "number")
                    .key("date", "from", "to", "at")
                    .set("snapshot", "true")
                    .set("carry", "9 days"));
  }

  private static DraftBuilder metrics(DraftBuilder draft) {
    return draft
        .metric("gmv", m -> m.sum("events.gmv"))
        .metric("units", m -> m.sum("events.units"))
        .metric("in_shop", m -> m.sum("events.gmv").where("channel", "x", "none"))
        .metric("of_kitchen", m -> m.sum("events.gmv").where("category", "x").where("sku", "A"))
        .metric("least", m -> m.set("min", "events.gmv"))
        .metric("most", m -> m.set("max", "events.gmv"))
        .metric("mean", m -> m.set("avg", "events.gmv"))
        .metric("rows", m -> m.set("count", "events"))
        .metric("skus", m -> m.set("count_distinct", "events.sku"))
        .metric("categories", m -> m.set("count_distinct", "events.category"))
        .metric("days", m -> m.set("count_distinct", "events.date"))
        .metric("amount", m -> m.sum("orders.amount"))
        .metric("least_order", m -> m.set("min", "orders.amount"))
        .metric("most_order", m -> m.set("max", "orders.amount"))
        .metric("mean_order", m -> m.set("avg", "orders.amount"))
        .metric("orders", m -> m.set("count", "orders"))
        .metric("buyers", m -> m.set("count_distinct", "orders.sku"))
        .metric("stock", m -> m.last("stock.available"))
        .metric("opening", m -> m.set("first", "stock.available"))
        .metric("boxes", m -> m.last("pallets.boxes"))
        .metric("first_boxes", m -> m.set("first", "pallets.boxes"))
        .metric("share", m -> m.formula("amount / gmv").set("format", "percent"))
        .metric("week", m -> m.formula("rolling(gmv, 7 days)"))
        .metric("weeks", m -> m.formula("rolling(amount / units, 28 days, partial)"))
        .metric("mean_stock", m -> m.formula("average_over(stock, 5 days)"))
        .metric("mean_boxes", m -> m.formula("average_over(boxes, 20 days, partial)"))
        .metric("growth", m -> m.formula("gmv - previous(gmv, 1 month, same_elapsed)"))
        .metric("to_date", m -> m.formula("so_far(amount, month) + cumulative(amount)"))
        .metric("daily", m -> m.formula("stock / per_day(rolling(units, 7 days, partial))"))
        .metric("yuan", m -> m.formula("fx(gmv, CNY, rates)"))
        .metric("quoted", m -> m.formula("fx(gmv, CNY, quotes)"));
  }

  private static final List<String> SEEN =
      List.of(
          "in_shop",
          "of_kitchen",
          "least",
          "most",
          "mean",
          "rows",
          "skus",
          "categories",
          "days",
          "least_order",
          "most_order",
          "mean_order",
          "orders",
          "buyers",
          "opening",
          "boxes",
          "first_boxes",
          "week",
          "weeks",
          "mean_stock",
          "mean_boxes",
          "growth",
          "to_date",
          "daily",
          "yuan",
          "quoted");

  static final CompiledContract CONTRACT = Shop.compile(kpis(metrics(tables())));

  private static DraftBuilder kpis(DraftBuilder draft) {
    SEEN.forEach(metric -> draft.kpi(metric, Shop.seen(metric)));
    return draft
        .kpi(
            "each_sku",
            k ->
                k.metric("share")
                    .forEach("sku")
                    .better("higher")
                    .minSample("rows", "at least 2")
                    .weight(60)
                    .scoreByShareOf("gmv")
                    .band("green", "at least 50%")
                    .band("red", "otherwise"))
        .kpi(
            "each_pair",
            k ->
                k.metric("least")
                    .forEach("category", "channel")
                    .better("lower")
                    .band("green", "otherwise"))
        .kpi(
            "each_house",
            k ->
                k.metric("stock")
                    .forEach("house")
                    .where("sku", "A", "B")
                    .better("higher")
                    .weight(40)
                    .scoreBy("worst")
                    .band("green", "at least 3")
                    .band("red", "otherwise"))
        .scorecard(s -> s.points("green", 100).points("red", 0));
  }

  /** The file that lines stand in, one under another. */
  static Source file(List<Line> lines) {
    return Source.of("rows.csv", String.join("\n", lines.stream().map(Line::text).toList()));
  }

  /** Adds some lines of a file. */
  static void add(FactSetBuilder facts, Source file, List<Line> all, List<Integer> some) {
    for (int index : some) {
      Line line = all.get(index);
      int start = file.lineStart(index + 1);
      Span whole = new Span(file, start, start + line.text().length());
      facts.table(TABLES.get(line.table())).add(line.cells(), column -> whole);
    }
  }

  /** The facts of all lines. */
  static FactSet facts(List<Line> lines) {
    FactSetBuilder facts = FactSet.builder(CONTRACT.schema());
    add(facts, file(lines), lines, IntStream.range(0, lines.size()).boxed().toList());
    return facts.build();
  }

  /** An accumulator as it is sent to another process. */
  static byte[] bytes(Accumulator facts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(facts);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /** What another process gets that is sent an accumulator. */
  static Accumulator sent(Accumulator facts) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(facts)))) {
      return (Accumulator) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
