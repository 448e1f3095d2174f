package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.duty.Approval;
import io.github.kpi4j.core.duty.Decision;
import io.github.kpi4j.core.duty.Decision.Allowed;
import io.github.kpi4j.core.duty.Decision.Needs;
import io.github.kpi4j.core.duty.Delivery;
import io.github.kpi4j.core.duty.Delivery.Kind;
import io.github.kpi4j.core.duty.ExitPlan;
import io.github.kpi4j.core.duty.Owed;
import io.github.kpi4j.core.duty.Proposal;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions, due dates, deadlines and sampled scores are those of the page; LANGUAGE.md §17. */
class DutiesOfThePageTest {
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  private static CompiledContract load(String id) {
    return LanguagePage.load(LanguagePage.contract(id)).orThrow();
  }

  private static List<String> plain(List<String> row) {
    return row.stream().map(LanguagePage::plain).toList();
  }

  private static Stream<String> words(String cell) {
    return cell.isEmpty() ? Stream.empty() : Stream.of(cell.split(", ", -1));
  }

  static Stream<List<String>> decisions() {
    return LanguagePage.table("table: decisions").stream();
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void decidesAsThePageSays(List<String> row) {
    List<String> cells = plain(row);
    Proposal proposal = Proposal.of(cells.get(0));
    for (String field : words(cells.get(1)).toList()) {
      String[] parts = field.split(": ", 2);
      Optional<Quantity> amount = Quantity.parse(parts[1]);
      proposal =
          amount.isPresent()
              ? proposal.with(parts[0], amount.get())
              : proposal.with(parts[0], parts[1]);
    }
    Proposal said = proposal;
    List<Approval> approvals =
        words(cells.get(2)).map(who -> new Approval(who, said, NOW.minusSeconds(60))).toList();
    Decision decision = load("approved_actions").duties().decide(proposal, approvals, NOW);
    assertThat(text(decision)).isEqualTo(cells.get(3));
  }

  private static String text(Decision decision) {
    if (decision instanceof Needs needs) {
      return "needs " + String.join(", ", needs.people());
    }
    return decision instanceof Allowed ? "allowed" : "refused";
  }

  @Test
  void keysOfTheAuthorAreNoPriorities() {
    String own =
        LanguagePage.contract("service_levels").replace("\nsla:\n", "\nsla:\n  x-by: me\n");
    assertThat(LanguagePage.load(own).orThrow().contract().duties())
        .isEqualTo(load("service_levels").contract().duties());
  }

  @Test
  void owesWhatThePageSays() {
    CompiledContract contract = load("owed_reports");
    List<Owed> owed =
        contract
            .duties()
            .schedule()
            .due(
                Period.parse("2026-02").days(),
                List.of(
                    Delivery.of(Kind.REPORT, "2026-W05", LocalDate.parse("2026-02-04")),
                    Delivery.of(Kind.REPORT, "2026-W06", LocalDate.parse("2026-02-12")),
                    Delivery.of(Kind.BACKUP, "2026-01", LocalDate.parse("2026-02-05"))),
                LocalDate.parse("2026-02-20"));
    assertThat(
            owed.stream()
                .map(
                    o ->
                        List.of(
                            o.kind().word(),
                            o.period().name(),
                            o.due().toString(),
                            o.state().name().toLowerCase(Locale.ROOT))))
        .containsExactlyElementsOf(
            LanguagePage.table("table: owed reports").stream()
                .map(row -> plain(row).subList(0, 4))
                .toList());
  }

  static Stream<List<String>> handover() {
    return LanguagePage.table("table: handover").stream();
  }

  @ParameterizedTest
  @MethodSource("handover")
  void handsOverWhenThePageSays(List<String> row) {
    List<String> cells = plain(row);
    Optional<LocalDate> notice =
        Optional.of(cells.get(0)).filter(text -> !text.equals("none")).map(LocalDate::parse);
    ExitPlan plan = load("way_out").duties().exit(notice, Optional.empty()).orElseThrow();
    assertThat(plan.deadlines())
        .filteredOn(deadline -> deadline.task().equals(cells.get(1)))
        .extracting(ExitPlan.Deadline::day)
        .containsExactly(LocalDate.parse(cells.get(2)));
  }

  static Stream<List<String>> readings() {
    return LanguagePage.table("table: readings").stream();
  }

  @ParameterizedTest
  @MethodSource("readings")
  void judgesSamplesAsThePageSays(List<String> row) {
    List<String> cells = plain(row);
    CompiledContract contract = load("language_quality");
    FactSetBuilder facts = FactSet.builder(contract.schema());
    FactTableBuilder table = facts.table("readings").covers(Period.parse("2026-03").days());
    List<String> all = new ArrayList<>(words(cells.get(0)).toList());
    for (int i = 0; i < all.size(); i++) {
      String[] reading = all.get(i).split(" ", -1);
      table.add("2026-03-1" + i, "listing " + i, reading[0], reading[1]);
    }
    Outcome outcome =
        contract
            .evaluate(facts.build(), Period.parse("2026-03"), AsOf.date("2026-04-10"))
            .kpi("language_quality")
            .outcome();
    if (cells.get(1).equals("too few")) {
      assertThat(outcome.level()).isEmpty();
    } else {
      assertThat(outcome).hasToString(cells.get(1));
    }
  }
}
