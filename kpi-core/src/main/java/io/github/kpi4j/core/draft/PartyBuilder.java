package io.github.kpi4j.core.draft;

import java.util.List;

/** Fills one party; see {@link DraftBuilder#party}. */
public final class PartyBuilder {
  private final MappingBuilder keys;

  PartyBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * Its name in the world.
   *
   * @param name such as {@code Casa Verde Ltda}
   * @return this builder
   */
  public PartyBuilder name(String name) {
    keys.put("name", name);
    return this;
  }

  /**
   * Which side it is on.
   *
   * @param role {@code client} or {@code provider}
   * @return this builder
   */
  public PartyBuilder role(String role) {
    keys.put("role", role);
    return this;
  }

  /**
   * The languages it reads.
   *
   * @param codes ISO 639 codes such as {@code pt}, the best first
   * @return this builder
   */
  public PartyBuilder languages(String... codes) {
    keys.put("languages", List.of(codes));
    return this;
  }

  /**
   * Those who act for it.
   *
   * @param names what the contract calls them, such as {@code manager}
   * @return this builder
   */
  public PartyBuilder people(String... names) {
    keys.put("people", List.of(names));
    return this;
  }
}
