package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.NearNames;
import io.github.kpi4j.core.draft.Broken;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys with values of a description; what is wrong with them is kept. */
final class Part {
  private final String place;
  private final Mapping keys;
  private final List<Diagnostic> problems;

  Part(String place, Mapping keys, List<Diagnostic> problems) {
    this.place = place;
    this.keys = keys;
    this.problems = problems;
  }

  Node node() {
    return keys;
  }

  /** Reports keys other than some. */
  Part allow(String... known) {
    for (Mapping.Entry entry : keys.entries()) {
      if (!List.of(known).contains(entry.name()) && !entry.name().startsWith("x-")) {
        problems.add(
            Diagnostic.of(Code.UNKNOWN_KEY, entry.key().span())
                .with("name", entry.key().text())
                .with("known", String.join(", ", known))
                .respelt(NearNames.of(entry.key().text(), List.of(known))));
      }
    }
    return this;
  }

  boolean has(String key) {
    return keys.entry(key).isPresent();
  }

  Optional<Scalar> text(String key) {
    return keys.entry(key).flatMap(entry -> scalar(key, entry.value()));
  }

  Optional<String> word(String key) {
    return text(key).map(text -> text.text().text());
  }

  /** A text that has to be there. */
  Optional<Scalar> required(String key) {
    if (!has(key)) {
      problems.add(
          Diagnostic.of(Code.MISSING_KEY, keys.span())
              .with("name", key)
              .with("place", "`" + place + "`")
              .with("known", key));
    }
    return text(key);
  }

  /** One of some words. */
  <T> Optional<T> choice(String key, Map<String, T> words) {
    Optional<Scalar> found = text(key);
    if (found.isPresent() && !words.containsKey(found.get().text().text())) {
      unknown(Code.UNKNOWN_WORD, found.get(), words.keySet());
      return Optional.empty();
    }
    return found.map(word -> words.get(word.text().text()));
  }

  boolean flag(String key) {
    return choice(key, Map.of("true", true, "false", false)).orElse(false);
  }

  /** Some texts, or a single one without a list around it. */
  List<Scalar> texts(String key) {
    List<Scalar> texts = new ArrayList<>();
    keys.entry(key).ifPresent(entry -> items(key, entry.value(), texts));
    return texts;
  }

  private void items(String key, Node value, List<Scalar> into) {
    if (value instanceof Sequence list) {
      list.items().forEach(item -> scalar(key, item).ifPresent(into::add));
    } else {
      scalar(key, value).ifPresent(into::add);
    }
  }

  List<String> words(String key) {
    return texts(key).stream().map(text -> text.text().text()).toList();
  }

  /** The parts under a key, by their own keys; texts among them are left for {@link #texts}. */
  Optional<Part> part(String key) {
    return keys.entry(key).flatMap(entry -> part(key, entry.value()));
  }

  /** A list of parts. */
  List<Part> parts(String key) {
    List<Part> parts = new ArrayList<>();
    Optional<Mapping.Entry> entry = keys.entry(key);
    if (entry.isPresent() && entry.get().value() instanceof Sequence list) {
      list.items().forEach(item -> part(key, item).ifPresent(parts::add));
    } else if (entry.isPresent()) {
      wrong(key, entry.get().value(), "@shape.list");
    }
    return parts;
  }

  Optional<Part> part(String key, Node value) {
    if (value instanceof Mapping inner) {
      return Optional.of(new Part(place + "." + key, inner, problems));
    }
    wrong(key, value, "@shape.keys");
    return Optional.empty();
  }

  /** The values by their keys. */
  Map<String, Node> values() {
    Map<String, Node> values = new LinkedHashMap<>();
    keys.entries().forEach(entry -> values.put(entry.name(), entry.value()));
    return values;
  }

  private Optional<Scalar> scalar(String key, Node value) {
    if (value instanceof Scalar scalar) {
      return Optional.of(scalar);
    }
    wrong(key, value, "@shape.text");
    return Optional.empty();
  }

  private void wrong(String key, Node value, String expected) {
    if (!(value instanceof Broken)) {
      String found = value instanceof Sequence ? "@shape.list" : "@shape.keys";
      problems.add(
          Diagnostic.of(Code.WRONG_SHAPE, value.span())
              .with("place", key)
              .with("found", value instanceof Scalar ? "@shape.text" : found)
              .with("expected", expected));
    }
  }

  void unknown(Code code, Scalar name, Collection<String> known) {
    problems.add(
        Diagnostic.of(code, name.span())
            .with("name", name.text().text())
            .with("known", known.isEmpty() ? "@none" : String.join(", ", known))
            .respelt(NearNames.of(name.text().text(), known)));
  }

  void bad(Scalar value, String expected) {
    problems.add(
        Diagnostic.of(Code.FEED_BAD_VALUE, value.span())
            .with("name", value.text().text())
            .with("expected", expected));
  }

  void report(Code code, Node node, Map<String, String> gaps) {
    problems.add(new Diagnostic(code, node.span(), gaps, List.of(), List.of()));
  }
}
