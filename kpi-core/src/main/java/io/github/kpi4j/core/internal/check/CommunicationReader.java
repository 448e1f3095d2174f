package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.duty.Cadence;
import io.github.kpi4j.core.duty.Communication;
import io.github.kpi4j.core.duty.DataPolicy;
import io.github.kpi4j.core.value.Grain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the parties stay in touch, and what becomes of the data. */
final class CommunicationReader {
  private static final Map<String, Grain> CADENCES = cadences();
  private static final Map<String, Boolean> YES_OR_NO = Words.inOrder("true", true, "false", false);

  private final Problems problems;
  private final PartyNames parties;
  private final DelayReader delays;
  private final boolean term;

  /**
   * A reader.
   *
   * @param problems takes what is wrong
   * @param parties finds parties
   * @param delays reads delays
   * @param term whether the contract has a term
   */
  CommunicationReader(Problems problems, PartyNames parties, DelayReader delays, boolean term) {
    this.problems = problems;
    this.parties = parties;
    this.delays = delays;
    this.term = term;
  }

  private static Map<String, Grain> cadences() {
    Map<String, Grain> words = new LinkedHashMap<>();
    words.put("daily", Grain.DAY);
    words.put("weekly", Grain.WEEK);
    words.put("monthly", Grain.MONTH);
    words.put("contract_monthly", Grain.CONTRACT_MONTH);
    words.put("quarterly", Grain.QUARTER);
    words.put("yearly", Grain.YEAR);
    return words;
  }

  Communication communication(Mapping mapping) {
    Reading keys = new Reading(mapping, problems);
    List<String> languages = LanguageCodes.read(keys.texts("languages"), problems);
    Map<String, String> contacts = new LinkedHashMap<>();
    keys.pairs("contact")
        .forEach(
            (party, contact) ->
                parties.party(party).ifPresent(name -> contacts.put(name, contact.text())));
    return new Communication(
        cadence(keys, "report"), cadence(keys, "review_meeting"), languages, contacts);
  }

  DataPolicy dataPolicy(Mapping mapping) {
    Reading keys = new Reading(mapping, problems);
    return new DataPolicy(
        parties.party(keys, "owner"),
        keys.word("reuse_by_provider", YES_OR_NO),
        cadence(keys, "backup"),
        delays.read(keys, "delete_after_exit"));
  }

  private Optional<Cadence> cadence(Reading keys, String key) {
    Optional<Mapping> mapping = keys.mapping(key);
    if (mapping.isEmpty()) {
      return keys.text(key).flatMap(this::every).map(grain -> new Cadence(grain, Optional.empty()));
    }
    Reading inner = new Reading(mapping.get(), problems);
    return inner
        .text("every")
        .flatMap(this::every)
        .map(grain -> new Cadence(grain, delays.read(inner, "within")));
  }

  private Optional<Grain> every(LocatedText text) {
    Grain grain = CADENCES.get(text.text());
    if (grain == null) {
      problems.unknown(Code.UNKNOWN_WORD, text, CADENCES.keySet());
    } else if (grain == Grain.CONTRACT_MONTH && !term) {
      problems.add(Diagnostic.of(Code.NO_TERM, text.span()).with("window", text.text()));
      return Optional.empty();
    }
    return Optional.ofNullable(grain);
  }
}
