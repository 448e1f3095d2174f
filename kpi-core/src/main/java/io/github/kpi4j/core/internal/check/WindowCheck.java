package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Definition;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Window;
import io.github.kpi4j.core.value.Grain;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what stands inside windows. */
final class WindowCheck {
  private final Problems problems;
  private final Map<String, PlannedMetric> planned;
  private final boolean term;

  WindowCheck(Problems problems, Map<String, PlannedMetric> planned, boolean term) {
    this.problems = problems;
    this.planned = planned;
    this.term = term;
  }

  /** Whether a window makes sense; if not, that has been reported. */
  boolean fits(Window window) {
    if (window instanceof Window.AverageOver && !isState(window.argument())) {
      problems.add(
          Diagnostic.of(Code.AVERAGE_OF_EVENTS, window.argument().span())
              .with("argument", window.argument()));
      return false;
    }
    if (needsTerm(window) && !term) {
      problems.add(Diagnostic.of(Code.NO_TERM, window.span()).with("window", window));
      return false;
    }
    // Only a window that moves whole periods leaves a period for another window to look at.
    boolean moves =
        window instanceof Window.Previous || window instanceof Window.SamePeriodLastYear;
    if (!moves && windowed(window.argument())) {
      problems.add(
          Diagnostic.of(Code.NESTED_WINDOW, window.span())
              .with("window", window.kind().word())
              .with("argument", window.argument()));
      return false;
    }
    return true;
  }

  /** Whether a window is counted from the first day of the contract. */
  private static boolean needsTerm(Window window) {
    return window instanceof Window.Cumulative
        || (window instanceof Window.SoFar soFar && soFar.unit() == Grain.CONTRACT_MONTH);
  }

  private boolean isState(Formula formula) {
    return definition(formula) instanceof Aggregate leaf && leaf.aggregation().ofState();
  }

  /** What a formula that is the name of a metric stands for. */
  private @Nullable Definition definition(Formula formula) {
    PlannedMetric metric =
        formula instanceof Reference reference ? planned.get(reference.metric()) : null;
    return metric == null ? null : metric.metric().definition();
  }

  /** Whether a formula is taken over the days of one window, or over the period's alone. */
  boolean overOneRange(Formula formula) {
    if (formula instanceof Window window) {
      return overOneRange(window.argument());
    }
    if (definition(formula) instanceof Derived derived) {
      return overOneRange(derived.formula());
    }
    return !windowed(formula);
  }

  /** Whether a formula anywhere looks back by whole periods, which only a period can. */
  boolean movesPeriods(Formula formula) {
    return formula instanceof Window.Previous
        || formula instanceof Window.SamePeriodLastYear
        || (definition(formula) instanceof Derived derived && movesPeriods(derived.formula()))
        || formula.parts().stream().anyMatch(this::movesPeriods);
  }

  /** Whether a formula looks at other days than the period's anywhere. */
  boolean windowed(Formula formula) {
    boolean here = formula instanceof Window;
    if (formula instanceof Reference reference) {
      PlannedMetric metric = planned.get(reference.metric());
      here = metric != null && metric.windowed();
    }
    return here || formula.parts().stream().anyMatch(this::windowed);
  }
}
