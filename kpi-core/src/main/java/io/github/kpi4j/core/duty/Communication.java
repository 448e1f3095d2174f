package io.github.kpi4j.core.duty;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the parties stay in touch.
 *
 * @param report how often a report comes, if that was agreed
 * @param reviewMeeting how often the parties meet about the result, if that was agreed
 * @param languages the languages of reports and meetings, such as {@code pt}; any where none is
 *     named
 * @param contacts how to reach each party, in its own words
 */
public record Communication(
    Optional<Cadence> report,
    Optional<Cadence> reviewMeeting,
    List<String> languages,
    Map<String, String> contacts) {
  /**
   * Keeps its own copies.
   *
   * @param report how often a report comes
   * @param reviewMeeting how often the parties meet
   * @param languages the languages
   * @param contacts how to reach each party
   */
  public Communication {
    languages = List.copyOf(languages);
    contacts = Collections.unmodifiableMap(new LinkedHashMap<>(contacts));
  }
}
