package io.github.kpi4j.dsl.internal.json;

import io.github.kpi4j.dsl.internal.rows.RowStart;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a JSON text that knows where it stands. */
sealed interface JsonValue {
  /** Where it starts. */
  RowStart start();

  /**
   * A text, a number as it is written, {@code true} or {@code false}.
   *
   * @param text null for JSON's null
   */
  record Leaf(RowStart start, @Nullable String text) implements JsonValue {}

  /** Names with values. */
  record Entries(RowStart start, Map<String, JsonValue> entries) implements JsonValue {
    /** The value at the end of a path of names; null where there is none. */
    @Nullable JsonValue at(List<String> path) {
      JsonValue value = this;
      for (String name : path) {
        value = value instanceof Entries inner ? inner.entries().get(name) : null;
      }
      return value;
    }
  }

  /** A list. */
  record Items(RowStart start, List<JsonValue> items) implements JsonValue {}
}
