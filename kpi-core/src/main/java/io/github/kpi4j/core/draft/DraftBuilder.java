package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.target.Seasonality;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Title;
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
  private final MappingBuilder root;
  private final Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
  private final Map<String, Seasonality> seasonalities = new LinkedHashMap<>();
  private final Map<String, Title> authorities = new LinkedHashMap<>();

  DraftBuilder(MappingBuilder root) {
    this.root = root;
  }

  DraftBuilder(String contract) {
    this(new MappingBuilder(""));
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
   * The next test: what metrics come to, and what should come out.
   *
   * @param name what it shows, in words
   * @param test fills it
   * @return this builder
   */
  public DraftBuilder test(String name, Consumer<TestBuilder> test) {
    MappingBuilder keys = root.next("tests");
    keys.put("name", name);
    test.accept(new TestBuilder(keys));
    return this;
  }

  /**
   * Adds something that lint need not warn of.
   *
   * @param lint the rule, such as {@code bonus-cliff}
   * @param at the place, such as {@code fees.bonus}
   * @param reason why it is meant so
   * @return this builder
   */
  public DraftBuilder allow(String lint, String at, String reason) {
    MappingBuilder allowed = root.next("allow");
    allowed.put("lint", lint);
    allowed.put("at", at);
    allowed.put("reason", reason);
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
   * Declares that terms are others from a day on.
   *
   * @param amendment fills it
   * @return this builder
   */
  public DraftBuilder amendment(Consumer<AmendmentBuilder> amendment) {
    amendment.accept(new AmendmentBuilder(root.next("amendments")));
    return this;
  }

  /**
   * Declares the scope of work.
   *
   * @param service fills it
   * @return this builder
   */
  public DraftBuilder service(Consumer<ServiceBuilder> service) {
    service.accept(new ServiceBuilder(root.at("service")));
    return this;
  }

  /**
   * Knows an authority that issues certificates; without any, certificates may name whomever.
   *
   * @param name its name in the contract
   * @param title its name for people
   * @return this builder
   */
  public DraftBuilder authority(String name, Title title) {
    authorities.put(name, title);
    return this;
  }

  /**
   * Declares the goods and their certificates.
   *
   * @param catalogue fills it
   * @return this builder
   */
  public DraftBuilder catalogue(Consumer<CatalogueBuilder> catalogue) {
    catalogue.accept(new CatalogueBuilder(root.at("catalogue")));
    return this;
  }

  /**
   * Declares an action that may be proposed.
   *
   * @param name its name, as proposals carry it
   * @param action fills it
   * @return this builder
   */
  public DraftBuilder action(String name, Consumer<ActionBuilder> action) {
    action.accept(new ActionBuilder(root.at("actions").at(name)));
    return this;
  }

  /**
   * The next rule about whose consent a proposal needs.
   *
   * @param approval fills it
   * @return this builder
   */
  public DraftBuilder approval(Consumer<ApprovalBuilder> approval) {
    approval.accept(new ApprovalBuilder(root.next("approvals")));
    return this;
  }

  /**
   * Says what a party may do in an area of the account.
   *
   * @param party the party
   * @param area the area, such as {@code advertising}
   * @param level {@code none}, {@code view_only}, {@code edit} or {@code full}
   * @return this builder
   */
  public DraftBuilder access(String party, String area, String level) {
    root.at("access").at(party).put(area, level);
    return this;
  }

  /**
   * Says who answers for something.
   *
   * @param what such as {@code customs}
   * @param party the party
   * @return this builder
   */
  public DraftBuilder responsible(String what, String party) {
    root.at("responsibilities").put(what, party);
    return this;
  }

  /**
   * Declares how the parties stay in touch.
   *
   * @param communication fills it
   * @return this builder
   */
  public DraftBuilder communication(Consumer<CommunicationBuilder> communication) {
    communication.accept(new CommunicationBuilder(root.at("communication")));
    return this;
  }

  /**
   * Declares whose the operating data are.
   *
   * @param policy fills it
   * @return this builder
   */
  public DraftBuilder dataPolicy(Consumer<DataPolicyBuilder> policy) {
    policy.accept(new DataPolicyBuilder(root.at("data_policy")));
    return this;
  }

  /**
   * Declares how the contract ends.
   *
   * @param exit fills it
   * @return this builder
   */
  public DraftBuilder exit(Consumer<ExitBuilder> exit) {
    exit.accept(new ExitBuilder(root.at("exit")));
    return this;
  }

  /**
   * The draft so far.
   *
   * @return a draft that later calls do not change
   */
  public ContractDraft build() {
    return new ContractDraft(
        root.build(), List.of(), calendars, seasonalities, authorities, List.of(), Bounds.DEFAULT);
  }
}
