package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.duty.Certificate;
import io.github.kpi4j.core.duty.GoodsCatalogue;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Title;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The goods and what permits them to be sold. */
final class CatalogueReader {
  private final Problems problems;
  private final Map<String, Title> authorities;
  private final Optional<DateRange> term;

  /**
   * A reader.
   *
   * @param problems takes what is wrong
   * @param authorities those that issue certificates; any where nobody says which there are
   * @param term the days of the contract
   */
  CatalogueReader(Problems problems, Map<String, Title> authorities, Optional<DateRange> term) {
    this.problems = problems;
    this.authorities = authorities;
    this.term = term;
  }

  GoodsCatalogue read(Mapping mapping) {
    Reading keys = new Reading(mapping, problems);
    Set<String> categories = new LinkedHashSet<>();
    for (LocatedText category : keys.texts("categories")) {
      if (!categories.add(category.text())) {
        problems.add(
            Diagnostic.of(Code.DEFINED_TWICE, category.span())
                .with("name", category.text())
                .with("first", "categories"));
      }
    }
    List<Certificate> certificates = new ArrayList<>();
    for (Mapping certificate : keys.mappings("certificates")) {
      certificate(certificate, categories).ifPresent(certificates::add);
    }
    return new GoodsCatalogue(new ArrayList<>(categories), certificates);
  }

  private Optional<Certificate> certificate(Mapping mapping, Set<String> categories) {
    Reading keys = new Reading(mapping, problems);
    Optional<LocatedText> category = keys.text("category");
    Optional<LocatedText> authority = keys.text("authority");
    Optional<LocatedText> number = keys.text("number");
    Optional<LocalDate> until = keys.date("until");
    category
        .filter(name -> !categories.contains(name.text()))
        .ifPresent(name -> problems.unknown(Code.UNKNOWN_CATEGORY, name, categories));
    authority
        .filter(name -> !authorities.isEmpty() && !authorities.containsKey(name.text()))
        .ifPresent(name -> problems.unknown(Code.UNKNOWN_AUTHORITY, name, authorities.keySet()));
    if (until.isPresent() && term.isPresent() && until.get().isBefore(term.get().last())) {
      problems.add(
          Diagnostic.of(Code.CERTIFICATE_EXPIRES, keys.text("until").orElseThrow().span())
              .with("number", number.map(LocatedText::text).orElse("@none"))
              .with("until", until.get())
              .with("term", term.get()));
    }
    return category.flatMap(
        c ->
            authority.flatMap(
                a ->
                    number.map(
                        n ->
                            new Certificate(
                                c.text(),
                                a.text(),
                                authorities.getOrDefault(a.text(), Title.of(a.text())),
                                n.text(),
                                until,
                                mapping.span()))));
  }
}
