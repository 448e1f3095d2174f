package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.diagnostic.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where each term of a contract is written. A term is named by its keys from the outside in, of a
 * list by the number of the item, from 1, as {@link TermDifference#path()} does: {@code kpis,
 * sales, bands, green}. Terms of packs stand in other texts and are not among them.
 */
public final class Origins {
  private final Map<List<String>, Span> keys = new LinkedHashMap<>();
  private final Map<List<String>, Span> values = new LinkedHashMap<>();

  private Origins() {}

  /**
   * The places of everything that was written.
   *
   * @param root the keys of a contract
   * @return one place for each key and each value
   */
  public static Origins of(Mapping root) {
    Origins origins = new Origins();
    origins.add(List.of(), root);
    return origins;
  }

  private void add(List<String> path, Node node) {
    values.put(path, node.span());
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        List<String> inner = TermDifference.with(path, entry.name());
        keys.put(inner, entry.key().span());
        add(inner, entry.value());
      }
    } else if (node instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        add(TermDifference.with(path, Integer.toString(i + 1)), list.items().get(i));
      }
    }
  }

  /**
   * Where a key stands.
   *
   * @param path its keys from the outside in, the key itself last
   * @return empty for an item of a list, and where nothing of the kind is written
   */
  public Optional<Span> key(List<String> path) {
    return Optional.ofNullable(keys.get(path));
  }

  /**
   * Where a value stands, be it a word or number, a list, or keys with their values.
   *
   * @param path its keys from the outside in
   * @return empty where nothing of the kind is written
   */
  public Optional<Span> value(List<String> path) {
    return Optional.ofNullable(values.get(path));
  }

  /**
   * Every key with its place.
   *
   * @return in the order of the text
   */
  public Map<List<String>, Span> keys() {
    return Collections.unmodifiableMap(keys);
  }

  /**
   * Every value with its place, outer ones before those inside them.
   *
   * @return in the order of the text; the whole contract has the empty path
   */
  public Map<List<String>, Span> values() {
    return Collections.unmodifiableMap(values);
  }
}
