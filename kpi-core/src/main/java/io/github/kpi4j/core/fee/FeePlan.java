package io.github.kpi4j.core.fee;

import io.github.kpi4j.core.diagnostic.Span;
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
 * @param deposit what one side leaves with the other until the end
 * @param latePayment what a statement costs more that is paid late
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
    Delay pendingFor,
    Optional<Deposit> deposit,
    Optional<LatePayment> latePayment) {
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
   * @param deposit what one side leaves with the other
   * @param latePayment what being late costs
   */
  public FeePlan {
    commissions = List.copyOf(commissions);
    bonuses = List.copyOf(bonuses);
    penalties = List.copyOf(penalties);
  }

  /**
   * Where a line of a statement comes from.
   *
   * @param line the line's id, such as {@code commission}, {@code bonus[2]} or {@code base 2026-01}
   * @return empty if these fees have no such line
   */
  public Optional<Span> place(String line) {
    String key = line.split(" ", 2)[0];
    int bracket = key.indexOf('[');
    String name = bracket < 0 ? key : key.substring(0, bracket);
    int index = bracket < 0 ? 0 : number(key.substring(bracket)) - 1;
    return switch (name) {
      case "base" -> base.map(BaseFee::place);
      case "commission" -> at(commissions, index).map(Commission::place);
      case "bonus" -> at(bonuses, index).map(Bonus::place);
      case "penalties" -> at(penalties, index).map(Penalty::place);
      case "floor" -> floor.map(Limit::place);
      case "cap" -> cap.map(Limit::place);
      case "contract_cap" -> contractCap.map(Limit::place);
      case "deposit", "deposit_refund" -> deposit.map(Deposit::place);
      case "late_payment" -> latePayment.map(LatePayment::place);
      default -> Optional.empty();
    };
  }

  private static int number(String bracketed) {
    return bracketed.matches("\\[[0-9]{1,6}]")
        ? Integer.parseInt(bracketed.substring(1, bracketed.length() - 1))
        : 0;
  }

  private static <T> Optional<T> at(List<T> all, int index) {
    return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
  }
}
