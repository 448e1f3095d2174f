package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.RedLine;
import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Decimals;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The red lines of a scorecard. */
final class RedLineReader {
  private static final String ZERO = "score 0";
  private static final String CAP = "cap ";

  private final Problems problems;
  private final Tables tables;
  private final ConditionPlanner conditions;

  RedLineReader(Problems problems, Tables tables, ConditionPlanner conditions) {
    this.problems = problems;
    this.tables = tables;
    this.conditions = conditions;
  }

  List<RedLine> read(Reading scorecard) {
    List<RedLine> lines = new ArrayList<>();
    for (Mapping mapping : scorecard.mappings("red_lines")) {
      Reading keys = new Reading(mapping, problems);
      ScopeCheck whole = new ScopeCheck(problems, tables, List.of(), List.of());
      Optional<LocatedText> text = keys.text("when");
      Optional<Predicate> when = text.flatMap(t -> conditions.read(t, whole));
      Optional<Rational> most = keys.text("effect").flatMap(this::most);
      Optional<Title> title = keys.has("title") ? Optional.of(keys.title("")) : Optional.empty();
      if (when.isPresent() && most.isPresent()) {
        lines.add(new RedLine(title, when.get(), most.get(), text.orElseThrow().span()));
      }
    }
    return lines;
  }

  /** The score that an effect leaves at most. */
  private Optional<Rational> most(LocatedText text) {
    if (text.text().equals(ZERO)) {
      return Optional.of(Rational.ZERO);
    }
    Optional<Rational> cap =
        text.text().startsWith(CAP)
            ? Decimals.parse(text.text().substring(CAP.length())).filter(RedLineReader::isCap)
            : Optional.empty();
    if (cap.isEmpty()) {
      problems.add(Diagnostic.of(Code.BAD_EFFECT, text.span()).with("found", text.text()));
    }
    return cap;
  }

  /** A cap is a score as scores are shown, and one that there is something above of. */
  private static boolean isCap(Rational number) {
    return number.signum() > 0
        && number.compareTo(Rational.HUNDRED) < 0
        && Rational.of(number.round(Scorecard.PLACES, Rounding.DOWN)).equals(number);
  }
}
