package io.github.kpi4j.margin;

import io.github.kpi4j.amazonbr.margin.Destinations;
import io.github.kpi4j.amazonbr.margin.MarginCase;
import io.github.kpi4j.amazonbr.margin.Shop;
import io.github.kpi4j.amazonbr.tax.Uf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of the table: how the seller is taxed, and when.
 *
 * @param regime what the column is called
 * @param shop who sells, from São Paulo
 * @param on the day of the sale
 */
record Scenario(String regime, Shop shop, LocalDate on) {
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2025, 11, 3), LocalDate.of(2026, 11, 3), LocalDate.of(2027, 11, 3));

  /** Three regimes, each in three years. */
  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    for (LocalDate day : DAYS) {
      all.add(new Scenario("Real", Shop.lucroReal(Uf.SP), day));
      all.add(new Scenario("Presumido", Shop.lucroPresumido(Uf.SP), day));
      all.add(new Scenario("Simples", Shop.simples(Uf.SP, "1200000"), day));
    }
    return all;
  }

  MarginCase sale(Uf to) {
    return new MarginCase(shop, Pan.product(), Pan.offer(), Pan.terms(), Destinations.only(to), on);
  }

  int year() {
    return on.getYear();
  }
}
