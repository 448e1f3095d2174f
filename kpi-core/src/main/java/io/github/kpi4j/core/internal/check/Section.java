package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.ContractDraft.Pack;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.draft.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The named entries of a section, those of packs first.
 *
 * @param entries those whose keys can be read
 * @param names the names of all, so that nobody calls one undeclared that was only misspelt inside
 * @param unread whether all of it could not be read, so that any name may have been in it
 */
record Section(List<Declared> entries, Set<String> names, boolean unread) {
  /**
   * A table, metric or KPI under its name.
   *
   * @param name the name
   * @param body its keys
   * @param pack the pack that brings it; empty for the contract's own
   */
  record Declared(LocatedText name, Mapping body, Optional<String> pack) {}

  /** Reads a section; a name that comes twice is reported. */
  static Section of(ContractDraft draft, String section, Problems problems) {
    Map<String, Declared> byName = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    boolean unread = false;
    for (Pack pack : draft.packs()) {
      unread |= add(pack.root(), section, Optional.of(pack.name()), byName, names, problems);
    }
    unread |= add(draft.root(), section, Optional.empty(), byName, names, problems);
    return new Section(List.copyOf(byName.values()), names, unread);
  }

  /** Adds what one text says; whether its section is there and cannot be read. */
  private static boolean add(
      Mapping root,
      String section,
      Optional<String> pack,
      Map<String, Declared> byName,
      Set<String> names,
      Problems problems) {
    Optional<Node> node = root.entry(section).map(Entry::value);
    if (!(node.orElse(null) instanceof Mapping mapping)) {
      return node.isPresent();
    }
    for (Entry entry : mapping.entries()) {
      names.add(entry.key().text());
      if (entry.value() instanceof Mapping body) {
        add(new Declared(entry.key(), body, pack), byName, problems);
      }
    }
    return false;
  }

  private static void add(Declared declared, Map<String, Declared> byName, Problems problems) {
    Declared first = byName.putIfAbsent(declared.name().text(), declared);
    if (first != null) {
      problems.add(
          Diagnostic.of(Code.DEFINED_TWICE, declared.name().span())
              .with("name", declared.name().text())
              .with(
                  "first",
                  first.pack().map(p -> "pack " + p).orElse(first.name().span().toString())));
    }
  }
}
