package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.RedLine;
import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.contract.Scorecard.NoData;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.RedLineResult;
import io.github.kpi4j.core.result.RedLineResult.Finding;
import io.github.kpi4j.core.value.AsOf;
import java.util.List;
import java.util.Optional;

/** Looks whether red lines were crossed. */
public final class RedLines {
  private final Contract contract;
  private final Evaluator evaluator;
  private final Frame frame;
  private final AsOf asOf;

  /**
   * For one evaluation.
   *
   * @param contract the contract
   * @param evaluator gives the values
   * @param frame the period and those of its days that have passed
   * @param asOf the day at whose end is judged
   */
  public RedLines(Contract contract, Evaluator evaluator, Frame frame, AsOf asOf) {
    this.contract = contract;
    this.evaluator = evaluator;
    this.frame = frame;
    this.asOf = asOf;
  }

  /**
   * The red lines of a scorecard.
   *
   * @param scorecard the scorecard
   * @return what became of each, before it is known what it takes from the score
   */
  public List<RedLineResult> of(Scorecard scorecard) {
    return scorecard.redLines().stream().map(line -> of(line, scorecard.noData())).toList();
  }

  private RedLineResult of(RedLine line, NoData noData) {
    Explanation found =
        evaluator.judged(
            line.when(), Scope.WHOLE, frame, metric -> contract.excusedDays(metric, asOf));
    return new RedLineResult(
        line,
        finding(found, noData),
        found.with(frame.standing(found.standing())),
        Optional.empty());
  }

  private static Finding finding(Explanation found, NoData noData) {
    if (found.amount() instanceof Amount.Truth truth) {
      return truth.holds() ? Finding.CROSSED : Finding.KEPT;
    }
    if (onlyExcused(found)) {
      return Finding.EXCUSED;
    }
    return noData == NoData.ZERO ? Finding.UNKNOWN_COUNTS : Finding.UNKNOWN;
  }

  /** Whether nothing is missing but what is excused; what broke beside it is not excused by it. */
  private static boolean onlyExcused(Explanation found) {
    boolean excused =
        !(found.amount() instanceof Amount.Missing missing)
            || missing.reason().kind() == Reason.Kind.EXCUSED;
    return excused && found.parts().stream().allMatch(RedLines::onlyExcused);
  }
}
