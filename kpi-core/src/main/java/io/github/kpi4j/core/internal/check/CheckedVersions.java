package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Severity;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.fee.FeePlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A contract in all versions that its amendments give it: one for each set of them that can be in
 * force together, at whatever time somebody looks.
 */
public final class CheckedVersions {
  private final List<AmendedTerms> amendments;
  private final Map<List<Integer>, CheckedContract> versions;

  private CheckedVersions(
      List<AmendedTerms> amendments, Map<List<Integer>, CheckedContract> versions) {
    this.amendments = amendments;
    this.versions = versions;
  }

  /**
   * Checks a draft and everything that its amendments make of it.
   *
   * @param draft the contract as it was written
   * @return all versions, or everything that is wrong with any of them, each problem once
   */
  public static Validated<CheckedVersions> check(ContractDraft draft) {
    Validated<CheckedContract> own = ContractCheck.check(draft);
    return own.then(
        checked -> {
          List<AmendedTerms> sorted =
              checked.amendments().stream()
                  .sorted(
                      Comparator.comparing((AmendedTerms one) -> one.amendment().inForceFrom())
                          .thenComparing(one -> one.amendment().effective())
                          .thenComparing(one -> one.amendment().agreedOn()))
                  .toList();
          Map<List<Integer>, CheckedContract> versions = new LinkedHashMap<>();
          versions.put(List.of(), checked);
          Set<Diagnostic> problems = new LinkedHashSet<>();
          for (LocalDate knownAt : days(sorted, false)) {
            for (LocalDate start : days(sorted, true)) {
              List<Integer> set = inForce(sorted, start, knownAt);
              if (!versions.containsKey(set)) {
                version(draft, checked.contract(), sorted, set, problems)
                    .ifPresent(version -> versions.put(set, version));
              }
            }
          }
          // What is only worth a look was said of the contract itself.
          return problems.isEmpty()
              ? Validated.valid(new CheckedVersions(sorted, versions), List.of())
              : Validated.invalid(List.copyOf(problems));
        });
  }

  private static Set<LocalDate> days(List<AmendedTerms> all, boolean inForce) {
    Set<LocalDate> days = new TreeSet<>();
    all.forEach(
        one -> days.add(inForce ? one.amendment().inForceFrom() : one.amendment().agreedOn()));
    return days;
  }

  private static List<Integer> inForce(List<AmendedTerms> all, LocalDate start, LocalDate knownAt) {
    List<Integer> set = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).amendment().counts(start, knownAt)) {
        set.add(i);
      }
    }
    return set;
  }

  private static Optional<CheckedContract> version(
      ContractDraft draft,
      Contract original,
      List<AmendedTerms> all,
      List<Integer> set,
      Set<Diagnostic> problems) {
    ContractDraft changed = draft;
    Span place = all.get(set.get(set.size() - 1)).amendment().place();
    for (int i : set) {
      for (LocatedText path : all.get(i).change().removed()) {
        if (!changed.has(path)) {
          problems.add(Diagnostic.of(Code.NOTHING_TO_REMOVE, path.span()).with("key", path.text()));
        }
      }
      changed = changed.with(all.get(i).change());
    }
    Validated<CheckedContract> version = ContractCheck.check(changed);
    version.diagnostics().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .forEach(problems::add);
    version
        .value()
        .flatMap(checked -> fixed(original, checked.contract()))
        .ifPresent(key -> problems.add(Diagnostic.of(Code.AMENDS_FIXED, place).with("key", key)));
    return version.value();
  }

  /** What no version may have otherwise, if this one has. */
  private static Optional<String> fixed(Contract original, Contract version) {
    if (!version.calendar().equals(original.calendar())) {
      return Optional.of("term");
    }
    boolean same =
        original
            .fees()
            .map(FeePlan::currency)
            .map(Optional::of)
            .map(currency -> version.fees().map(FeePlan::currency).equals(currency))
            .orElse(true);
    return same ? Optional.empty() : Optional.of("fees.currency");
  }

  /**
   * The terms that count for a period.
   *
   * @param start the period's first day
   * @param knownAt the day at whose end is looked
   * @return the contract with all amendments that are in force
   */
  public CheckedContract at(LocalDate start, LocalDate knownAt) {
    CheckedContract found = versions.get(inForce(amendments, start, knownAt));
    if (found == null) {
      throw new IllegalStateException("terms of " + start + " known at " + knownAt);
    }
    return found;
  }

  /**
   * The contract as it was signed.
   *
   * @return without any amendment
   */
  public CheckedContract original() {
    return at(LocalDate.MIN, LocalDate.MIN);
  }

  /**
   * All versions, the original first.
   *
   * @return at least one
   */
  public List<CheckedContract> all() {
    return List.copyOf(versions.values());
  }
}
