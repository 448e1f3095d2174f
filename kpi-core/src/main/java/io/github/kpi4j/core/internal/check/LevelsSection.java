package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Levels;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.value.Title;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The levels of a contract: {@code levels: [excellent, good, poor]}, best first. */
final class LevelsSection {
  private final Problems problems;

  LevelsSection(Problems problems) {
    this.problems = problems;
  }

  /** The contract's own levels, or green, amber, red. */
  Levels read(Reading root) {
    if (!root.isList("levels")) {
      return Levels.STANDARD;
    }
    List<String> names = new ArrayList<>();
    Map<String, Title> titles = new LinkedHashMap<>();
    for (Node item : root.items("levels")) {
      Optional<LocatedText> name = name(item);
      if (name.isEmpty()) {
        continue;
      }
      String level = name.get().text();
      if (!StructureCheck.isName(level)) {
        problems.add(Diagnostic.of(Code.BAD_NAME, name.get().span()).with("name", level));
      } else if (names.contains(level)) {
        problems.add(
            Diagnostic.of(Code.DEFINED_TWICE, name.get().span())
                .with("name", level)
                .with("first", "levels"));
        continue;
      }
      names.add(level);
      if (item instanceof Mapping keys && keys.entry("title").isPresent()) {
        titles.put(level, new Reading(keys, problems).title(level));
      }
    }
    if (root.items("levels").size() < 2) {
      problems.add(Diagnostic.of(Code.TOO_FEW_LEVELS, root.place("levels")));
    }
    return names.size() < 2 ? Levels.STANDARD : new Levels(names, titles);
  }

  private Optional<LocatedText> name(Node item) {
    if (item instanceof Scalar scalar) {
      return Optional.of(scalar.text());
    }
    return item instanceof Mapping keys
        ? new Reading(keys, problems).text("name")
        : Optional.empty();
  }
}
