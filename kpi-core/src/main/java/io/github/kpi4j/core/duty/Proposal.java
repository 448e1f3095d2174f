package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.value.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An action that somebody wants to take. Two proposals with the same words and amounts are equal.
 *
 * @param action the action's name
 * @param fields what is said about it, each under its name
 */
public record Proposal(String action, Map<String, InputValue> fields) {
  /** The name under which contracts say which action it is. */
  public static final String ACTION = "action";

  /**
   * Keeps its own copy.
   *
   * @param action the action's name
   * @param fields what is said about it
   */
  public Proposal {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * A proposal of which nothing is said yet.
   *
   * @param action the action's name
   * @return without fields
   */
  public static Proposal of(String action) {
    return new Proposal(action, Map.of());
  }

  /**
   * The same with one more amount.
   *
   * @param field its name
   * @param amount how much, in what
   * @return a proposal; a field that was there is replaced
   */
  public Proposal with(String field, Quantity amount) {
    return with(field, new InputValue.Amount(amount));
  }

  /**
   * The same with one more word.
   *
   * @param field its name
   * @param word the word, or any text
   * @return a proposal; a field that was there is replaced
   */
  public Proposal with(String field, String word) {
    return with(field, new InputValue.Word(word));
  }

  /**
   * The same with one more field.
   *
   * @param field its name
   * @param value what stands in it
   * @return a proposal; a field that was there is replaced
   */
  public Proposal with(String field, InputValue value) {
    Map<String, InputValue> more = new LinkedHashMap<>(fields);
    more.put(field, value);
    return new Proposal(action, more);
  }
}
