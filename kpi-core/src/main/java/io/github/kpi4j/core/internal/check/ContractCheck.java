package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Alert;
import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Excuse;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.Levels;
import io.github.kpi4j.core.contract.Party;
import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.duty.Duties;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.internal.plan.Planned;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.target.Target;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.DateRespelling;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.PeriodCalendar;
import io.github.kpi4j.core.value.Rounding;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks a whole contract, section by section, and reports all problems in one run. */
public final class ContractCheck {
  private static final Map<String, Grain> REVIEWS = reviews();
  private static final Map<String, DayOfWeek> WEEK_STARTS =
      Words.inOrder("monday", DayOfWeek.MONDAY, "sunday", DayOfWeek.SUNDAY);
  private static final Map<String, Month> YEAR_STARTS = yearStarts();
  private static final Map<String, Rounding> ROUNDINGS = Words.of(Rounding.values());

  private final ContractDraft draft;
  private final Problems problems;

  private ContractCheck(ContractDraft draft) {
    this.draft = draft;
    this.problems = new Problems(draft.bounds());
  }

  private static Map<String, Grain> reviews() {
    Map<String, Grain> words = new LinkedHashMap<>();
    words.put("weekly", Grain.WEEK);
    words.put("monthly", Grain.MONTH);
    words.put("quarterly", Grain.QUARTER);
    words.put("contract_monthly", Grain.CONTRACT_MONTH);
    return words;
  }

  private static Map<String, Month> yearStarts() {
    Map<String, Month> words = new LinkedHashMap<>();
    for (Month month : Month.values()) {
      words.put((month.getValue() < 10 ? "0" : "") + month.getValue(), month);
    }
    return words;
  }

  /**
   * Checks a draft.
   *
   * @param draft the contract as it was written
   * @return the contract, or everything that is wrong with it
   */
  public static Validated<CheckedContract> check(ContractDraft draft) {
    return new ContractCheck(draft).run();
  }

  private Validated<CheckedContract> run() {
    problems.addAll(draft.problems());
    structure();
    Reading keys = new Reading(draft.root(), problems);
    CalendarReader calendars = new CalendarReader(problems, draft.calendars());
    Optional<ZoneId> zone = keys.text("time_zone").flatMap(calendars::zone);
    Optional<LocatedText> currency = keys.text("currency").filter(problems::isCurrency);
    Grain review = keys.word("review", REVIEWS).orElse(Grain.MONTH);
    Optional<DateRange> term = keys.text("term").flatMap(this::term);
    if (review == Grain.CONTRACT_MONTH && !keys.has("term")) {
      problems.add(
          Diagnostic.of(Code.NO_TERM, keys.text("review").orElseThrow().span())
              .with("window", "contract_monthly"));
    }
    Optional<BusinessCalendar> businessDays = keys.text("calendar").flatMap(calendars::calendar);
    PeriodCalendar calendar =
        new PeriodCalendar(
            keys.word("week_starts", WEEK_STARTS).orElse(DayOfWeek.MONDAY),
            keys.word("fiscal_year_starts", YEAR_STARTS).orElse(Month.JANUARY),
            term.map(DateRange::start));
    Rounding rounding = keys.word("rounding", ROUNDINGS).orElse(Rounding.HALF_EVEN);

    Section signed = section("parties");
    List<Party> parties = new PartySection(problems).read(signed);
    Tables tables =
        new DataSection(problems, zone.orElse(ZoneOffset.UTC), keys.has("calendar"), signed)
            .read(section("data"));
    MetricSection metrics = new MetricSection(problems, tables, keys.has("term"));
    Map<String, PlannedMetric> planned = metrics.read(section("metrics"));
    ConditionPlanner conditions = new ConditionPlanner(problems, metrics);
    Levels levels = new LevelsSection(problems).read(keys);
    TargetSection targetSection =
        new TargetSection(problems, metrics, tables, calendar, draft.seasonalities());
    List<Target> targets = targetSection.read(section("targets"));
    ConditionPlanner trials = new ConditionPlanner(problems, metrics);
    StagePlanSection planSection =
        new StagePlanSection(problems, tables, trials, metrics.inference().windows(), keys, term);
    List<StagePlan> plans = planSection.read(section("stage_plans"));
    Section written = section("kpis");
    List<Kpi> kpis =
        new KpiSection(problems, metrics, tables, levels, targetSection, planSection).read(written);
    boolean complete = !written.unread() && kpis.size() == written.names().size();
    Optional<Scorecard> scorecard =
        new ScorecardSection(
                problems, levels, plans, new RedLineReader(problems, tables, conditions))
            .read(draft.root(), kpis, complete);
    if (written.names().isEmpty() && !written.unread()) {
      missing("kpis");
    }
    FeeSection feeSection =
        new FeeSection(problems, metrics, tables, conditions, keys.has("term"), targetSection);
    Optional<FeePlan> fees =
        keys.mapping("fees")
            .flatMap(f -> feeSection.read(f, keys.place("fees"), keys.has("scorecard")));
    List<Excuse> excused =
        new ExcusedSection(problems, metrics, term).read(keys, judged(kpis, conditions));

    List<AmendedTerms> amendments = new AmendmentSection(problems, calendar, review).read(keys);
    List<Alert> alerts = new AlertSection(problems, tables, conditions).read(section("alerts"));

    PartyNames names = new PartyNames(problems, signed.names(), parties);
    DelayReader delays = new DelayReader(problems, keys.has("calendar"));
    Duties duties =
        new DutySection(
                problems,
                names,
                new SlaReader(problems, calendars, businessDays, zone.orElse(ZoneOffset.UTC)),
                new ApprovalReader(problems, names, delays),
                new CommunicationReader(problems, names, delays, term.isPresent()),
                new CatalogueReader(problems, draft.authorities(), term),
                new ExitReader(problems, names, delays, kpis, levels, scorecard))
            .read(keys);

    String id = keys.text("contract").map(LocatedText::text).orElse("");
    Contract contract =
        new Contract(
            id,
            keys.title(id),
            parties,
            zone.orElse(ZoneOffset.UTC),
            currency.map(LocatedText::text).orElse(""),
            review,
            term,
            calendar,
            businessDays,
            rounding,
            tables.schema(),
            planned.values().stream().map(PlannedMetric::metric).toList(),
            plans,
            levels,
            kpis,
            scorecard,
            excused,
            alerts,
            fees,
            targets,
            duties,
            amendments.stream().map(AmendedTerms::amendment).toList());
    List<ContractTest> tests = new TestSection(problems, contract, this::declares).read(keys);
    if (problems.hasErrors()) {
      return Validated.invalid(problems.all());
    }
    return Validated.valid(
        new CheckedContract(
            contract,
            new Planned(planned, conditions.and(trials), draft.bounds().valueBits()),
            amendments,
            tests,
            draft.root()),
        problems.all());
  }

