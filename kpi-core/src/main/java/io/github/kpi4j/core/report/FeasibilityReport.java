package io.github.kpi4j.core.report;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.result.Feasibility;
import io.github.kpi4j.core.result.Feasibility.Line;
import io.github.kpi4j.core.result.Feasibility.Reached;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A target beside the past, as a table for a terminal or an e-mail. */
public final class FeasibilityReport {
  private static final int PERCENT_PLACES = 3;

  private final Feasibility feasibility;
  private final Catalogue catalogue;

  private FeasibilityReport(Feasibility feasibility, Catalogue catalogue) {
    this.feasibility = feasibility;
    this.catalogue = catalogue;
  }

  /**
   * A report in English.
   *
   * @param feasibility what to report
   * @return the report
   */
  public static FeasibilityReport of(Feasibility feasibility) {
    return new FeasibilityReport(feasibility, Catalogue.ENGLISH);
  }

  /**
   * The same report in another language.
   *
   * @param locale the reader's; only its language counts
   * @return the report
   */
  public FeasibilityReport in(Locale locale) {
    return new FeasibilityReport(feasibility, Catalogue.of(locale));
  }

  /**
   * One row a period that is not over, and a warning under the table for each that asks for too
   * much.
   *
   * @return lines that end in LF
   */
  public String text() {
    Wording wording = new Wording(catalogue, feasibility.contract());
    if (feasibility.gap().isPresent()) {
      return wording.reason(feasibility.gap().get()) + "\n";
    }
    TextTable table = new TextTable(List.of(false, true, true, true, true, true));
    table.row(
        wording.label("feasibility.period"),
        wording.label("feasibility.wanted"),
        wording.label("feasibility.last"),
        wording.label("feasibility.last_year"),
        wording.label("feasibility.best"),
        wording.label("feasibility.growth"));
    StringBuilder warnings = new StringBuilder();
    for (Line line : feasibility.lines()) {
      table.row(
          line.period().name(),
          quantity(wording, line.wanted()),
          reached(wording, line.last().stream().findFirst()),
          reached(wording, line.lastYear()),
          reached(wording, line.best()),
          line.growth()
              .map(g -> wording.quantity(g, Unit.Plain.PERCENT, PERCENT_PLACES))
              .orElse("–"));
      if (line.stretched()) {
        warnings.append(warning(wording, line)).append('\n');
      }
    }
    return table.render() + (warnings.isEmpty() ? "" : "\n" + warnings);
  }

  private String warning(Wording wording, Line line) {
    return wording.text(
        "feasibility.stretched",
        Map.of(
            "period", line.period().name(),
            "wanted", quantity(wording, line.wanted()),
            "best", reached(wording, line.best()),
            "stretch",
                wording.quantity(
                    feasibility.target().stretch().orElseThrow(),
                    Unit.Plain.PERCENT,
                    PERCENT_PLACES)));
  }

  private static String reached(Wording wording, Optional<Reached> reached) {
    return reached.map(r -> quantity(wording, r.value())).orElse("–");
  }

  private static String quantity(Wording wording, Quantity quantity) {
    return wording.quantity(quantity.amount(), quantity.unit(), quantity.unit().defaultPlaces());
  }
}
