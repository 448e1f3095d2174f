package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Delay;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Title;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What gives a party the right to end the contract: {@code {when: score < 60, for: 3 periods}}.
 *
 * @param title its name for people; where it has none its condition serves
 * @param when what has to be so in a period: something about {@code score}, {@code grade} or {@code
 *     level(kpi)}
 * @param periods in how many periods on end, at least 1
 * @param notice how long before the end notice is given by it; that of the contract where nothing
 *     is said
 * @param place its line in the contract
 */
public record ExitTrigger(
    Optional<Title> title, Predicate when, int periods, Optional<Delay> notice, Span place) {
  /**
   * A trigger and how it stands.
   *
   * @param trigger which
   * @param counted the periods on end up to the last that counts, in which its condition holds
   * @param firing the first run of periods that was long enough; empty while it has not fired
   */
  public record Standing(ExitTrigger trigger, List<Period> counted, List<Period> firing) {
    /**
     * Keeps its own copies.
     *
     * @param trigger which
     * @param counted the last periods
     * @param firing the periods by which it fired
     */
    public Standing {
      counted = List.copyOf(counted);
      firing = List.copyOf(firing);
    }

    /**
     * Whether it has fired.
     *
     * @return true for good as soon as one run of periods was long enough
     */
    public boolean fired() {
      return !firing.isEmpty();
    }
  }

  /**
   * How the trigger stands after some periods. A period that is not final yet, and one in which
   * nobody can tell whether the condition holds, neither counts nor interrupts: the periods before
   * and after it are on end.
   *
   * @param reviews periods of one size, in any order
   * @return which periods count, and by which it has fired
   */
  public Standing after(List<Review> reviews) {
    List<Period> run = new ArrayList<>();
    List<Period> firing = List.of();
    List<Review> inOrder =
        reviews.stream()
            .sorted(Comparator.comparing(review -> review.period().days().start()))
            .toList();
    for (Review review : inOrder) {
      Optional<Boolean> holds =
          review.isFinal() ? new Clause(new ReviewInputs(review)).holds(when) : Optional.empty();
      if (holds.equals(Optional.of(false))) {
        run.clear();
      } else if (holds.isPresent()) {
        run.add(review.period());
      }
      if (run.size() == periods && firing.isEmpty()) {
        firing = List.copyOf(run);
      }
    }
    return new Standing(this, run, firing);
  }
}
