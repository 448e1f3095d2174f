package io.github.kpi4j.core.result;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.duty.AccessReview;
import io.github.kpi4j.core.duty.Decision;
import io.github.kpi4j.core.duty.Delivery;
import io.github.kpi4j.core.duty.ExitPlan;
import io.github.kpi4j.core.duty.ExitTrigger;
import io.github.kpi4j.core.duty.Owed;
import io.github.kpi4j.core.duty.OwedSchedule;
import io.github.kpi4j.core.duty.Request;
import io.github.kpi4j.core.duty.TicketResult;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.util.List;
import java.util.Optional;

/**
 * How the duties of a contract were kept.
 *
 * @param contract what was agreed
 * @param period the period that was looked at
 * @param asOf the day at whose end it was
 * @param tickets the tickets that were due in the period or are open, in the order given; those
 *     that cannot be timed among them
 * @param decisions what became of each proposal, in the order given
 * @param owed the reports, meetings and backups that were due in the period, in that order
 * @param strays the deliveries that are nothing that is owed, each with the reason
 * @param access the permissions held against the list, where somebody has looked
 * @param triggers how each trigger stands, in the order of the contract
 * @param exit when what has to be done at the end of the contract; empty where the contract says
 *     nothing of its end, or has neither a term nor a notice
 */
public record DutyReview(
    Contract contract,
    Period period,
    AsOf asOf,
    List<TicketResult> tickets,
    List<Decided> decisions,
    List<Owed> owed,
    List<Stray> strays,
    Optional<AccessReview> access,
    List<ExitTrigger.Standing> triggers,
    Optional<ExitPlan> exit) {
  /**
   * What became of a proposal.
   *
   * @param request the proposal with its consents
   * @param decision whether it may go through
   */
  public record Decided(Request request, Decision decision) {}

  /**
   * A delivery that counts for nothing.
   *
   * @param delivery what came
   * @param why why it does not count
   */
  public record Stray(Delivery delivery, OwedSchedule.Stray why) {}

  /**
   * Keeps its own copies.
   *
   * @param contract what was agreed
   * @param period the period
   * @param asOf the day
   * @param tickets the tickets
   * @param decisions what became of proposals
   * @param owed what was due
   * @param strays what came and was not owed
   * @param access the permissions
   * @param triggers how triggers stand
   * @param exit the way out
   */
  public DutyReview {
    tickets = List.copyOf(tickets);
    decisions = List.copyOf(decisions);
    owed = List.copyOf(owed);
    strays = List.copyOf(strays);
    triggers = List.copyOf(triggers);
  }
}
