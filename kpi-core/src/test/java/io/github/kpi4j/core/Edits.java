package io.github.kpi4j.core;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Changes one place of a draft, such as {@code metrics.tacos.formula}. */
@NullMarked
public final class Edits {
  private Edits() {}

  /** The same draft with a text at a place; keys that lead there are made. */
  public static Mapping set(Mapping root, String path, String value) {
    return put(root, path, new Scalar(LocatedText.of(path, value)));
  }

  /** The same draft with a list at a place. */
  public static Mapping list(Mapping root, String path, String... words) {
    List<Node> items = new ArrayList<>();
    Arrays.stream(words).forEach(word -> items.add(new Scalar(LocatedText.of(path, word))));
    return put(root, path, new Sequence(nowhere(path), items));
  }

  /** The same draft without a key. */
  public static Mapping drop(Mapping root, String path) {
    return change(root, "", path, null);
  }

  public static Mapping put(Mapping root, String path, Node value) {
    return change(root, "", path, value);
  }

  public static Span nowhere(String path) {
    return Span.named(path);
  }

  private static Mapping change(Mapping at, String parent, String path, @Nullable Node value) {
    int dot = path.indexOf('.');
    String key = dot < 0 ? path : path.substring(0, dot);
    String place = parent.isEmpty() ? key : parent + "." + key;
    List<Entry> entries = new ArrayList<>();
    boolean found = false;
    for (Entry entry : at.entries()) {
      if (!entry.key().text().equals(key)) {
        entries.add(entry);
        continue;
      }
      found = true;
      if (dot >= 0) {
        Node inner = change((Mapping) entry.value(), place, path.substring(dot + 1), value);
        entries.add(new Entry(entry.key(), inner));
      } else if (value != null) {
        entries.add(new Entry(entry.key(), value));
      }
    }
    if (!found && value != null) {
      Mapping empty = new Mapping(nowhere(place), List.of());
      Node added = dot < 0 ? value : change(empty, place, path.substring(dot + 1), value);
      entries.add(new Entry(LocatedText.of(parent.isEmpty() ? "contract" : parent, key), added));
    }
    return new Mapping(at.span(), entries);
  }
}
