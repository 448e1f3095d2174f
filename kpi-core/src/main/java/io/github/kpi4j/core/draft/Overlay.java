package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.diagnostic.LocatedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays changed terms over written ones: keys with keys are laid over each other key by key,
 * anything else replaces what stood there, a list as a whole.
 */
final class Overlay {
  private Overlay() {}

  static Mapping of(Mapping terms, Mapping change) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : terms.entries()) {
      Optional<Mapping.Entry> changed = change.entry(entry.name());
      entries.add(changed.map(to -> laid(entry, to)).orElse(entry));
    }
    change.entries().stream()
        .filter(entry -> terms.entry(entry.name()).isEmpty())
        .forEach(entries::add);
    return new Mapping(terms.span(), entries);
  }

  private static Mapping.Entry laid(Mapping.Entry from, Mapping.Entry to) {
    return from.value() instanceof Mapping below && to.value() instanceof Mapping above
        ? new Mapping.Entry(from.key(), of(below, above))
        : to;
  }

  /** The terms without one of them; unchanged if there is no such term. */
  static Mapping without(Mapping terms, LocatedText path) {
    return without(terms, List.of(path.text().split("\\.", -1)));
  }

  private static Mapping without(Mapping terms, List<String> path) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : terms.entries()) {
      boolean named = entry.name().equals(path.get(0));
      if (named && path.size() > 1 && entry.value() instanceof Mapping inner) {
        Mapping less = without(inner, path.subList(1, path.size()));
        entries.add(new Mapping.Entry(entry.key(), less));
      } else if (!named || path.size() > 1) {
        entries.add(entry);
      }
    }
    return new Mapping(terms.span(), entries);
  }

  /** Whether there is a term to take away. */
  static boolean has(Mapping terms, LocatedText path) {
    Mapping inside = terms;
    String[] names = path.text().split("\\.", -1);
    for (int i = 0; i < names.length; i++) {
      Node value = inside.entry(names[i]).map(Mapping.Entry::value).orElse(null);
      if (value == null || (i + 1 < names.length && !(value instanceof Mapping))) {
        return false;
      }
      inside = value instanceof Mapping next ? next : inside;
    }
    return true;
  }
}
