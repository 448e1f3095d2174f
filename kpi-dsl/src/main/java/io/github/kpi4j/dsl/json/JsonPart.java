package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An object of a statement; a part that is missing or unfit ends the reading with its place. */
final class JsonPart {
  /** Ends the reading of a text. */
  static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Diagnostic diagnostic;

    Unfit(Diagnostic diagnostic) {
      super(diagnostic.code().id());
      this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
      return diagnostic;
    }
  }

  private final Mapping mapping;

  JsonPart(Mapping mapping) {
    this.mapping = mapping;
  }

  static JsonPart of(Node node, String key) {
    if (node instanceof Mapping mapping) {
      return new JsonPart(mapping);
    }
    throw unfit(node.span(), key);
  }

  Span span(String key) {
    return find(key).map(Node::span).orElse(mapping.span());
  }

  Optional<String> found(String key) {
    return find(key).map(node -> scalar(node, key));
  }

  String text(String key) {
    return scalar(find(key).orElseThrow(() -> unfit(mapping.span(), key)), key);
  }

  /** A value that something can be made of. */
  <T> T read(String key, Function<String, Optional<T>> reader) {
    String text = text(key);
    return reader.apply(text).orElseThrow(() -> unfit(span(key), key));
  }

  LocalDate date(String key) {
    return read(key, JsonPart::parsed);
  }

  private static Optional<LocalDate> parsed(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  <E extends Enum<E>> E word(String key, E[] constants) {
    return read(
        key,
        text ->
            List.of(constants).stream()
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst());
  }

  JsonPart part(String key) {
    return of(find(key).orElseThrow(() -> unfit(mapping.span(), key)), key);
  }

  Optional<JsonPart> foundPart(String key) {
    return find(key).map(node -> of(node, key));
  }

  List<JsonPart> parts(String key) {
    Node node = find(key).orElseThrow(() -> unfit(mapping.span(), key));
    if (node instanceof Sequence list) {
      return list.items().stream().map(item -> of(item, key)).toList();
    }
    throw unfit(node.span(), key);
  }

  Map<String, String> texts() {
    return each(this::text);
  }

  /** What each key of an object comes to, in their order. */
  <T> Map<String, T> each(Function<String, T> reader) {
    Map<String, T> all = new LinkedHashMap<>();
    mapping.entries().forEach(entry -> all.put(entry.name(), reader.apply(entry.name())));
    return all;
  }

  private Optional<Node> find(String key) {
    return mapping.entry(key).map(Mapping.Entry::value);
  }

  private static String scalar(Node node, String key) {
    if (node instanceof Scalar scalar) {
      return scalar.text().text();
    }
    throw unfit(node.span(), key);
  }

  private static Unfit unfit(Span place, String key) {
    return new Unfit(Diagnostic.of(Code.STATEMENT_PART, place).with("key", key));
  }
}
