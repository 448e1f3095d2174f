package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Party;
import io.github.kpi4j.core.duty.Approval;
import io.github.kpi4j.core.duty.ApprovalDesk;
import io.github.kpi4j.core.duty.Cadence;
import io.github.kpi4j.core.duty.DataPolicy;
import io.github.kpi4j.core.duty.Decision;
import io.github.kpi4j.core.duty.Delivery;
import io.github.kpi4j.core.duty.Duties;
import io.github.kpi4j.core.duty.DutyRecord;
import io.github.kpi4j.core.duty.Exit;
import io.github.kpi4j.core.duty.ExitPlan;
import io.github.kpi4j.core.duty.ExitTrigger;
import io.github.kpi4j.core.duty.OwedFacts;
import io.github.kpi4j.core.duty.OwedSchedule;
import io.github.kpi4j.core.duty.Proposal;
import io.github.kpi4j.core.duty.Request;
import io.github.kpi4j.core.duty.Review;
import io.github.kpi4j.core.duty.Ticket;
import io.github.kpi4j.core.duty.TicketFacts;
import io.github.kpi4j.core.duty.TicketResult;
import io.github.kpi4j.core.duty.Timing;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.result.DutyReview;
import io.github.kpi4j.core.result.DutyReview.Decided;
import io.github.kpi4j.core.result.DutyReview.Stray;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Rational;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers what the duties of a contract come to. Immutable; safe for any number of threads. */
public final class DutyDesk {
  private final Contract contract;
  private final Duties duties;
  private final BusinessCalendar calendar;

  DutyDesk(Contract contract) {
    this.contract = contract;
    this.duties = contract.duties();
    this.calendar = contract.businessDays().orElseGet(BusinessCalendar::weekdays);
  }

  /**
   * Decides whether a proposal may go through. What the contract does not declare is refused; where
   * nobody can tell whether a rule asks, it does.
   *
   * @param proposal what somebody wants to do
   * @param approvals all consents so far, of whomever and to whatever
   * @param at the instant of the decision
   * @return that it may, whose consent it needs, or why it may not
   */
  public Decision decide(Proposal proposal, Collection<Approval> approvals, Instant at) {
    return new ApprovalDesk(
            duties.actions(), duties.approvals(), contract.timeZone(), calendar, contract.term())
        .decide(proposal, approvals, at);
  }

  /**
   * Decides whether a proposal may go through on a day.
   *
   * @param request what somebody wants to do, with all consents
   * @param asOf the day at whose end it is decided
   * @return that it may, whose consent it needs, or why it may not
   */
  public Decision decide(Request request, AsOf asOf) {
    Instant end = asOf.lastInstant(contract.timeZone());
    return decide(request.proposal(), request.approvals(), end);
  }

  /**
   * Holds tickets against the service levels.
   *
   * @param tickets any tickets
   * @param asOf the day at whose end it is looked; what tickets say of later is not known yet
   * @return one result a ticket, in the order given
   * @throws IllegalArgumentException if the contract has no service levels
   */
  public List<TicketResult> tickets(List<Ticket> tickets, AsOf asOf) {
    return duties
        .sla()
        .orElseThrow(() -> new IllegalArgumentException("no service levels"))
        .judge(tickets, end(asOf));
  }

  /**
   * Makes tickets facts, so that service levels can be KPIs: one row for each clock that was due on
   * one of some days.
   *
   * @param table takes what it has columns for; see {@link TicketFacts}
   * @param tickets all tickets of these days
   * @param days the days for which all tickets are known
   * @param asOf the day at whose end it is looked
   * @throws IllegalArgumentException if the contract has no service levels, or the table has a
   *     column that no ticket has
   */
  public void addTickets(FactTableBuilder table, List<Ticket> tickets, DateRange days, AsOf asOf) {
    TicketFacts.add(table, tickets(tickets, asOf), days, contract.timeZone());
  }

  /**
   * Makes what was owed facts, so that late and missing reports can be KPIs: one row for each
   * report, meeting or backup that was due on one of some days.
   *
   * @param table takes what it has columns for; see {@link OwedFacts}
   * @param deliveries everything that came
   * @param days the days for which everything that came is known
   * @param asOf the day at whose end it is looked
   * @throws IllegalArgumentException if the table has a column that no delivery has
   */
  public void addOwed(
      FactTableBuilder table, List<Delivery> deliveries, DateRange days, AsOf asOf) {
    OwedFacts.add(table, schedule().due(days, deliveries, asOf.day()), days);
  }

  /**
   * When reports, review meetings and backups are due.
   *
   * @return nothing is due where the contract asks for none
   */
  public OwedSchedule schedule() {
    Map<Delivery.Kind, Cadence> cadences = new EnumMap<>(Delivery.Kind.class);
    duties
        .communication()
        .flatMap(c -> c.report())
        .ifPresent(c -> cadences.put(Delivery.Kind.REPORT, c));
    duties
        .communication()
        .flatMap(c -> c.reviewMeeting())
        .ifPresent(c -> cadences.put(Delivery.Kind.REVIEW_MEETING, c));
    duties
        .dataPolicy()
        .flatMap(DataPolicy::backup)
        .ifPresent(c -> cadences.put(Delivery.Kind.BACKUP, c));
    List<String> languages = duties.communication().map(c -> c.languages()).orElse(List.of());
    return new OwedSchedule(cadences, languages, contract.term(), contract.calendar(), calendar);
  }

