package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.duty.Decision;
import java.util.List;
import java.util.Locale;

/** Why a proposal may go through or not, in words. */
public final class DecisionText {
  private DecisionText() {}

  /**
   * The reasons of a decision.
   *
   * @param decision a decision by the rules of a contract
   * @param contract that contract
   * @param locale English, Portuguese or Chinese; English for all else
   * @return one for each rule that asks, each objection and each consent that does not count; none
   *     where no rule asks
   */
  public static List<String> reasons(Decision decision, Contract contract, Locale locale) {
    return new ApprovalWording(new Wording(Catalogue.of(locale), contract)).reasons(decision);
  }
}
