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
import io.github.kpi4j.core.value.Decimals;
import io.github.kpi4j.core.value.Delay;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Respelling;
import io.github.kpi4j.core.value.Title;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads the keys of one mapping as the types that their places ask for. What has the wrong shape
 * was reported when the structure was checked, and reads as absent here.
 */
final class Reading {
  private static final Pattern PERCENT_SIGN = Pattern.compile("\\s*[%％]$");

  private final Mapping mapping;
  private final Problems problems;

  Reading(Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  Optional<LocatedText> text(String key) {
    return node(key).flatMap(Reading::text);
  }

  Optional<Mapping> mapping(String key) {
    return node(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }

  List<LocatedText> texts(String key) {
    return node(key).map(Reading::texts).orElse(List.of());
  }

  /** The items of a list, whatever they are; nothing of what is no list. */
  List<Node> items(String key) {
    return node(key).orElse(null) instanceof Sequence list ? list.items() : List.of();
  }

  boolean isList(String key) {
    return node(key).filter(Sequence.class::isInstance).isPresent();
  }

  /** What stands behind a key, of whatever shape. */
  Optional<Node> value(String key) {
    return node(key);
  }

  boolean has(String key) {
    return node(key).isPresent();
  }

  /** The place of the whole mapping. */
  Span span() {
    return mapping.span();
  }

  /** The mappings of a list behind a key. */
  List<Mapping> mappings(String key) {
    return node(key).map(Reading::mappings).orElse(List.of());
  }

  /** One mapping behind a key, or those of a list. */
  List<Mapping> oneOrMore(String key) {
    return mapping(key).map(List::of).orElseGet(() -> mappings(key));
  }

  private static List<Mapping> mappings(Node node) {
    return node instanceof Sequence list
        ? list.items().stream().filter(Mapping.class::isInstance).map(Mapping.class::cast).toList()
        : List.of();
  }

  /** The place of a key; of the whole mapping where it is absent. */
  Span place(String key) {
    return mapping.entry(key).map(entry -> entry.key().span()).orElse(mapping.span());
  }

  /** The keys of a mapping behind a key, whatever their values are. */
  List<String> names(String key) {
    return mapping(key).map(Mapping::entries).orElse(List.of()).stream()
        .map(entry -> entry.key().text())
        .toList();
  }

  /** The entries of a mapping behind a key, each with its value as text. */
  Map<LocatedText, LocatedText> pairs(String key) {
    Map<LocatedText, LocatedText> pairs = new LinkedHashMap<>();
    for (Entry entry : mapping(key).map(Mapping::entries).orElse(List.of())) {
      text(entry.value()).ifPresent(value -> pairs.put(entry.key(), value));
    }
    return pairs;
  }

  /** The entries of a mapping behind a key whose values are lists. */
  Map<LocatedText, List<LocatedText>> lists(String key) {
    Map<LocatedText, List<LocatedText>> lists = new LinkedHashMap<>();
    for (Entry entry : mapping(key).map(Mapping::entries).orElse(List.of())) {
      if (entry.value() instanceof Sequence list) {
        lists.put(entry.key(), texts(list));
      }
    }
    return lists;
  }

  /** One of a few words. */
  <T> Optional<T> word(String key, Map<String, T> words) {
    return text(key).flatMap(text -> word(text, words));
  }

  <T> Optional<T> word(LocatedText text, Map<String, T> words) {
    T value = words.get(text.text());
    if (value == null) {
      problems.unknown(Code.UNKNOWN_WORD, text, words.keySet());
    }
    return Optional.ofNullable(value);
  }

  Optional<Rational> number(LocatedText text) {
    Optional<Rational> number = Decimals.parse(text.text());
    if (number.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.BAD_NUMBER, text.span())
              .with("found", text.text())
              .respelt(plainNumber(text.text())));
    }
    return number;
  }

  /** A weight or points are no percentages, though they are often written so. */
  private static List<String> plainNumber(String written) {
    String number = PERCENT_SIGN.matcher(written).replaceFirst("");
    return Decimals.parse(number).isPresent()
        ? List.of(number)
        : Respelling.of(number, t -> Decimals.parse(t).isPresent());
  }

  /** A whole number of days, as {@code 14 days} or {@code 2 weeks}. */
  OptionalInt days(String key) {
    Optional<LocatedText> text = text(key);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    Optional<Rational> days = wholeDays(text.get().text());
    if (days.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.BAD_DAYS, text.get().span())
              .with("found", text.get().text())
              .respelt(Respelling.of(text.get().text(), t -> wholeDays(t).isPresent())));
      return OptionalInt.empty();
    }
    return OptionalInt.of(days.get().numerator().intValueExact());
  }

  private static Optional<Rational> wholeDays(String text) {
    return Quantity.parse(text)
        .filter(quantity -> quantity.unit() == Unit.Plain.DAYS)
        .map(Quantity::amount)
        .filter(amount -> amount.isInteger() && amount.signum() >= 0)
        .filter(amount -> amount.compareTo(Rational.of(3660)) <= 0);
  }

  /** A day, as {@code 2026-03-31}. */
  Optional<LocalDate> date(String key) {
    return text(key).flatMap(problems::date);
  }

  /** A delay, as {@code 14 days}, {@code 72 hours} or {@code 3 business days}. */
  Optional<Delay> delay(String key) {
    Optional<LocatedText> text = text(key);
    Optional<Delay> delay = text.flatMap(t -> Delay.parse(t.text()));
    if (text.isPresent() && delay.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.BAD_DELAY, text.get().span())
              .with("found", text.get().text())
              .respelt(Respelling.of(text.get().text(), t -> Delay.parse(t).isPresent())));
    }
    return delay;
  }

  /** A name for people; the name in formulas where there is none. */
  Title title(String otherwise) {
    return title("title", otherwise);
  }

  /** Words for people behind any key. */
  Title title(String key, String otherwise) {
    Optional<LocatedText> one = text(key);
    if (one.isPresent()) {
      return Title.of(one.get().text());
    }
    Map<String, String> texts = new LinkedHashMap<>();
    pairs(key).forEach((language, text) -> texts.put(language.text(), text.text()));
    return texts.isEmpty() ? Title.of(otherwise) : new Title(texts);
  }

  private Optional<Node> node(String key) {
    return mapping.entry(key).map(Entry::value);
  }

  /** The texts of a list; nothing of what is no list. */
  private static List<LocatedText> texts(Node node) {
    return node instanceof Sequence list
        ? list.items().stream().flatMap(item -> text(item).stream()).toList()
        : List.of();
  }

  private static Optional<LocatedText> text(Node node) {
    return node instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
  }
}
