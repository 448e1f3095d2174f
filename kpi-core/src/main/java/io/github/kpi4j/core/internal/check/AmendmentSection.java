package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Amendment;
import io.github.kpi4j.core.contract.Amendment.Applies;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.TermsChange;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.PeriodCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the amendments; whether what they change fits is seen when it is laid over. */
final class AmendmentSection {
  /** As every set of them that can be in force together is checked. */
  static final int LIMIT = 32;

  /** What all versions of a contract have in common, so that facts and periods fit all of them. */
  static final Set<String> FIXED =
      new LinkedHashSet<>(
          List.of(
              "kpi",
              "contract",
              "version",
              "parties",
              "time_zone",
              "currency",
              "calendar",
              "review",
              "week_starts",
              "fiscal_year_starts",
              "rounding",
              "use",
              "data",
              "amendments"));

  private static final Map<String, Applies> APPLIES = Words.of(Applies.values());

  private final Problems problems;
  private final PeriodCalendar calendar;
  private final Grain review;

  AmendmentSection(Problems problems, PeriodCalendar calendar, Grain review) {
    this.problems = problems;
    this.calendar = calendar;
    this.review = review;
  }

  /** The amendments in the order of the contract. */
  List<AmendedTerms> read(Reading root) {
    List<Mapping> written = root.mappings("amendments");
    if (written.size() > LIMIT) {
      problems.add(
          Diagnostic.of(Code.TOO_MANY_AMENDMENTS, written.get(LIMIT).span())
              .with("found", written.size())
              .with("limit", LIMIT));
      return List.of();
    }
    List<AmendedTerms> amendments = new ArrayList<>();
    for (Mapping mapping : written) {
      one(mapping).ifPresent(amendments::add);
    }
    return List.copyOf(amendments);
  }

  private Optional<AmendedTerms> one(Mapping mapping) {
    Reading keys = new Reading(mapping, problems);
    Optional<LocalDate> effective = keys.date("effective");
    Optional<LocalDate> agreedOn = keys.date("agreed_on");
    Optional<Applies> applies = keys.word("applies", APPLIES);
    Mapping change = keys.mapping("change").orElse(new Mapping(mapping.span(), List.of()));
    List<LocatedText> removed = keys.texts("remove");
    if (!keys.has("change") && removed.isEmpty()) {
      problems.add(Diagnostic.of(Code.AMENDS_NOTHING, mapping.span()));
    }
    change.entries().forEach(entry -> changeable(entry.name(), entry.key().span()));
    removed.forEach(path -> changeable(path.text().split("\\.", -1)[0], path.span()));
    if (effective.isEmpty() || agreedOn.isEmpty()) {
      return Optional.empty();
    }
    Period period = calendar.containing(effective.get(), review);
    boolean inside = !period.days().start().equals(effective.get());
    if (inside && !keys.has("applies")) {
      problems.add(
          Diagnostic.of(Code.AMENDED_INSIDE_PERIOD, keys.place("effective"))
              .with("effective", effective.get())
              .with("period", period.name()));
    }
    LocalDate start = period.days().start();
    boolean next = inside && applies.orElse(Applies.NEXT_PERIOD) == Applies.NEXT_PERIOD;
    return Optional.of(
        new AmendedTerms(
            new Amendment(
                effective.get(),
                agreedOn.get(),
                applies.orElse(Applies.NEXT_PERIOD),
                next ? period.days().endExclusive() : start,
                mapping.span()),
            new TermsChange(change, removed)));
  }

  private void changeable(String key, Span place) {
    if (FIXED.contains(key)) {
      problems.add(Diagnostic.of(Code.AMENDS_FIXED, place).with("key", key));
    }
  }
}
