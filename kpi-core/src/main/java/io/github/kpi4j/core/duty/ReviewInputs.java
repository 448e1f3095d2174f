package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.metric.Formula.LevelOf;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Unit;
import java.util.Optional;

/** What the names in a trigger stand for: the score, the grade and {@code level(…)} of KPIs. */
record ReviewInputs(Review review) implements Inputs {
  @Override
  public boolean isWord(String name) {
    return name.equals(Review.GRADE) || LevelOf.kpi(name).isPresent();
  }

  @Override
  public Optional<InputValue> value(String name) {
    if (name.equals(Review.SCORE)) {
      return review
          .score()
          .map(score -> new InputValue.Amount(new Quantity(score, Unit.Plain.NUMBER)));
    }
    Optional<String> word =
        name.equals(Review.GRADE)
            ? review.grade()
            : LevelOf.kpi(name).flatMap(kpi -> Optional.ofNullable(review.levels().get(kpi)));
    return word.map(InputValue.Word::new);
  }
}
