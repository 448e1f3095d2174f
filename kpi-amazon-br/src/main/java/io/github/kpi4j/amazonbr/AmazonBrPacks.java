package io.github.kpi4j.amazonbr;

import io.github.kpi4j.amazonbr.calendar.BrazilCalendars;
import io.github.kpi4j.amazonbr.calendar.ChinaCalendars;
import io.github.kpi4j.amazonbr.calendar.RetailSeasonality;
import io.github.kpi4j.amazonbr.internal.ResourceRows;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.target.Seasonality;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Title;
import io.github.kpi4j.dsl.PackProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The packs for shops on Amazon.com.br:
 *
 * <ul>
 *   <li>{@code amazon_br/tables}: tables of daily facts as reports and ERPs give them;
 *   <li>{@code amazon_br/metrics}: the usual metrics over those tables, with names in English,
 *       Portuguese and Chinese;
 *   <li>{@code amazon_br/replenishment}: tables and metrics of shipments on time and days in stock;
 *   <li>{@code amazon_br/last_mile}: tables and metrics of promised dates and days of delivery, by
 *       state;
 *   <li>{@code amazon_br/reports}: tables of what single reports tell besides, which the feeds of
 *       {@link io.github.kpi4j.amazonbr.feed} fill;
 *   <li>{@code amazon_br/seasonality}: no table and no metric; a contract says with it that its
 *       targets take weights from the seasonality {@code amazon_br}.
 * </ul>
 *
 * A contract that declares its own tables under the same names uses the metrics alone. Contracts
 * also find the business calendars {@code br}, {@code br_banks} and {@code cn} here.
 */
public final class AmazonBrPacks implements PackProvider {
  private static final List<String> NAMES =
      List.of(
          "amazon_br/tables",
          "amazon_br/metrics",
          "amazon_br/replenishment",
          "amazon_br/last_mile",
          "amazon_br/reports",
          "amazon_br/seasonality");

  /** For the service loader. */
  public AmazonBrPacks() {}

  @Override
  public Set<String> names() {
    return Set.copyOf(NAMES);
  }

  /**
   * The business calendars of Brazil and of those who work with it from China.
   *
   * @return {@code br}, the national holidays, {@code br_banks}, the days on which banks work, and
   *     {@code cn}, the days on which offices in mainland China work
   */
  @Override
  public Map<String, BusinessCalendar> calendars() {
    return Map.of(
        "br", BrazilCalendars.national(),
        "br_banks", BrazilCalendars.banks(),
        "cn", ChinaCalendars.official());
  }

  /**
   * The seasonality of Brazilian retail.
   *
   * @return {@code amazon_br}
   */
  @Override
  public Map<String, Seasonality> seasonalities() {
    return Map.of("amazon_br", RetailSeasonality.brazil());
  }

  /**
   * The authorities of Brazil without whose certificate or registration some goods are not sold.
   *
   * @return {@code anvisa}, {@code inmetro}, {@code anatel} and {@code mapa}
   */
  @Override
  public Map<String, Title> authorities() {
    return Map.of(
        "anvisa",
        new Title(
            Map.of(
                "en", "ANVISA (health)",
                "pt", "ANVISA (vigilância sanitária)",
                "zh", "ANVISA（卫生监督）")),
        "inmetro",
        new Title(
            Map.of(
                "en", "INMETRO (conformity)",
                "pt", "INMETRO (conformidade)",
                "zh", "INMETRO（产品认证）")),
        "anatel",
        new Title(
            Map.of(
                "en", "ANATEL (telecommunications)",
                "pt", "ANATEL (telecomunicações)",
                "zh", "ANATEL（电信）")),
        "mapa",
        new Title(
            Map.of(
                "en", "MAPA (agriculture)",
                "pt", "MAPA (agricultura)",
                "zh", "MAPA（农业）")));
  }

  @Override
  public Optional<Source> pack(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    String resource = "packs/" + name.substring(name.indexOf('/') + 1) + ".kpi.yaml";
    return Optional.of(Source.of(name, ResourceRows.text(AmazonBrPacks.class, resource)));
  }
}
