package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.lint.Lint;
import io.github.kpi4j.core.lint.LintSubject;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.Limits;
import io.github.kpi4j.dsl.internal.yaml.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For every rule a contract that it warns of, and one of which none has anything to say;
 * LANGUAGE.md §19.
 */
public final class LintTest {
  private static final String BUSINESS =
      """
      kpi: 1
      contract: calm
      time_zone: America/Sao_Paulo
      currency: BRL
      term: 2026-01-01/2026-12-31
      parties:
        shop: {name: Casa, role: client, languages: [zh, pt]}
        agency: {name: Ajuda, role: provider}
      data:
        sales: {key: [date, sku], dimensions: {date: date, sku: text}, measures: {amount: BRL, refunds: BRL, ads: BRL}, expected_within: 72 hours, final_after: 14 days}
        clicks: {key: [date], dimensions: {date: date}, measures: {clicks: count, seen: count}, absent: zero, expected_within: 72 hours, final_after: 14 days}
        products: {reference: true, key: [sku], attributes: {launched: date}}
      metrics:
        gmv: {sum: sales.amount}
        refunds: {sum: sales.refunds}
        ads: {sum: sales.ads}
        net: {formula: gmv - refunds}
        margin: {formula: (net - ads) / gmv, format: percent}
        refund_rate: {formula: refunds / gmv, format: percent}
        tacos: {formula: ads / gmv, format: percent}
      targets:
        year: {metric: gmv, total: BRL 12_000, over: 2026}
      stage_plans:
        service: {stages: [{name: first, lasts: 90 days}, {name: full}]}
      kpis:
        profit: {metric: margin, better: higher, weight: 40, min_sample: {gmv: at least BRL 100}, bands: {green: at least 12%, red: otherwise}}
        returns: {metric: refund_rate, better: lower, weight: 30, min_sample: {gmv: at least BRL 100}, bands: {green: at most 4%, red: otherwise}}
        ad_share: {metric: tacos, better: lower, weight: 30, min_sample: {gmv: at least BRL 100}, bands: {green: at most 12%, red: otherwise}}
      scorecard:
        points: {green: 100, amber: 60, red: 0}
      alerts:
        loss: {when: margin < 0%, severity: critical, notify: [agency]}
      fees:
        currency: BRL
        commission: {metric: net, per: month, mode: marginal, rates: [{up_to: BRL 1_000, rate: 3%}, {rate: 2%}]}
      """;

  private static final String DUTIES =
      """
      sla: {lost_account: {respond_within: 1 hour}}
      actions: {discount: {share: percent}, ad_budget: {month: text}}
      approvals: [{when: "action = discount and share > 20%", require: [shop.owner]}, {when: action = ad_budget, require: [shop.owner]}]
      responsibilities: {tax_filing: shop, customs: shop}
      communication: {report: weekly, review_meeting: monthly, languages: [pt]}
      data_policy: {owner: shop, reuse_by_provider: false, backup: weekly}
      exit: {notice: 30 days, transition: 30 days, handover: [{task: revoke_access, within: 3 business days}]}
      """;

  private static final String NOTHING = "";

