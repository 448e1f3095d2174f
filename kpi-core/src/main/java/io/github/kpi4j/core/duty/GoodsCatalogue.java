package io.github.kpi4j.core.duty;

import java.time.LocalDate;
import java.util.List;

/**
 * The goods of a contract and what permits them to be sold.
 *
 * @param categories the kinds of goods
 * @param certificates in the order of the contract
 */
public record GoodsCatalogue(List<String> categories, List<Certificate> certificates) {
  /** Without goods. */
  public static final GoodsCatalogue EMPTY = new GoodsCatalogue(List.of(), List.of());

  /**
   * Keeps its own copies.
   *
   * @param categories the kinds of goods
   * @param certificates what permits them to be sold
   */
  public GoodsCatalogue {
    categories = List.copyOf(categories);
    certificates = List.copyOf(certificates);
  }

  /**
   * The certificates that do not hold any more.
   *
   * @param day any day
   * @return in the order of the contract
   */
  public List<Certificate> expiredOn(LocalDate day) {
    return certificates.stream().filter(certificate -> !certificate.holdsOn(day)).toList();
  }
}