  /**
   * How each trigger stands after some periods.
   *
   * @param evaluations of this contract, one a period
   * @return one for each trigger, in the order of the contract
   * @throws IllegalArgumentException if one is of another contract, of a period of another size
   *     than {@code review}, or of the same period as another
   */
  public List<ExitTrigger.Standing> triggers(List<Evaluation> evaluations) {
    Set<Period> periods = new HashSet<>();
    for (Evaluation evaluation : evaluations) {
      if (!evaluation.contract().id().equals(contract.id())) {
        throw new IllegalArgumentException(
            "evaluation of another contract: " + evaluation.contract().id());
      }
      Period period = evaluation.period();
      if (!period.grain().equals(Optional.of(contract.review())) || !periods.add(period)) {
        throw new IllegalArgumentException("not one a review period: " + period.name());
      }
    }
    List<Review> reviews = evaluations.stream().map(DutyDesk::review).toList();
    return duties.exit().map(exit -> exit.standings(reviews)).orElse(List.of());
  }

  private static Review review(Evaluation evaluation) {
    Map<String, String> levels = new LinkedHashMap<>();
    for (KpiResult kpi : evaluation.kpis()) {
      kpi.outcome().level().ifPresent(level -> levels.put(kpi.kpi().name(), level));
    }
    return new Review(
        evaluation.period(),
        !evaluation.inProgress() && evaluation.standing().finality() == Finality.FINAL,
        evaluation.score().flatMap(Score::value).map(score -> Rational.of(score)),
        evaluation.score().flatMap(Score::grade),
        levels);
  }

  /**
   * The dates on which the contract ends and is handed over.
   *
   * @param notice the day on which its end was announced; without it, it ends with its term
   * @param trigger the trigger that gave the right to, where it has a notice of its own
   * @return empty where the contract says nothing of its end, or has neither term nor notice
   */
  public Optional<ExitPlan> exit(Optional<LocalDate> notice, Optional<ExitTrigger> trigger) {
    return duties.exit().flatMap(exit -> plan(exit, notice, trigger)).map(this::withDeletion);
  }

  private Optional<ExitPlan> plan(
      Exit exit, Optional<LocalDate> notice, Optional<ExitTrigger> trigger) {
    return notice
        .map(day -> exit.plan(day, trigger, calendar))
        .or(() -> contract.term().map(term -> exit.atEnd(term.last(), calendar)));
  }

  private ExitPlan withDeletion(ExitPlan plan) {
    return duties
        .dataPolicy()
        .flatMap(DataPolicy::deleteAfterExit)
        .map(
            delay ->
                plan.with(
                    ExitPlan.Deadline.deletion(provider(), delay.after(plan.end(), calendar))))
        .orElse(plan);
  }

  /** Who has the data, where there is only one who can. */
  private Optional<String> provider() {
    List<String> providers =
        contract.parties().stream()
            .filter(party -> party.role() == Party.Role.PROVIDER)
            .map(Party::id)
            .toList();
    return providers.size() == 1 ? Optional.of(providers.get(0)) : Optional.empty();
  }

  /**
   * Looks at everything that is owed for a period, but for what gives the right to end the
   * contract.
   *
   * @param record what was written down
   * @param period the period
   * @param asOf the day at whose end it is looked
   * @return how each duty was kept; triggers stand as before the first period
   */
  public DutyReview review(DutyRecord record, Period period, AsOf asOf) {
    return review(record, List.of(), period, asOf);
  }

  /**
   * Looks at everything that is owed for a period.
   *
   * @param record what was written down
   * @param past evaluations of periods up to this one, which triggers are about
   * @param period the period
   * @param asOf the day at whose end it is looked
   * @return how each duty was kept; nothing for what the contract does not ask
   * @throws IllegalArgumentException as {@link #triggers}
   */
  public DutyReview review(DutyRecord record, List<Evaluation> past, Period period, AsOf asOf) {
    List<TicketResult> judged =
        duties.sla().map(sla -> sla.judge(record.tickets(), end(asOf))).stream()
            .flatMap(Collection::stream)
            .filter(result -> concerns(result, period.days()))
            .toList();
    List<Decided> decisions =
        record.requests().stream()
            .map(request -> new Decided(request, decide(request, asOf)))
            .toList();
    OwedSchedule schedule = schedule();
    List<Stray> strays =
        record.deliveries().stream()
            .filter(delivery -> !delivery.on().isAfter(asOf.day()))
            .flatMap(
                delivery -> schedule.stray(delivery).map(why -> new Stray(delivery, why)).stream())
            .toList();
    List<ExitTrigger.Standing> triggers = triggers(past);
    Optional<LocalDate> notice = record.notice().filter(day -> !day.isAfter(asOf.day()));
    Optional<ExitTrigger> fired =
        triggers.stream()
            .filter(ExitTrigger.Standing::fired)
            .map(ExitTrigger.Standing::trigger)
            .findFirst();
    Optional<ExitPlan> exit = exit(notice, fired);
    return new DutyReview(
        contract,
        period,
        asOf,
        judged,
        decisions,
        schedule.due(period.days(), record.deliveries(), asOf.day()),
        strays,
        record.grants().map(grants -> duties.access().review(grants, asOf.day(), exit)),
        triggers,
        exit);
  }

  /** What cannot be timed concerns every period, or nobody would hear of it. */
  private boolean concerns(TicketResult result, DateRange days) {
    return result.problem().isPresent()
        || result.timings().stream().anyMatch(timing -> concerns(timing, days));
  }

  /**
   * A clock concerns the period it is due in, and every period as long as nobody has stopped it.
   */
  private boolean concerns(Timing timing, DateRange days) {
    return timing.done().isEmpty()
        || timing
            .due()
            .map(due -> due.atZone(contract.timeZone()).toLocalDate())
            .filter(days::contains)
            .isPresent();
  }

  /** The instant with which a day is over. */
  private Instant end(AsOf asOf) {
    LocalDate next = asOf.day().plusDays(1);
    return next.atStartOfDay(contract.timeZone()).toInstant();
  }
}