  static Stream<Arguments> business() {
    return Stream.of(
        arguments("profit-blind", "targets.year", "(net - ads) / gmv", "ads / gmv"),
        arguments(
            "one-stage-target",
            "targets.year",
            "stage_plans:\n  service: {stages: [{name: first, lasts: 90 days}, {name: full}]}\n",
            NOTHING),
        arguments("no-finality", "data.clicks", "hours, final_after: 14 days", "hours"),
        arguments("no-freshness", "data.clicks", "zero, expected_within: 72 hours", "zero"),
        arguments(
            "no-certificate",
            "catalogue.certificates",
            "data:",
            "catalogue: {categories: [kitchen, toys]}\ndata:"),
        arguments(
            "fx-exposure",
            "fees.currency",
            "fees:\n  currency: BRL\n  commission: {metric: net, per: month, mode: marginal, rates:"
                + " [{up_to: BRL 1_000, rate: 3%}, {rate: 2%}]}",
            "fees:\n  currency: CNY\n  base: {amount: CNY 1_000, per: month}"),
        arguments(
            "kpi-never-scored",
            "kpis.sales",
            "scorecard:",
            "  sales: {metric: gmv, better: higher, bands: {green: at least BRL 1, red:"
                + " otherwise}}\n"
                + "scorecard:"),
        arguments(
            "metric-never-used",
            "metrics.roas",
            "targets:",
            "  roas: {formula: gmv / ads}\ntargets:"),
        arguments(
            "provisional-bonus",
            "fees.bonus",
            "ads: BRL}, expected_within: 72 hours, final_after: 14 days}",
            """
            ads: BRL}, expected_within: 72 hours}|fees:
              currency: BRL|fees:
              currency: BRL
              bonus: {by: score, of: BRL 100, table: [{at_least: 90, pays: 50%}]}\
            """),
        arguments(
            "bonus-cliff",
            "fees.bonus",
            "fees:\n  currency: BRL",
            "fees:\n  currency: BRL\n  bonus: {by: score, of: BRL 100, table: [{at_least: 90, pays:"
                + " 100%}, {at_least: 80, pays: 20%}]}"),
        arguments("bonus-cliff", "fees.commission", "mode: marginal", "mode: whole"),
        arguments("gross-commission", "fees.commission", "{metric: net, per", "{metric: gmv, per"),
        arguments(
            "gross-commission",
            "fees.commission",
            "{metric: net, per",
            "{metric: gmv, per|  net: {formula: gmv - refunds}\n|  net: {formula: gmv}\n"),
        arguments(
            "fx-exposure",
            "fees.currency",
            "clicks: count, seen: count",
            "clicks: count, seen: count, bids: USD"),
        arguments(
            "zero-denominator",
            "kpis.rate",
            "scorecard:",
            "  rate: {metric: ctr, better: higher, weight: 40, bands: {green: at least 2, red:"
                + " otherwise}}\nscorecard:|targets:|  clicks: {sum: clicks.clicks}\n  seen: {sum:"
                + " clicks.seen}\n  ctr: {formula: clicks / seen}\ntargets:|weight: 40, min|weight:"
                + " 0.5, min|weight: 40,|weight: 39.5,"),
        arguments(
            "small-sample",
            "kpis.returns",
            "weight: 30, min_sample: {gmv: at least BRL 100}, bands: {green: at most 4%",
            "weight: 30, bands: {green: at most 4%"),
        arguments("unlikely-percentage", "kpis.returns", "at most 4%", "at most 0.04%"),
        arguments("unknown-recipient", "alerts.loss.notify", "[agency]", "[agenzy]"));
  }

  static Stream<Arguments> duties() {
    return Stream.of(
        arguments("no-exit", "exit", "exit: {", "x-exit: {"),
        arguments("no-exit", "exit.notice", "notice: 30 days, ", NOTHING),
        arguments("no-exit", "exit.transition", "transition: 30 days, ", NOTHING),
        arguments("no-exit", "exit.handover", "revoke_access", "return_data"),
        arguments("data-owner", "data_policy.owner", "owner: shop, ", NOTHING),
        arguments("data-owner", "data_policy.owner", "owner: shop", "owner: agency"),
        arguments("data-reuse", "data_policy.reuse_by_provider", "false", "true"),
        arguments("no-backup", "data_policy.backup", ", backup: weekly", NOTHING),
        arguments("no-sla", "sla", "sla:", "x-sla:"),
        arguments("no-approval", "approvals", "approvals:", "x-approvals:"),
        arguments(
            "no-approval", "actions.spending", "actions: {", "actions: {spending: {sum: BRL}, "),
        arguments("small-proposals", "approvals", "share > 20%", "sum > BRL 5_000"),
        arguments("small-proposals", "approvals", "share > 20%", "BRL 5_000 <= sum"),
        arguments("no-approval", "approvals", "ad_budget", "close_shop"),
        arguments("no-approval", "approvals", "discount", "close_shop"),
        arguments("no-responsibilities", "responsibilities", "respon", "x-respon"),
        arguments("commented-term", "backup", "sla: {", "# backup: weekly\nsla: {"),
        arguments(
            "no-responsibilities", "responsibilities.tax_filing", "tax_filing: shop, ", NOTHING),
        arguments("no-responsibilities", "responsibilities.customs", ", customs: shop", NOTHING),
        arguments("no-report", "communication.report", "report: weekly, ", NOTHING),
        arguments(
            "no-report", "communication.review_meeting", "review_meeting: monthly, ", NOTHING),
        arguments("no-report", "communication.languages", "[pt]", "[en]"),
        arguments("no-report", "communication.languages", ", languages: [pt]", NOTHING));
  }

