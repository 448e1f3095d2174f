package io.github.kpi4j.core.draft;

/** Fills how the contract ends; see {@link DraftBuilder#exit}. */
public final class ExitBuilder {
  private final MappingBuilder keys;

  ExitBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * How long before the end notice is given.
   *
   * @param delay such as {@code 30 days}
   * @return this builder
   */
  public ExitBuilder notice(String delay) {
    keys.put("notice", delay);
    return this;
  }

  /**
   * For how long the parties help each other after the end.
   *
   * @param delay such as {@code 30 days}
   * @return this builder
   */
  public ExitBuilder transition(String delay) {
    keys.put("transition", delay);
    return this;
  }

  /**
   * The next thing that gives the right to end the contract.
   *
   * @param when such as {@code score < 60}
   * @param periods in how many periods on end, such as {@code 3 periods}
   * @return this builder
   */
  public ExitBuilder trigger(String when, String periods) {
    MappingBuilder trigger = keys.next("triggers");
    trigger.put("when", when);
    trigger.put("for", periods);
    return this;
  }

  /**
   * The next thing to do after the end.
   *
   * @param task its name; one that begins with {@code revoke} takes permissions back
   * @param within how long it may take, such as {@code 3 business days}
   * @return this builder
   */
  public ExitBuilder handover(String task, String within) {
    MappingBuilder item = keys.next("handover");
    item.put("task", task);
    item.put("within", within);
    return this;
  }

  /**
   * The next thing to do, with who does it.
   *
   * @param task its name
   * @param within how long it may take
   * @param from from when on: {@code notice}, {@code end} or {@code transition}
   * @param by the party that does it
   * @return this builder
   */
  public ExitBuilder handover(String task, String within, String from, String by) {
    MappingBuilder item = keys.next("handover");
    item.put("task", task);
    item.put("within", within);
    item.put("from", from);
    item.put("by", by);
    return this;
  }
}
