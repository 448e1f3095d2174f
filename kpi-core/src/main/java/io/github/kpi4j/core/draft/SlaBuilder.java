package io.github.kpi4j.core.draft;

import java.util.List;
import java.util.function.Consumer;

/** Fills the service levels; see {@link DraftBuilder#sla}. */
public final class SlaBuilder {
  private final MappingBuilder keys;

  SlaBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * The times of a business day in which somebody works on tickets.
   *
   * @param open one or several, such as {@code 09:00-18:00}
   * @return this builder
   */
  public SlaBuilder open(String... open) {
    keys.at("hours").put("open", List.of(open));
    return this;
  }

  /**
   * The times of half a business day; without them those of a whole one.
   *
   * @param open one or several, such as {@code 09:00-12:00}
   * @return this builder
   */
  public SlaBuilder halfDay(String... open) {
    keys.at("hours").put("half_day", List.of(open));
    return this;
  }

  /**
   * Whose business days count; without it those of the contract.
   *
   * @param calendar a calendar by its name
   * @return this builder
   */
  public SlaBuilder calendar(String calendar) {
    keys.at("hours").put("calendar", calendar);
    return this;
  }

  /**
   * Whose clocks show the times; without it those of the contract.
   *
   * @param zone a time zone, such as {@code Asia/Shanghai}
   * @return this builder
   */
  public SlaBuilder zone(String zone) {
    keys.at("hours").put("zone", zone);
    return this;
  }

  /**
   * What is promised for tickets of one kind.
   *
   * @param name its name, as tickets carry it
   * @param priority fills it
   * @return this builder
   */
  public SlaBuilder priority(String name, Consumer<PriorityBuilder> priority) {
    priority.accept(new PriorityBuilder(keys.at(name)));
    return this;
  }
}
