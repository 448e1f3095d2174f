package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the rows of a bonus or a refund: what value is needed, and which part it pays. */
final class RowReader {
  private final Problems problems;
  private final FeeMoney money;

  RowReader(Problems problems, FeeMoney money) {
    this.problems = problems;
    this.money = money;
  }

  /** The rows behind {@code table}; empty if one is wrong, which has been reported. */
  Optional<List<Bonus.Row>> read(Reading keys, String subject, Unit unit, int places) {
    ConditionReader conditions =
        new ConditionReader(problems, subject, unit, OptionalInt.of(places));
    List<Mapping> written = keys.mappings("table");
    List<Bonus.Row> rows = new ArrayList<>();
    for (Mapping mapping : written) {
      Reading row = new Reading(mapping, problems);
      Optional<Condition> condition = condition(row, conditions, mapping);
      Optional<Rational> pays = row.text("pays").flatMap(money::share);
      if (condition.isPresent() && pays.isPresent()) {
        if (rows.stream().anyMatch(earlier -> hides(earlier.condition(), condition.get()))) {
          problems.add(Diagnostic.of(Code.ROW_HIDDEN, mapping.span()).with("row", condition.get()));
        }
        rows.add(new Bonus.Row(condition.get(), pays.get()));
      }
    }
    return rows.isEmpty() || rows.size() < written.size() ? Optional.empty() : Optional.of(rows);
  }

  private Optional<Condition> condition(Reading row, ConditionReader conditions, Mapping mapping) {
    Optional<LocatedText> least = row.text("at_least");
    Optional<LocatedText> most = row.text("at_most");
    if (least.isPresent() == most.isPresent()) {
      problems.add(Diagnostic.of(Code.ROW_KEYS, mapping.span()));
      return Optional.empty();
    }
    return least.isPresent()
        ? conditions.bound(Condition.AtLeast::new, least.get())
        : conditions.bound(Condition.AtMost::new, most.orElseThrow());
  }

  /** Whether whatever meets the second condition has met the first already. */
  private static boolean hides(Condition first, Condition second) {
    Rational one = first.thresholds().get(0).amount();
    Rational two = second.thresholds().get(0).amount();
    boolean same = first.getClass() == second.getClass();
    return same
        && (first instanceof Condition.AtLeast ? two.compareTo(one) >= 0 : two.compareTo(one) <= 0);
  }
}
