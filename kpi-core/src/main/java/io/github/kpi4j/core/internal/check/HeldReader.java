package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.target.Split;
import io.github.kpi4j.core.value.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads cells whose amount is fixed: {@code {month: 2026-11, amount: BRL 2_000_000}}. */
final class HeldReader {
  private static final String AMOUNT = "amount";

  private final Problems problems;
  private final Metric metric;
  private final List<Split> splits;

  HeldReader(Problems problems, Metric metric, List<Split> splits) {
    this.problems = problems;
    this.metric = metric;
    this.splits = splits;
  }

  /** The amounts by the words of their cells; empty if one cannot be read. */
  Optional<Map<Map<String, String>, Rational>> read(List<Mapping> written) {
    Map<Map<String, String>, Rational> held = new LinkedHashMap<>();
    for (Mapping mapping : written) {
      Reading keys = new Reading(mapping, problems);
      Optional<Map<String, String>> cell = cell(keys, mapping);
      Optional<Rational> amount =
          keys.text(AMOUNT)
              .flatMap(
                  text ->
                      new ConditionReader(
                              problems,
                              metric.name(),
                              metric.unit(),
                              OptionalInt.of(metric.places()))
                          .bound(Condition.AtLeast::new, text))
              .map(condition -> condition.thresholds().get(0).amount())
              .filter(fixed -> isShare(fixed, keys));
      if (cell.isEmpty() || amount.isEmpty()) {
        return Optional.empty();
      }
      held.put(cell.get(), amount.get());
    }
    return Optional.of(held);
  }

  private boolean isShare(Rational amount, Reading keys) {
    boolean share = amount.signum() >= 0;
    if (!share) {
      problems.add(
          Diagnostic.of(Code.HELD_TOO_MUCH, keys.place(AMOUNT)).with("why", "@held.below_zero"));
    }
    return share;
  }

  /** The words of a cell: of the first split, or of the first few in their order. */
  private Optional<Map<String, String>> cell(Reading keys, Mapping mapping) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Split split : splits) {
      Optional<LocatedText> word = keys.text(split.by());
      if (word.isEmpty()) {
        break;
      }
      List<String> parts = WeightReader.parts(split);
      if (!parts.isEmpty() && !parts.contains(word.get().text())) {
        problems.unknown(Code.NO_SUCH_PART, word.get(), parts);
        return Optional.empty();
      }
      words.put(split.by(), word.get().text());
    }
    long written =
        mapping.entries().stream().filter(entry -> !Shape.isOfAuthor(entry.key().text())).count();
    if (words.isEmpty() || written != words.size() + 1 || !keys.has(AMOUNT)) {
      List<String> known = splits.stream().map(Split::by).toList();
      problems.add(
          Diagnostic.of(Code.HELD_KEYS, mapping.span())
              .with("known", known.isEmpty() ? "@none" : String.join(", ", known)));
      return Optional.empty();
    }
    return Optional.of(words);
  }
}