  /**
   * A contract and what lint says of it.
   *
   * @param text the contract
   * @param found the findings
   */
  public record Linted(String text, List<Diagnostic> found) {}

  /** The contract that lint has nothing to say of. */
  public static Linted calm() {
    return linted(BUSINESS, DUTIES);
  }

  /** The contracts that it warns of, as they differ from the calm one. */
  public static Stream<Linted> warned() {
    return Stream.concat(
        business().map(row -> linted(edited(row), DUTIES)),
        duties().map(row -> linted(BUSINESS, DUTIES.replace(text(row, 2), text(row, 3)))));
  }

  /** The calm contract with an allowance that nothing needs. */
  public static Linted needlesslyAllowed() {
    return linted(
        BUSINESS, DUTIES + "allow: [{lint: no-sla, at: sla, reason: answered at once}]\n");
  }

  /** What lint says of one of these contracts that somebody has changed. */
  public static List<Diagnostic> lint(String text) {
    int duties = text.indexOf("\nsla: ") + 1;
    return check(text.substring(0, duties), text.substring(duties));
  }

  private static Linted linted(String business, String duties) {
    return new Linted(business + duties, check(business, duties));
  }

  @ParameterizedTest
  @MethodSource("business")
  void warnsOfTheBusiness(String rule, String at, String right, String wrong) {
    assertThat(found(edited(right, wrong), DUTIES)).contains(rule + " " + at);
  }

  private static String text(Arguments row, int index) {
    return (String) row.get()[index];
  }

  private static String edited(Arguments row) {
    return edited(text(row, 2), text(row, 3));
  }

  private static String edited(String right, String wrong) {
    String text = BUSINESS;
    String[] edits = (right + "|" + wrong).split("\\|", -1);
    for (int i = 0; i < edits.length; i += 2) {
      assertThat(text).contains(edits[i]);
      text = text.replace(edits[i], edits[i + 1]);
    }
    return text;
  }

  @ParameterizedTest
  @MethodSource("duties")
  void warnsOfTheDuties(String rule, String at, String right, String wrong) {
    assertThat(DUTIES).contains(right);
    assertThat(found(BUSINESS, DUTIES.replace(right, wrong))).containsExactly(rule + " " + at);
  }

  @Test
  void hasNothingToSayOfTheCalmContract() {
    assertThat(found(BUSINESS, DUTIES)).isEmpty();
    assertThat(found(BUSINESS, DUTIES.replace("revoke_access", "revogar os acessos"))).isEmpty();
    assertThat(found(BUSINESS, DUTIES.replace("revoke_access", "收回权限"))).isEmpty();
  }

  @Test
  void aBonusForMoreThanTheTargetIsPaidByFiguresToo() {
    String bonus =
        edited(
            "fees:\n  currency: BRL",
            "fees:\n  currency: BRL\n  bonus: {excess_of: gmv, over: year, rate: 5%}");
    assertThat(
            found(
                bonus.replace(
                    "ads: BRL}, expected_within: 72 hours, final_after: 14 days}",
                    "ads: BRL}, expected_within: 72 hours}"),
                DUTIES))
        .contains("provisional-bonus fees.bonus");
  }

  @Test
  void everyRuleHasItsContract() {
    Set<String> shown = new TreeSet<>();
    Stream.concat(business(), duties()).forEach(row -> shown.add((String) row.get()[0]));
    shown.add("infeasible-target"); // see below
    assertThat(shown).containsExactlyInAnyOrderElementsOf(Lint.of(List.of()).names());
  }

  /** What the page says of a rule. */
  record Row(String rule, String codes, String severity) {}

  @Test
  void thePageHasEveryRuleInOrder() {
    assertThat(rows()).extracting(Row::rule).isEqualTo(Lint.of(List.of()).names());
  }

