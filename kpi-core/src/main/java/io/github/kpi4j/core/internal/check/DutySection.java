package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.NearNames;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.duty.AccessLevel;
import io.github.kpi4j.core.duty.AccessList;
import io.github.kpi4j.core.duty.Action;
import io.github.kpi4j.core.duty.Duties;
import io.github.kpi4j.core.duty.Exit;
import io.github.kpi4j.core.duty.GoodsCatalogue;
import io.github.kpi4j.core.duty.Responsibilities;
import io.github.kpi4j.core.duty.Service;
import io.github.kpi4j.core.duty.Sla;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the parties owe each other beside numbers and money. */
final class DutySection {
  private static final Map<String, AccessLevel> LEVELS = Words.of(AccessLevel.values());

  private final Problems problems;
  private final PartyNames parties;
  private final SlaReader slas;
  private final ApprovalReader approvals;
  private final CommunicationReader communications;
  private final CatalogueReader catalogues;
  private final ExitReader exits;

  DutySection(
      Problems problems,
      PartyNames parties,
      SlaReader slas,
      ApprovalReader approvals,
      CommunicationReader communications,
      CatalogueReader catalogues,
      ExitReader exits) {
    this.problems = problems;
    this.parties = parties;
    this.slas = slas;
    this.approvals = approvals;
    this.communications = communications;
    this.catalogues = catalogues;
    this.exits = exits;
  }

  Duties read(Reading root) {
    Optional<Service> service = root.mapping("service").map(this::service);
    GoodsCatalogue catalogue =
        root.mapping("catalogue").map(catalogues::read).orElse(GoodsCatalogue.EMPTY);
    Optional<Sla> sla = root.mapping("sla").map(slas::read);
    List<Action> actions = approvals.actions(root);
    Optional<Exit> exit = root.mapping("exit").flatMap(exits::read);
    return new Duties(
        service,
        catalogue,
        sla,
        actions,
        approvals.rules(root, actions),
        access(root),
        responsibilities(root),
        root.mapping("communication").map(communications::communication),
        root.mapping("data_policy").map(communications::dataPolicy),
        exit);
  }

  private Service service(Mapping mapping) {
    Reading keys = new Reading(mapping, problems);
    return new Service(
        keys.title("description", ""),
        keys.texts("includes").stream().map(LocatedText::text).toList(),
        keys.texts("excludes").stream().map(LocatedText::text).toList());
  }

  private AccessList access(Reading root) {
    Map<String, Map<String, AccessLevel>> levels = new LinkedHashMap<>();
    Reading access = root.mapping("access").map(m -> new Reading(m, problems)).orElse(root);
    for (Entry party : root.mapping("access").map(Mapping::entries).orElse(List.of())) {
      Map<String, AccessLevel> areas = new LinkedHashMap<>();
      access
          .pairs(party.key().text())
          .forEach(
              (area, level) ->
                  access.word(level, LEVELS).ifPresent(known -> areas.put(area.text(), known)));
      parties.party(party.key()).ifPresent(name -> levels.put(name, areas));
    }
    return new AccessList(levels);
  }

  /** Each under any name of the author, but not under one that looks like a misspelt usual one. */
  private Map<String, String> responsibilities(Reading root) {
    Map<String, String> who = new LinkedHashMap<>();
    root.pairs("responsibilities")
        .forEach(
            (what, party) -> {
              if (!Responsibilities.USUAL.contains(what.text())) {
                unusual(what);
              }
              parties.party(party).ifPresent(name -> who.put(what.text(), name));
            });
    return who;
  }

  private void unusual(LocatedText what) {
    List<String> near = NearNames.of(what.text(), Responsibilities.USUAL);
    if (!near.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.UNUSUAL_RESPONSIBILITY, what.span())
              .with("name", what.text())
              .suggesting(near));
    }
  }
}
