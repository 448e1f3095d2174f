package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.target.Seasonality;
import io.github.kpi4j.core.value.BusinessCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Builds a contract in Java. Values are written as in a contract text ({@code "at most 12%"},
 * {@code "ad_cost / gmv"}); nothing is checked before the draft is compiled, which reports all
 * problems at once and names each after its place, such as {@code metrics.tacos.formula}. Setting a
 * key twice is a mistake of the caller and throws an {@link IllegalStateException}.
 */
public final class DraftBuilder {
  private final MappingBuilder root = new MappingBuilder("");
  private final Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
  private final Map<String, Seasonality> seasonalities = new LinkedHashMap<>();

  DraftBuilder(String contract) {
    root.put("kpi", "1");
    root.put("contract", contract);
  }

  /**
   * A name for people, in one language.
   *
   * @param language {@code en}, {@code pt} or {@code zh}
   * @param title the name
   * @return this builder
   */
  public DraftBuilder title(String language, String title) {
    root.at("title").put(language, title);
    return this;
  }

  /**
   * A key that holds one word: {@code time_zone}, {@code currency}, {@code review}, {@code
   * week_starts}, {@code fiscal_year_starts}, {@code rounding}.
   *
   * @param key the key
   * @param value its value
   * @return this builder
   */
  public DraftBuilder set(String key, String value) {
    root.put(key, value);
    return this;
  }

  /**
   * Sets the business calendar.
   *
   * @param name its name in the contract, such as {@code br}
   * @param calendar which days are business days
   * @return this builder
   */
  public DraftBuilder calendar(String name, BusinessCalendar calendar) {
    calendars.put(name, calendar);
    return set("calendar", name);
  }

  /**
   * Offers a business calendar that other parts of the contract may name.
   *
   * @param name its name in the contract, such as {@code cn}
   * @param calendar which days are business days
   * @return this builder
   */
  public DraftBuilder otherCalendar(String name, BusinessCalendar calendar) {
    calendars.put(name, calendar);
    return this;
  }

  /**
   * Offers a seasonality, by which a target's weights may be taken.
   *
   * @param name its name in the contract, such as {@code shop}
   * @param seasonality how sales spread over the days of a year
   * @return this builder
   */
  public DraftBuilder seasonality(String name, Seasonality seasonality) {
    seasonalities.put(name, seasonality);
    return this;
  }

  /**
   * Names somebody who has signed.
   *
   * @param party what the contract calls it, such as {@code agency}
   * @param fills fills it
   * @return this builder
   */
  public DraftBuilder party(String party, Consumer<PartyBuilder> fills) {
    fills.accept(new PartyBuilder(root.at("parties").at(party)));
    return this;
  }

  /**
   * Declares a table of facts.
   *
   * @param name its name
   * @param table fills it
   * @return this builder
   */
  public DraftBuilder table(String name, Consumer<TableBuilder> table) {
    table.accept(new TableBuilder(root.at("data").at(name)));
    return this;
  }

  /**
   * Declares a metric.
   *
   * @param name its name
   * @param metric fills it
   * @return this builder
   */
  public DraftBuilder metric(String name, Consumer<MetricBuilder> metric) {
    metric.accept(new MetricBuilder(root.at("metrics").at(name)));
    return this;
  }

  /**
   * Names the levels of the contract's bands.
   *
   * @param names the best first
   * @return this builder
   */
  public DraftBuilder levels(String... names) {
    root.put("levels", List.of(names));
    return this;
  }

  /**
   * The next level, with names for people; the best comes first. Either this or {@link #levels}.
   *
   * @param name its name
   * @param titles its name for people by language
   * @return this builder
   */
  public DraftBuilder level(String name, Map<String, String> titles) {
    MappingBuilder level = root.next("levels");
    level.put("name", name);
    titles.forEach((language, title) -> level.at("title").put(language, title));
    return this;
  }

  /**
   * Declares a KPI.
   *
   * @param name its name
   * @param kpi fills it
   * @return this builder
   */
  public DraftBuilder kpi(String name, Consumer<KpiBuilder> kpi) {
    kpi.accept(new KpiBuilder(root.at("kpis").at(name)));
    return this;
  }

  /**
   * Declares the scorecard.
   *
   * @param scorecard fills it
   * @return this builder
   */
  public DraftBuilder scorecard(Consumer<ScorecardBuilder> scorecard) {
    scorecard.accept(new ScorecardBuilder(root.at("scorecard")));
    return this;
  }

  /**
   * The next excuse: days on which some metrics do not count.
   *
   * @param excuse fills it
   * @return this builder
   */
  public DraftBuilder excused(Consumer<ExcuseBuilder> excuse) {
    excuse.accept(new ExcuseBuilder(root.next("excused")));
    return this;
  }

  /**
   * Declares an alert.
   *
   * @param name its name
   * @param alert fills it
   * @return this builder
   */
  public DraftBuilder alert(String name, Consumer<AlertBuilder> alert) {
    alert.accept(new AlertBuilder(root.at("alerts").at(name)));
    return this;
  }

  /**
   * Declares a target.
   *
   * @param name its name
   * @param target fills it
   * @return this builder
   */
  public DraftBuilder target(String name, Consumer<TargetBuilder> target) {
    target.accept(new TargetBuilder(root.at("targets").at(name)));
    return this;
  }

  /**
   * Declares a plan of stages.
   *
   * @param name its name
   * @param plan fills it
   * @return this builder
   */
  public DraftBuilder stagePlan(String name, Consumer<StagePlanBuilder> plan) {
    plan.accept(new StagePlanBuilder(root.at("stage_plans").at(name)));
    return this;
  }

  /**
   * Declares what the service costs.
   *
   * @param fees fills it
   * @return this builder
   */
  public DraftBuilder fees(Consumer<FeesBuilder> fees) {
    fees.accept(new FeesBuilder(root.at("fees")));
    return this;
  }

  /**
   * Declares how fast tickets are dealt with.
   *
   * @param sla fills it
   * @return this builder
   */
  public DraftBuilder sla(Consumer<SlaBuilder> sla) {
    sla.accept(new SlaBuilder(root.at("sla")));
    return this;
  }

  /**
   * The draft so far.
   *
   * @return a draft that later calls do not change
   */
  public ContractDraft build() {
    return new ContractDraft(root.build(), List.of(), calendars, seasonalities, List.of());
  }
}
