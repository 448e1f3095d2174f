package io.github.kpi4j.core.contract;

import io.github.kpi4j.core.diagnostic.Span;
import java.util.List;

/**
 * Somebody who has signed the contract.
 *
 * @param id what the contract calls it, such as {@code agency}
 * @param name its name in the world, such as {@code Casa Verde Ltda}
 * @param role which side it is on
 * @param languages the languages it reads, as ISO 639 codes, the best first
 * @param people what the contract calls those who act for it, such as {@code manager}; a person is
 *     named {@code agency.manager}
 * @param place where it was written
 */
public record Party(
    String id, String name, Role role, List<String> languages, List<String> people, Span place) {
  /** A side of the contract. */
  public enum Role {
    /** Who has the service done, and pays. */
    CLIENT,
    /** Who does it, and is paid. */
    PROVIDER
  }

  /**
   * Keeps its own copies.
   *
   * @param id what the contract calls it
   * @param name its name in the world
   * @param role which side it is on
   * @param languages the languages it reads
   * @param people those who act for it
   * @param place where it was written
   */
  public Party {
    languages = List.copyOf(languages);
    people = List.copyOf(people);
  }
}
