package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.core.target.Split;
import io.github.kpi4j.core.target.Weights;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Respelling;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads lists of weights: numbers above zero, or percentages that add up to 100. */
final class WeightReader {
  private final Problems problems;

  WeightReader(Problems problems) {
    this.problems = problems;
  }

  /** A node that can hold no weights. */
  <T> Optional<T> shape(Node node) {
    problems.add(
        Diagnostic.of(Code.WRONG_SHAPE, node.span())
            .with("place", "weights")
            .with("found", node instanceof Sequence ? "@shape.list" : "@shape.text")
            .with("expected", "@shape.keys"));
    return Optional.empty();
  }

  /** One weight for each of some parts, in their order. */
  Optional<Map<String, Rational>> inOrder(Sequence list, List<String> parts) {
    List<LocatedText> texts = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof Scalar scalar) {
        texts.add(scalar.text());
      }
    }
    if (texts.size() != parts.size()) {
      problems.add(
          Diagnostic.of(Code.WEIGHTS_COUNT, list.span())
              .with("found", texts.size())
              .with("wanted", parts.size())
              .with("parts", parts.get(0) + " … " + parts.get(parts.size() - 1)));
      return Optional.empty();
    }
    Map<String, LocatedText> byWord = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      byWord.put(parts.get(i), texts.get(i));
    }
    return weights(byWord, list.span());
  }

  /** A weight under each word; where the parts are known, for all of them and no others. */
  Optional<Map<String, Rational>> byWord(Mapping mapping, List<String> parts) {
    Map<String, LocatedText> byWord = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      String word = entry.key().text();
      if (!parts.isEmpty() && !parts.contains(word)) {
        problems.unknown(Code.NO_SUCH_PART, entry.key(), parts);
        return Optional.empty();
      }
      if (entry.value() instanceof Scalar scalar) {
        byWord.put(word, scalar.text());
      } else {
        return shape(entry.value());
      }
    }
    Optional<String> missing = parts.stream().filter(part -> !byWord.containsKey(part)).findFirst();
    if (missing.isPresent()) {
      problems.add(
          Diagnostic.of(Code.PART_WITHOUT_WEIGHT, mapping.span()).with("part", missing.get()));
      return Optional.empty();
    }
    Map<String, LocatedText> ordered = new LinkedHashMap<>();
    (parts.isEmpty() ? List.copyOf(byWord.keySet()) : parts)
        .forEach(part -> ordered.put(part, byWord.get(part)));
    return weights(ordered, mapping.span());
  }

  /** Weights for each part of the split before. */
  Optional<Map<String, Map<String, Rational>>> perParent(Mapping mapping, List<Split> before) {
    List<String> parents = before.isEmpty() ? List.of() : parts(before.get(before.size() - 1));
    Map<String, Map<String, Rational>> byParent = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      if (!parents.isEmpty() && !parents.contains(entry.key().text())) {
        problems.unknown(Code.NO_SUCH_PART, entry.key(), parents);
        return Optional.empty();
      }
      Optional<Map<String, Rational>> own =
          entry.value() instanceof Mapping inner ? byWord(inner, List.of()) : shape(entry.value());
      if (own.isEmpty()) {
        return Optional.empty();
      }
      byParent.put(entry.key().text(), own.get());
    }
    Optional<String> missing =
        parents.stream().filter(parent -> !byParent.containsKey(parent)).findFirst();
    if (missing.isPresent() || parents.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.PART_WITHOUT_WEIGHT, mapping.span())
              .with("part", missing.orElse("@none")));
      return Optional.empty();
    }
    return Optional.of(byParent);
  }

  /** The words of the parts of a split, where the contract lists them. */
  static List<String> parts(Split split) {
    if (!split.periods().isEmpty()) {
      return split.periods().stream().map(Period::name).toList();
    }
    if (split.weights() instanceof Weights.Listed listed) {
      return List.copyOf(listed.byWord().keySet());
    }
    Set<String> words = new LinkedHashSet<>();
    if (split.weights() instanceof Weights.PerParent perParent) {
      perParent.byParent().values().forEach(own -> words.addAll(own.keySet()));
    }
    return List.copyOf(words);
  }

  private Optional<Map<String, Rational>> weights(Map<String, LocatedText> written, Span whole) {
    Map<String, Rational> weights = new LinkedHashMap<>();
    int percents = 0;
    Rational sum = Rational.ZERO;
    for (Map.Entry<String, LocatedText> entry : written.entrySet()) {
      LocatedText text = entry.getValue();
      Optional<Quantity> weight = weight(text.text());
      if (weight.isEmpty()) {
        problems.add(
            Diagnostic.of(Code.BAD_WEIGHT, text.span())
                .with("found", text.text())
                .respelt(Respelling.of(text.text(), t -> weight(t).isPresent())));
        return Optional.empty();
      }
      percents += weight.get().unit() == Unit.Plain.PERCENT ? 1 : 0;
      sum = sum.plus(weight.get().amount());
      weights.put(entry.getKey(), weight.get().amount());
    }
    if (percents > 0 && (percents < weights.size() || !sum.equals(Rational.ONE))) {
      problems.add(
          Diagnostic.of(Code.PERCENTS_NOT_100, whole)
              .with("total", new Quantity(sum, Unit.Plain.PERCENT)));
      return Optional.empty();
    }
    return weights.isEmpty() ? Optional.empty() : Optional.of(weights);
  }

  private static Optional<Quantity> weight(String text) {
    return Quantity.parse(text)
        .filter(w -> w.unit() == Unit.Plain.NUMBER || w.unit() == Unit.Plain.PERCENT)
        .filter(w -> w.amount().signum() > 0);
  }
}