  @Test
  void thePageHasTheCodesAndSeveritiesOfEachRule() {
    Map<String, Set<Code>> codes = new TreeMap<>();
    warned()
        .flatMap(linted -> linted.found().stream())
        .forEach(
            finding ->
                codes
                    .computeIfAbsent(
                        String.valueOf(finding.arguments().get("lint")), rule -> new TreeSet<>())
                    .add(finding.code()));
    codes.put("infeasible-target", Set.of(Code.TARGET_STRETCHED)); // needs facts; see below
    assertThat(rows())
        .allSatisfy(
            row -> {
              Set<Code> found = codes.getOrDefault(row.rule(), Set.of());
              assertThat(row.codes().split(", "))
                  .containsExactlyInAnyOrder(found.stream().map(Code::id).toArray(String[]::new));
              assertThat(found)
                  .extracting(code -> code.severity().name().toLowerCase(Locale.ROOT))
                  .containsOnly(row.severity());
            });
  }

  private static List<Row> rows() {
    return LanguagePage.table("table: lint").stream()
        .map(cells -> new Row(LanguagePage.plain(cells.get(0)), cells.get(1), cells.get(2)))
        .toList();
  }

  @Test
  void asksForNoSectionThatIsRefused() {
    LintSubject subject =
        new LintSubject(contract(BUSINESS).contract(), root(BUSINESS), section -> false, List.of());
    assertThat(Lint.of(List.of()).check(subject)).isEmpty();
  }

  @Test
  void holdsTargetsAgainstThePast() {
    CompiledContract contract =
        contract(BUSINESS.replace("over: 2026}", "over: 2026, stretch: 30%}"));
    FactSetBuilder rows = FactSet.builder(contract.schema());
    // BRL 1,200 in the year before; ten times that is wanted.
    for (int month = 1; month <= 12; month++) {
      rows.table("sales").add(String.format("2025-%02d-15", month), "pan", "100", "0", "10");
    }
    rows.table("sales")
        .covers(DateRange.closed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    assertThat(contract.lint(rows.build(), AsOf.date("2026-01-20")))
        .filteredOn(finding -> finding.code() == Code.TARGET_STRETCHED)
        .extracting(finding -> finding.arguments().get("at"))
        .containsExactly("targets.year");
  }

  @Test
  void leavesOutWhatIsAllowed() {
    String allowed =
        """
        allow:
          - {lint: no-sla, at: sla, reason: the shop answers itself}
          - {lint: no-backup, at: data_policy.backup, reason: none}
          - {lint: no-bakcup, reason: none}
        """;
    List<Diagnostic> left = check(BUSINESS, DUTIES.replace("sla:", "x-sla:") + allowed);
    assertThat(left).extracting(Diagnostic::code).containsOnly(Code.ALLOWS_NOTHING).hasSize(2);
    assertThat(left.get(1).suggestions()).containsExactly("no-backup");
  }

  @Test
  void saysWhatUsuallyGoesWrongAndHowItIsAllowed() {
    Diagnostic finding = check(BUSINESS, DUTIES.replace("backup: weekly", "x-b: no")).get(0);
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).help(finding))
        .containsExactly(
            "Write `backup: weekly` under `data_policy`.",
            "If it is meant so: `allow: [{lint: no-backup, at: data_policy.backup, reason: …}]`.");
    for (Catalogue catalogue : List.of(Catalogue.PORTUGUESE, Catalogue.CHINESE)) {
      assertThat(DiagnosticText.of(catalogue).render(finding)).doesNotContain("Nobody", "Write");
    }
  }

  private static List<String> found(String business, String duties) {
    List<String> found = new ArrayList<>();
    for (Diagnostic finding : check(business, duties)) {
      List<String> languages =
          Stream.of(Catalogue.ENGLISH, Catalogue.PORTUGUESE, Catalogue.CHINESE)
              .map(catalogue -> DiagnosticText.of(catalogue).message(finding))
              .toList();
      assertThat(languages)
          .doesNotHaveDuplicates()
          .noneMatch(text -> text.matches(".*(\\{[a-z_]+\\}|`@).*"));
      found.add(finding.arguments().get("lint") + " " + finding.arguments().get("at"));
    }
    return found;
  }

  /** The duties are read as they are written, whether or not a contract may have them. */
  private static List<Diagnostic> check(String business, String duties) {
    Contract contract = contract(business).contract();
    return Lint.of(List.of())
        .check(new LintSubject(contract, root(business + duties), section -> true, List.of()));
  }

  private static CompiledContract contract(String text) {
    return KpiContracts.parse("calm.kpi.yaml", text).orThrow();
  }

  private static Mapping root(String text) {
    return (Mapping) YamlReader.read(Source.of("calm.kpi.yaml", text), Limits.DEFAULT).root();
  }
}
