package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the keys of one mapping. Every value is its own source, named after its place in the
 * contract ({@code metrics.tacos.formula}), so that messages about built contracts can point too.
 */
final class MappingBuilder {
  private final String path;
  private final List<Mapping.Entry> entries = new ArrayList<>();
  private final Map<String, MappingBuilder> nested = new LinkedHashMap<>();
  private final Map<String, List<MappingBuilder>> lists = new LinkedHashMap<>();

  MappingBuilder(String path) {
    this.path = path;
  }

  void put(String key, String value) {
    add(key, new Scalar(LocatedText.of(place(key), value)));
  }

  void put(String key, List<String> words) {
    List<Node> items = new ArrayList<>();
    for (String word : words) {
      items.add(new Scalar(LocatedText.of(place(key), word)));
    }
    add(key, new Sequence(Span.named(place(key)), items));
  }

  /** The mapping behind a key; the same one when asked again. */
  MappingBuilder at(String key) {
    return nested.computeIfAbsent(
        key,
        k -> {
          requireFree(key);
          entries.add(new Mapping.Entry(LocatedText.of(name(), key), new Broken(nowhere())));
          return new MappingBuilder(place(key));
        });
  }

  /** The next mapping of the list behind a key. */
  MappingBuilder next(String key) {
    List<MappingBuilder> items =
        lists.computeIfAbsent(
            key,
            k -> {
              add(key, new Broken(nowhere()));
              return new ArrayList<>();
            });
    MappingBuilder item = new MappingBuilder(place(key) + "." + (items.size() + 1));
    items.add(item);
    return item;
  }

  boolean has(String key) {
    return entries.stream().anyMatch(entry -> entry.key().text().equals(key));
  }

  private void add(String key, Node value) {
    requireFree(key);
    entries.add(new Mapping.Entry(LocatedText.of(name(), key), value));
  }

  private void requireFree(String key) {
    if (has(key)) {
      throw new IllegalStateException(place(key) + " is set twice");
    }
  }

  private String place(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private Span nowhere() {
    return Span.named(name());
  }

  /** The place as messages call it. */
  private String name() {
    return path.isEmpty() ? "contract" : path;
  }

  private Node built(Mapping.Entry entry) {
    String key = entry.key().text();
    List<MappingBuilder> items = lists.get(key);
    if (items != null) {
      Span span = Span.named(place(key));
      return new Sequence(span, List.copyOf(items.stream().map(MappingBuilder::build).toList()));
    }
    MappingBuilder inner = nested.get(key);
    return inner == null ? entry.value() : inner.build();
  }

  Mapping build() {
    List<Mapping.Entry> built = new ArrayList<>();
    for (Mapping.Entry entry : entries) {
      built.add(new Mapping.Entry(entry.key(), built(entry)));
    }
    return new Mapping(nowhere(), built);
  }
}
