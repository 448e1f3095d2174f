package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.RedLine;
import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.contract.Scorecard.NoData;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.RedLineResult;
import io.github.kpi4j.core.result.RedLineResult.Finding;
import io.github.kpi4j.core.result.Standing;
import java.util.List;
import java.util.Optional;

/** Looks whether red lines were crossed. */
public final class RedLines {
  private final Evaluator evaluator;
  private final Frame frame;

  /**
   * For one evaluation.
   *
   * @param evaluator gives the values
   * @param frame the period and those of its days that have passed
   */
  public RedLines(Evaluator evaluator, Frame frame) {
    this.evaluator = evaluator;
    this.frame = frame;
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
    Explanation found = evaluator.judged(line.when(), Scope.WHOLE, frame);
    boolean withheld = evaluator.withheld().reason(found).isPresent();
    Standing standing =
        withheld ? evaluator.withheld().standing(found.standing()) : found.standing();
    return new RedLineResult(
        line,
        withheld ? Finding.WITHHELD : finding(found, noData),
        found.with(frame.standing(standing)),
        Optional.empty());
  }

  private static Finding finding(Explanation found, NoData noData) {
    if (found.amount() instanceof Amount.Truth truth) {
      return truth.holds() ? Finding.CROSSED : Finding.KEPT;
    }
    if (found.isExcused()) {
      return Finding.EXCUSED;
    }
    return noData == NoData.ZERO ? Finding.UNKNOWN_COUNTS : Finding.UNKNOWN;
  }
}
