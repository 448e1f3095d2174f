package io.github.kpi4j.core.draft;

import java.util.List;

/** Fills the declaration of one table of facts; see {@link DraftBuilder#table}. */
public final class TableBuilder {
  private final MappingBuilder keys;

  TableBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * The dimensions that together identify a row.
   *
   * @param dimensions their names
   * @return this builder
   */
  public TableBuilder key(String... dimensions) {
    keys.put("key", List.of(dimensions));
    return this;
  }

  /**
   * A dimension.
   *
   * @param name its name
   * @param type {@code text}, {@code date} or {@code instant}
   * @return this builder
   */
  public TableBuilder dimension(String name, String type) {
    keys.at("dimensions").put(name, type);
    return this;
  }

  /**
   * A measure.
   *
   * @param name its name
   * @param unit such as {@code count} or {@code BRL}
   * @return this builder
   */
  public TableBuilder measure(String name, String unit) {
    keys.at("measures").put(name, unit);
    return this;
  }

  /**
   * Adds an attribute and makes the table a reference table.
   *
   * @param name its name
   * @param type {@code text} or {@code date}
   * @return this builder
   */
  public TableBuilder attribute(String name, String type) {
    if (!keys.has("reference")) {
      keys.put("reference", "true");
    }
    keys.at("attributes").put(name, type);
    return this;
  }

  /**
   * Any other key of a table that holds one word, such as {@code version}, {@code snapshot} or
   * {@code final_after}.
   *
   * @param key the key
   * @param value its value
   * @return this builder
   */
  public TableBuilder set(String key, String value) {
    keys.put(key, value);
    return this;
  }
}
