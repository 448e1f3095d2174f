package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.target.Seasonality;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Title;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A contract as it was written, with the packs that it uses. Nothing in it has been checked.
 *
 * @param root the keys of the contract
 * @param packs what {@code use} brings, each read from its own text
 * @param calendars the business calendars to choose from, each under its name in contracts
 * @param seasonalities the seasonalities to choose from, each under its name in contracts
 * @param authorities those that issue certificates, each under its name in contracts; where there
 *     is none any name may stand
 * @param problems what was found while the texts were read; every {@link Broken} part has an error
 *     among them
 * @param bounds how much the contract may ask of the machine
 */
public record ContractDraft(
    Mapping root,
    List<Pack> packs,
    Map<String, BusinessCalendar> calendars,
    Map<String, Seasonality> seasonalities,
    Map<String, Title> authorities,
    List<Diagnostic> problems,
    Bounds bounds) {
  /**
   * Entries that a contract brings in by name.
   *
   * @param name such as {@code marketplace/metrics}
   * @param root the keys of the pack
   */
  public record Pack(String name, Mapping root) {
    /**
     * A digest of its text.
     *
     * @return SHA-256 in hexadecimal
     */
    public String digest() {
      return TermsDigest.of(root);
    }
  }

  /**
   * Keeps its own copy.
   *
   * @param root the keys of the contract
   * @param packs what {@code use} brings
   * @param calendars the business calendars to choose from, each under its name in contracts
   * @param seasonalities the seasonalities to choose from, each under its name in contracts
   * @param authorities those that issue certificates
   * @param problems what was found while the texts were read
   * @param bounds how much the contract may ask of the machine
   */
  public ContractDraft {
    packs = List.copyOf(packs);
    calendars = Collections.unmodifiableMap(new LinkedHashMap<>(calendars));
    seasonalities = Collections.unmodifiableMap(new LinkedHashMap<>(seasonalities));
    authorities = Collections.unmodifiableMap(new LinkedHashMap<>(authorities));
    problems = List.copyOf(problems);
  }

  /**
   * A draft that was read without problems.
   *
   * @param root the keys of the contract
   * @param packs what {@code use} brings
   */
  public ContractDraft(Mapping root, List<Pack> packs) {
    this(root, packs, Map.of(), Map.of(), Map.of(), List.of(), Bounds.DEFAULT);
  }

  /**
   * Starts a contract in Java. What is built has the same keys and gets the same checks as a
   * contract from text.
   *
   * @param contract the contract's id
   * @return a builder
   */
  public static DraftBuilder named(String contract) {
    return new DraftBuilder(contract);
  }

  /**
   * A digest of what was written, to tell later whether it still says so.
   *
   * @return SHA-256 in hexadecimal: of a contract from a text that of its UTF-8 bytes, which any
   *     other program can compare; of one that was built or changed that of its keys and values
   */
  public String digest() {
    return TermsDigest.of(root);
  }

  /**
   * The same contract with changed terms.
   *
   * @param change what is to be different
   * @return a draft that has not been checked either
   */
  public ContractDraft with(TermsChange change) {
    Mapping changed = root;
    for (LocatedText path : change.removed()) {
      changed = Overlay.without(changed, path);
    }
    return new ContractDraft(
        Overlay.of(changed, change.change()),
        packs,
        calendars,
        seasonalities,
        authorities,
        problems,
        bounds);
  }

  /**
   * The same contract with other bounds.
   *
   * @param other how much it may ask of the machine
   * @return a draft that has not been checked either
   */
  public ContractDraft within(Bounds other) {
    return new ContractDraft(root, packs, calendars, seasonalities, authorities, problems, other);
  }

  /**
   * Whether a term is there.
   *
   * @param path its keys from the outside in, such as {@code fees.cap}
   * @return true if the contract itself has it; packs do not count
   */
  public boolean has(LocatedText path) {
    return Overlay.has(root, path);
  }
}
