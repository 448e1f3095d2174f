package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.duty.TicketResult.Problem;
import io.github.kpi4j.core.duty.Timing.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The service levels of a contract: how fast tickets of each priority are answered and solved.
 *
 * @param hours the business hours; empty where every limit is on the clock
 * @param priorities in the order of the contract
 */
public record Sla(Optional<BusinessHours> hours, List<Priority> priorities) {
  /**
   * Keeps its own copy.
   *
   * @param hours the business hours
   * @param priorities the priorities
   */
  public Sla {
    priorities = List.copyOf(priorities);
  }

  /**
   * A priority by name.
   *
   * @param name any name
   * @return empty if the contract has none of that name
   */
  public Optional<Priority> priority(String name) {
    return priorities.stream().filter(priority -> priority.name().equals(name)).findFirst();
  }

  /**
   * Holds tickets against the service levels.
   *
   * @param tickets any tickets; the same one twice counts once
   * @param now the instant at which it is looked; what tickets say of later is not known yet
   * @return one result a ticket, in the order given; one that cannot be timed says why
   */
  public List<TicketResult> judge(List<Ticket> tickets, Instant now) {
    Map<String, Ticket> seen = new LinkedHashMap<>();
    List<TicketResult> results = new ArrayList<>();
    for (Ticket ticket : tickets) {
      Ticket first = seen.putIfAbsent(ticket.id(), ticket);
      if (first == null) {
        results.add(judge(ticket, now));
      } else if (!first.equals(ticket)) {
        results.add(new TicketResult(ticket, List.of(), Optional.of(Problem.SAME_ID)));
      }
    }
    return List.copyOf(results);
  }

  /**
   * Holds one ticket against the service levels.
   *
   * @param ticket any ticket
   * @param now the instant at which it is looked
   * @return how its clocks stand, or why they cannot be read
   */
  public TicketResult judge(Ticket ticket, Instant now) {
    Optional<Priority> priority = priority(ticket.priority());
    Optional<Problem> problem =
        priority.isEmpty() ? Optional.of(Problem.UNKNOWN_PRIORITY) : problem(ticket, now);
    if (problem.isPresent()) {
      return new TicketResult(ticket, List.of(), problem);
    }
    List<Timing> timings = new ArrayList<>();
    for (TicketClock clock : TicketClock.values()) {
      priority
          .flatMap(agreed -> agreed.limit(clock))
          .ifPresent(limit -> timings.add(timing(ticket, clock, limit, now)));
    }
    return new TicketResult(ticket, timings, Optional.empty());
  }

  private static Optional<Problem> problem(Ticket ticket, Instant now) {
    if (ticket.opened().isBefore(Instant.EPOCH)) {
      return Optional.of(Problem.OPENED_TOO_EARLY);
    }
    if (ticket.opened().isAfter(now)) {
      return Optional.of(Problem.NOT_OPENED_YET);
    }
    if (ticket.responded().filter(ticket.opened()::isAfter).isPresent()) {
      return Optional.of(Problem.RESPONDED_BEFORE_OPENED);
    }
    if (ticket.resolved().filter(ticket.opened()::isAfter).isPresent()) {
      return Optional.of(Problem.RESOLVED_BEFORE_OPENED);
    }
    return ticket.pauses().stream()
            .anyMatch(pause -> pause.until().filter(pause.from()::isAfter).isPresent())
        ? Optional.of(Problem.PAUSE_BACKWARDS)
        : Optional.empty();
  }

  private Timing timing(Ticket ticket, TicketClock clock, TimeLimit limit, Instant now) {
    WorkingTime time = limit.kind().isBusiness() ? hours.orElseThrow() : WorkingTime.always();
    Duration length = limit.length(hours.map(BusinessHours::ofOneDay).orElse(Duration.ZERO));
    Optional<Instant> done = ticket.done(clock).filter(at -> !at.isAfter(now));
    Stopwatch watch = new Stopwatch(ticket.opened(), ticket.pauses(), done, now);
    Optional<Instant> due = watch.due(length, time);
    Duration elapsed = watch.elapsed(done.orElse(now), time);
    return new Timing(clock, limit, verdict(due, done, now), due, done, elapsed);
  }

  /** What was done in a pause that began in time is in time: the clock stood still. */
  private static Verdict verdict(Optional<Instant> due, Optional<Instant> done, Instant now) {
    if (done.isPresent()) {
      return due.map(done.get()::isAfter).orElse(false) ? Verdict.MISSED : Verdict.MET;
    }
    if (due.isEmpty()) {
      return Verdict.PAUSED;
    }
    return now.isAfter(due.get()) ? Verdict.MISSED : Verdict.OPEN;
  }
}
