package io.github.kpi4j.core.fee;

import io.github.kpi4j.core.value.Delay;
import java.util.List;
import java.util.Optional;

/**
 * What the service costs. A settled period is added up in this order: base, commission, bonus and
 * penalties, each rounded to the cent on its own; then the floor, the cap of the period and the cap
 * of the whole contract.
 *
 * @param currency the ISO 4217 code of what is paid
 * @param exchange how other money becomes that currency, where there is other money
 * @param base a fixed fee
 * @param commissions shares of sales
 * @param bonuses fees for doing well
 * @param penalties what is taken off
 * @param floor the least that a period costs
 * @param cap the most that a period costs
 * @param contractCap the most that all periods together cost
 * @param pendingFor how long after its end a line that could not be evaluated may still be paid
 */
public record FeePlan(
    String currency,
    Optional<FeeExchange> exchange,
    Optional<BaseFee> base,
    List<Commission> commissions,
    List<Bonus> bonuses,
    List<Penalty> penalties,
    Optional<Limit> floor,
    Optional<Limit> cap,
    Optional<Limit> contractCap,
    Delay pendingFor) {
  /** How long a pending line stays open where the contract says nothing. */
  public static final Delay PENDING_FOR = Delay.days(60);

  /**
   * Keeps its own copies.
   *
   * @param currency what is paid
   * @param exchange how other money becomes that currency
   * @param base a fixed fee
   * @param commissions shares of sales
   * @param bonuses fees for doing well
   * @param penalties what is taken off
   * @param floor the least that a period costs
   * @param cap the most that a period costs
   * @param contractCap the most that all periods cost
   * @param pendingFor how long a line stays open
   */
  public FeePlan {
    commissions = List.copyOf(commissions);
    bonuses = List.copyOf(bonuses);
    penalties = List.copyOf(penalties);
  }
}
