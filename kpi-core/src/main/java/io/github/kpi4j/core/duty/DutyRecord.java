package io.github.kpi4j.core.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has written down of how the duties were kept.
 *
 * @param tickets what the help desk knows
 * @param deliveries the reports, meetings and backups that came
 * @param grants all permissions that the account has given; empty where nobody has looked
 * @param requests what was proposed
 * @param notice the day on which the end of the contract was announced, if it was
 */
public record DutyRecord(
    List<Ticket> tickets,
    List<Delivery> deliveries,
    Optional<List<Grant>> grants,
    List<Request> requests,
    Optional<LocalDate> notice) {
  /** Nothing was written down. */
  public static final DutyRecord EMPTY =
      new DutyRecord(List.of(), List.of(), Optional.empty(), List.of(), Optional.empty());

  /**
   * Keeps its own copies.
   *
   * @param tickets what the help desk knows
   * @param deliveries what came
   * @param grants all permissions
   * @param requests what was proposed
   * @param notice the day of the notice
   */
  public DutyRecord {
    tickets = List.copyOf(tickets);
    deliveries = List.copyOf(deliveries);
    grants = grants.map(List::copyOf);
    requests = List.copyOf(requests);
  }

  /**
   * The same record with other tickets.
   *
   * @param all what the help desk knows
   * @return the rest as it is
   */
  public DutyRecord withTickets(List<Ticket> all) {
    return new DutyRecord(all, deliveries, grants, requests, notice);
  }

  /**
   * The same record with other deliveries.
   *
   * @param all the reports, meetings and backups that came
   * @return the rest as it is
   */
  public DutyRecord withDeliveries(List<Delivery> all) {
    return new DutyRecord(tickets, all, grants, requests, notice);
  }

  /**
   * The same record with the permissions of an account.
   *
   * @param all everything that the account has given to anybody
   * @return the rest as it is
   */
  public DutyRecord withGrants(List<Grant> all) {
    return new DutyRecord(tickets, deliveries, Optional.of(all), requests, notice);
  }

  /**
   * The same record with other proposals.
   *
   * @param all what was proposed
   * @return the rest as it is
   */
  public DutyRecord withRequests(List<Request> all) {
    return new DutyRecord(tickets, deliveries, grants, all, notice);
  }

  /**
   * The same record with a notice.
   *
   * @param day the day on which the end of the contract was announced
   * @return the rest as it is
   */
  public DutyRecord withNotice(LocalDate day) {
    return new DutyRecord(tickets, deliveries, grants, requests, Optional.of(day));
  }
}
