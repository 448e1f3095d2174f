package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.ContractDraft.Pack;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table, metric or KPI under its name.
 *
 * @param name the name
 * @param body its keys
 * @param pack the pack that brings it; empty for the contract's own
 */
record Declared(LocatedText name, Mapping body, Optional<String> pack) {
  /** All entries of a section, those of packs first; a name that comes twice is reported. */
  static List<Declared> all(ContractDraft draft, String section, Problems problems) {
    Map<String, Declared> byName = new LinkedHashMap<>();
    for (Pack pack : draft.packs()) {
      for (Entry entry : entries(pack.root(), section)) {
        add(entry, Optional.of(pack.name()), byName, problems);
      }
    }
    for (Entry entry : entries(draft.root(), section)) {
      add(entry, Optional.empty(), byName, problems);
    }
    return new ArrayList<>(byName.values());
  }

  /** The names of all entries of a section, also of those whose keys could not be read. */
  static Set<String> names(ContractDraft draft, String section) {
    Set<String> names = new LinkedHashSet<>();
    draft.packs().forEach(p -> entries(p.root(), section).forEach(e -> names.add(e.key().text())));
    entries(draft.root(), section).forEach(entry -> names.add(entry.key().text()));
    return names;
  }

  private static List<Entry> entries(Mapping root, String section) {
    return root.entry(section)
        .map(Entry::value)
        .filter(Mapping.class::isInstance)
        .map(node -> ((Mapping) node).entries())
        .orElse(List.of());
  }

  private static void add(
      Entry entry, Optional<String> pack, Map<String, Declared> byName, Problems problems) {
    if (!(entry.value() instanceof Mapping body)) {
      return;
    }
    Declared declared = new Declared(entry.key(), body, pack);
    Declared first = byName.putIfAbsent(entry.key().text(), declared);
    if (first != null) {
      problems.add(
          Diagnostic.of(Code.DEFINED_TWICE, entry.key().span())
              .with("name", entry.key().text())
              .with(
                  "first",
                  first.pack().map(p -> "pack " + p).orElse(first.name().span().toString())));
    }
  }
}
