package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.metric.Definition;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.value.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A metric whose own keys have been read; what it refers to has not been looked at. */
record MetricDeclaration(
    LocatedText name,
    Optional<String> pack,
    Title title,
    Definition definition,
    Optional<LocatedText> unit,
    Optional<LocatedText> percentFormat,
    OptionalInt precision) {

  List<Reference> references() {
    List<Reference> references = new ArrayList<>();
    if (definition instanceof Derived derived) {
      collect(derived.formula(), references);
    }
    return references;
  }

  private static void collect(Formula formula, List<Reference> references) {
    if (formula instanceof Reference reference) {
      references.add(reference);
    }
    formula.parts().forEach(part -> collect(part, references));
  }
}