  /** The metrics by which something is judged, as they are named there. */
  private static Set<String> judged(List<Kpi> kpis, ConditionPlanner conditions) {
    Set<String> judged = new TreeSet<>(conditions.named());
    kpis.forEach(kpi -> judged.add(kpi.metric()));
    return judged;
  }

  /** Whether a section has an entry, or could not be read, so that it may have had it. */
  private boolean declares(String section, String name) {
    if (section.startsWith("actions.")) {
      return new Reading(draft.root(), problems)
          .mapping("actions")
          .map(actions -> new Reading(actions, problems))
          .filter(actions -> actions.names(section.substring(8)).contains(name))
          .isPresent();
    }
    Section written = Section.of(draft, section, new Problems());
    return name.isEmpty()
        ? draft.root().entry(section).isPresent()
        : written.unread() || written.names().contains(name);
  }

  private Section section(String name) {
    return Section.of(draft, name, problems);
  }

  private void structure() {
    StructureCheck structure = new StructureCheck(problems);
    structure.check(draft.root(), Shapes.CONTRACT, "@the_contract", start(draft.root()));
    LanguageVersion.check(draft.root(), problems);
    for (ContractDraft.Pack pack : draft.packs()) {
      structure.check(pack.root(), Shapes.PACK, pack.name(), start(pack.root()));
      LanguageVersion.check(pack.root(), problems);
    }
  }

  private static Span start(Mapping root) {
    return root.entries().isEmpty() ? root.span() : root.entries().get(0).key().span();
  }

  private void missing(String key) {
    problems.add(
        Diagnostic.of(
                Code.MISSING_KEY,
                draft.root().entry(key).map(e -> e.key().span()).orElse(start(draft.root())))
            .with("place", "@the_contract")
            .with("name", key)
            .with("known", key));
  }

  private Optional<DateRange> term(LocatedText text) {
    Optional<DateRange> days = PeriodCalendar.ISO.parse(text.text()).map(Period::days);
    if (days.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.BAD_TERM, text.span())
              .with("found", text.text())
              .respelt(DateRespelling.range(text.text())));
    }
    return days;
  }
}
