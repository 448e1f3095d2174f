package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.metric.Formula.LevelOf;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Unit;
import java.util.Map;
import java.util.Optional;

/** What the names in a trigger stand for: the score, the grade and {@code level(…)} of KPIs. */
record ReviewInputs(Review review) implements Inputs {
  private static final String LEVEL = LevelOf.WORD + "(";

  @Override
  public boolean isWord(String name) {
    return name.equals(Review.GRADE) || name.startsWith(LEVEL);
  }

  @Override
  public Optional<InputValue> value(String name) {
    if (name.equals(Review.SCORE)) {
      return review
          .score()
          .map(score -> new InputValue.Amount(new Quantity(score, Unit.Plain.NUMBER)));
    }
    Optional<String> word = name.equals(Review.GRADE) ? review.grade() : level(name);
    return word.map(InputValue.Word::new);
  }

  private Optional<String> level(String name) {
    return review.levels().entrySet().stream()
        .filter(entry -> name.equals(LEVEL + entry.getKey() + ")"))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
