package io.github.kpi4j.core.settlement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a statement was worked out from and by, so that it can be worked out again at any time. All
 * digests are SHA-256 in hexadecimal.
 *
 * @param language the version of the contract language
 * @param library the version of the library
 * @param knownAt the day at whose end the terms were as they were applied; what was agreed later
 *     did not count
 * @param contract the digest of the contract: of its text in UTF-8, where it is one text
 * @param packs the digests of the packs that it uses, by their names
 * @param facts the digests of the facts up to the day of the statement, by tables
 */
public record Provenance(
    String language,
    String library,
    LocalDate knownAt,
    String contract,
    Map<String, String> packs,
    Map<String, String> facts) {
  /**
   * Keeps its own copies, sorted.
   *
   * @param language the version of the language
   * @param library the version of the library
   * @param knownAt the day at whose end the terms were known
   * @param contract the digest of the contract
   * @param packs the digests of its packs
   * @param facts the digests of the facts
   */
  public Provenance {
    packs = Collections.unmodifiableMap(new TreeMap<>(packs));
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
  }
}
