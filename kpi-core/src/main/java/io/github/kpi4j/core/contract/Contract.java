package io.github.kpi4j.core.contract;

import io.github.kpi4j.core.duty.Duties;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.target.Target;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.DaySet;
import io.github.kpi4j.core.value.Delay;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.PeriodCalendar;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Title;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What was agreed, checked: every name in it exists, units fit, bands cover every value, weights
 * add up to 100.
 *
 * @param id the contract's id
 * @param title its name for people
 * @param parties who has signed it, in the order of the contract
 * @param timeZone where its days begin
 * @param currency the ISO 4217 code of its money
 * @param review the size of the periods that are assessed
 * @param term from the first to the last day of the contract, if that was said
 * @param calendar how time is cut into periods
 * @param businessDays which days are business days, if that was said
 * @param rounding how exact values are rounded, once
 * @param data the tables it needs
 * @param metrics what is measured, each after those that it is made of
 * @param stagePlans the stages that subjects or the contract go through
 * @param levels the levels of its bands, best first
 * @param kpis what is judged, in the order of the contract
 * @param scorecard how levels become a score, if there is one
 * @param excused the days that both sides have agreed not to count, in the order of the contract
 * @param alerts what somebody has to hear of, in the order of the contract
 * @param fees what the service costs, if that was said
 * @param targets how much is wanted, and how that is divided
 * @param duties what the parties owe each other beside numbers and money
 * @param amendments when terms become others, in the order of the contract
 */
public record Contract(
    String id,
    Title title,
    List<Party> parties,
    ZoneId timeZone,
    String currency,
    Grain review,
    Optional<DateRange> term,
    PeriodCalendar calendar,
    Optional<BusinessCalendar> businessDays,
    Rounding rounding,
    DataSchema data,
    List<Metric> metrics,
    List<StagePlan> stagePlans,
    Levels levels,
    List<Kpi> kpis,
    Optional<Scorecard> scorecard,
    List<Excuse> excused,
    List<Alert> alerts,
    Optional<FeePlan> fees,
    List<Target> targets,
    Duties duties,
    List<Amendment> amendments) {
  /**
   * Keeps its own copies.
   *
   * @param id the contract's id
   * @param title its name for people
   * @param parties who has signed it
   * @param timeZone where its days begin
   * @param currency its currency
   * @param review the periods that are assessed
   * @param term its days
   * @param calendar how time is cut
   * @param businessDays which days are business days
   * @param rounding how values are rounded
   * @param data the tables it needs
   * @param metrics what is measured
   * @param stagePlans plans of stages
   * @param levels the levels of its bands
   * @param kpis what is judged
   * @param scorecard how levels become a score
   * @param excused the days that do not count
   * @param alerts what somebody has to hear of
   * @param fees what the service costs
   * @param targets how much is wanted
   * @param duties what the parties owe each other
   * @param amendments when terms become others
   */
  public Contract {
    parties = List.copyOf(parties);
    metrics = List.copyOf(metrics);
    stagePlans = List.copyOf(stagePlans);
    kpis = List.copyOf(kpis);
    targets = List.copyOf(targets);
    amendments = List.copyOf(amendments);
    excused = List.copyOf(excused);
    alerts = List.copyOf(alerts);
  }

  /**
   * A party by what the contract calls it.
   *
   * @param party any text
   * @return empty if nobody is called so
   */
  public Optional<Party> party(String party) {
    return parties.stream().filter(one -> one.id().equals(party)).findFirst();
  }

  /**
   * A metric by name.
   *
   * @param name any name
   * @return the metric
   * @throws IllegalArgumentException if there is none
   */
  public Metric metric(String name) {
    for (Metric metric : metrics) {
      if (metric.name().equals(name)) {
        return metric;
      }
    }
    throw new IllegalArgumentException("no such metric: " + name);
  }

  /**
   * A plan of stages by name.
   *
   * @param name any name
   * @return the plan
   * @throws IllegalArgumentException if there is none
   */
  public StagePlan stagePlan(String name) {
    return stagePlans.stream()
        .filter(plan -> plan.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such stage plan: " + name));
  }

  /**
   * The contract without what was excused later.
   *
   * @param day the day at whose end is looked
   * @return the same terms
   */
  public Contract knownAt(LocalDate day) {
    return new Contract(
        id,
        title,
        parties,
        timeZone,
        currency,
        review,
        term,
        calendar,
        businessDays,
        rounding,
        data,
        metrics,
        stagePlans,
        levels,
        kpis,
        scorecard,
        excused.stream().filter(excuse -> !excuse.agreedOn().isAfter(day)).toList(),
        alerts,
        fees,
        targets,
        duties,
        amendments);
  }

  /**
   * The days that do not count where a metric is judged.
   *
   * @param metric its name
   * @param asOf the day at whose end is judged; what was agreed later is not known then
   * @return the days of all excuses that name it; none as a rule
   */
  public DaySet excusedDays(String metric, AsOf asOf) {
    return DaySet.of(
        excused.stream()
            .filter(excuse -> excuse.metrics().contains(metric))
            .filter(excuse -> !excuse.agreedOn().isAfter(asOf.day()))
            .map(Excuse::days)
            .toList());
  }

  /**
   * A KPI by name.
   *
   * @param name any name
   * @return the KPI
   * @throws IllegalArgumentException if there is none
   */
  public Kpi kpi(String name) {
    return kpis.stream()
        .filter(kpi -> kpi.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such KPI: " + name));
  }

  /**
   * A target by name.
   *
   * @param name any name
   * @return the target
   * @throws IllegalArgumentException if there is none
   */
  public Target target(String name) {
    return targets.stream()
        .filter(target -> target.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such target: " + name));
  }

  /**
   * The day at whose end a delay is over.
   *
   * @param delay how long
   * @param day the day whose end it starts at
   * @return {@code day} plus the delay, hours rounded up to whole days, business days counted on
   *     the contract's calendar
   */
  public LocalDate after(Delay delay, LocalDate day) {
    return delay.after(day, businessDays.orElseGet(BusinessCalendar::weekdays));
  }
}
