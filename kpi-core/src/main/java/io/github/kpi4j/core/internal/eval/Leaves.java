package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the leaves of formulas get their values from. No range of days given to it is empty. */
interface Leaves {
  /** The value of a leaf in a scope over some days. */
  Explanation read(Metric metric, Aggregate leaf, Scope scope, DateRange days);

  /** The mean of a state over those days that have one. */
  Explanation average(Metric metric, Aggregate leaf, Scope scope, DateRange days, String text);

  /** The subjects that have a row where a leaf looks for the days. */
  Set<List<String>> subjects(Aggregate leaf, List<String> dimensions, Scope scope, DateRange days);

  /** The day from which on a table has data. */
  Optional<LocalDate> firstDay(String table);

  /** The last day whose rows have come, whatever happened on it. */
  Optional<LocalDate> lastDay(String table);

  /** The first day on which each subject that a leaf can be cut into has a row. */
  Map<List<String>, LocalDate> firstRows(Aggregate leaf, List<String> dimensions, Filter where);
}
