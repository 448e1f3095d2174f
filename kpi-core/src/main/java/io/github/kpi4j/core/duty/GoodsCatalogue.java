package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.value.DateRange;
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

  /**
   * The certificates that cease to hold within some days.
   *
   * @param days such as the term of the contract
   * @return those that do not hold on the last of them, in the order of the contract
   */
  public List<Certificate> endingWithin(DateRange days) {
    return expiredOn(days.last());
  }
}
