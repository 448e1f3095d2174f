package io.github.kpi4j.core.draft;

import java.util.List;
import java.util.function.Consumer;

/** Fills the declaration of one plan of stages; see {@link DraftBuilder#stagePlan}. */
public final class StagePlanBuilder {
  private final MappingBuilder keys;

  StagePlanBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * Gives each subject stages of its own; without it they are the contract's.
   *
   * @param dimensions the key of a reference table
   * @return this builder
   */
  public StagePlanBuilder forEach(String... dimensions) {
    if (dimensions.length == 1) {
      keys.put("for_each", dimensions[0]);
    } else {
      keys.put("for_each", List.of(dimensions));
    }
    return this;
  }

  /**
   * When the first stage begins.
   *
   * @param start a date of a reference table such as {@code products.launch_date}; for stages of
   *     the contract a day such as {@code 2026-01-15}, which is the first of the term where nothing
   *     is said
   * @return this builder
   */
  public StagePlanBuilder starts(String start) {
    keys.put("starts", start);
    return this;
  }

  /**
   * The next stage.
   *
   * @param name its name
   * @param stage fills it; the last stage is left as it is
   * @return this builder
   */
  public StagePlanBuilder stage(String name, Consumer<StageBuilder> stage) {
    MappingBuilder next = keys.next("stages");
    next.put("name", name);
    stage.accept(new StageBuilder(next));
    return this;
  }

  /**
   * The last stage, which nothing ends.
   *
   * @param name its name
   * @return this builder
   */
  public StagePlanBuilder stage(String name) {
    return stage(name, last -> {});
  }

  /**
   * A name for people, in one language.
   *
   * @param language {@code en}, {@code pt} or {@code zh}
   * @param title the name
   * @return this builder
   */
  public StagePlanBuilder title(String language, String title) {
    keys.at("title").put(language, title);
    return this;
  }
}
