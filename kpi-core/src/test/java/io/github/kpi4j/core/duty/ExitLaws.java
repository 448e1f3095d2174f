package io.github.kpi4j.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.PeriodCalendar;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of any triggers: `score < 60` in three periods; LANGUAGE.md §17. */
class ExitLaws {
  private static final ExitTrigger TRIGGER =
      DutyShop.contract().contract().duties().exit().orElseThrow().triggers().get(0);

  private static Period month(int number) {
    return PeriodCalendar.ISO.containing(LocalDate.of(2026, 1, 1).plusMonths(number), Grain.MONTH);
  }

  private static Review review(int month, boolean isFinal, Optional<Integer> score) {
    return new Review(month(month), isFinal, score.map(Rational::of), Optional.empty(), Map.of());
  }

  private static List<Review> reviews(List<Integer> scores) {
    List<Review> reviews = new ArrayList<>();
    for (int score : scores) {
      reviews.add(review(2 * reviews.size(), true, Optional.of(score)));
    }
    return reviews;
  }

  @Property
  void whatNobodyCanTellChangesNothing(
      @ForAll @Size(max = 8) List<@IntRange(min = 50, max = 69) Integer> scores,
      @ForAll boolean withheld) {
    List<Review> known = reviews(scores);
    List<Review> more = new ArrayList<>(known);
    for (int i = 0; i < known.size(); i++) {
      more.add(review(2 * i + 1, withheld, withheld ? Optional.empty() : Optional.of(90)));
    }
    assertThat(TRIGGER.after(more)).isEqualTo(TRIGGER.after(known));
  }

  @Property
  void theOrderOfPeriodsGivenDoesNotMatter(
      @ForAll @Size(max = 8) List<@IntRange(min = 50, max = 69) Integer> scores,
      @ForAll Random random) {
    List<Review> shuffled = new ArrayList<>(reviews(scores));
    Collections.shuffle(shuffled, random);
    assertThat(TRIGGER.after(shuffled)).isEqualTo(TRIGGER.after(reviews(scores)));
  }

  @Property
  void firesIfAndOnlyIfThreeOnEndAreBelow(
      @ForAll @Size(max = 8) List<@IntRange(min = 50, max = 69) Integer> scores) {
    StringBuilder signs = new StringBuilder();
    scores.forEach(score -> signs.append(score < 60 ? 'x' : '.'));
    assertThat(TRIGGER.after(reviews(scores)).fired()).isEqualTo(signs.toString().contains("xxx"));
  }
}
