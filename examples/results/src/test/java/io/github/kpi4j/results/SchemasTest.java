package io.github.kpi4j.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.kpi4j.core.duty.AccessLevel;
import io.github.kpi4j.core.duty.Approval;
import io.github.kpi4j.core.duty.Delivery;
import io.github.kpi4j.core.duty.DutyRecord;
import io.github.kpi4j.core.duty.Grant;
import io.github.kpi4j.core.duty.Proposal;
import io.github.kpi4j.core.duty.Request;
import io.github.kpi4j.core.duty.Ticket;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.Step;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.target.Target;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.json.ComparisonJson;
import io.github.kpi4j.dsl.json.DutyJson;
import io.github.kpi4j.dsl.json.EvaluationJson;
import io.github.kpi4j.dsl.json.FeasibilityJson;
import io.github.kpi4j.dsl.json.ProgressJson;
import io.github.kpi4j.dsl.json.StatementJson;
import io.github.kpi4j.dsl.json.TraceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is written is what the schemas say, and what they do not say is not written. */
class SchemasTest {
  private static final Schema EVALUATION = schema(EvaluationJson.schema());
  private static final Schema COMPARISON = schema(ComparisonJson.schema());
  private static final Schema STATEMENT = schema(StatementJson.schema());
  private static final Schema DUTIES = schema(DutyJson.schema());
  private static final Schema PROGRESS = schema(ProgressJson.schema());
  private static final Schema FEASIBILITY = schema(FeasibilityJson.schema());
  private static final Schema TRACE = schema(TraceJson.schema());
  private static final Path MODULE = Path.of(System.getProperty("project.module"));

  private static CompiledContract contract;
  private static FactSet facts;

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  private static List<String> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  @BeforeAll
  static void load() throws IOException {
    contract =
        KpiContracts.load(MODULE.resolve("src/test/resources/everything.kpi.yaml")).orThrow();
    FactSetBuilder rows = FactSet.builder(contract.schema());
    DateRange days = DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 10));
    rows.table("sales")
        .covers(days)
        .add("2026-02-10", "A", "fba", "500", "10", 10)
        .add("2026-03-05", "A", "fba", "600.01", "30", 7)
        .add("2026-03-06", "B", "own", "300", "20.50", 1)
        .add("2026-03-31", "B", "fba", "100", "90", 4)
        .add("2026-04-02", "A", "fba", "10", "1", 1)
        .add("2026-03-32", "A", "fba", "1", "1", 1);
    rows.table("ads").covers(days).add("2026-03-05", "A", "90").add("2026-03-06", "B", "45");
    rows.table("stock")
        .add("2026-02-25", "A", 30, "4.4")
        .add("2026-03-10", "A", 5, "4.4")
        .add("2026-03-20", "A", 25, "4.4")
        .add("2026-02-20", "B", 3, "3.9");
    rows.table("products")
        .add("A", "2026-02-01", "kitchen")
        .add("B", "2026-01-05", "home")
        .add("C", "2026-03-20", "home");
    facts = rows.build();
  }

  private static Evaluation evaluation(String period, String asOf) {
    return contract.evaluate(facts, contract.period(period), AsOf.date(asOf));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01, 2026-06-30",
    "2026-02, 2026-06-30",
    "2026-03, 2026-06-30",
    "2026-03, 2026-03-15",
    "2026-04, 2026-04-10",
    "2026-06, 2026-06-30"
  })
  void anEvaluation(String period, String asOf) {
    assertThat(errors(EVALUATION, EvaluationJson.of(evaluation(period, asOf)))).isEmpty();
  }

  @Test
  void theEvaluationsHaveEverythingThatTheSchemaNames() {
    String json =
        EvaluationJson.of(evaluation("2026-03", "2026-06-30"))
            + EvaluationJson.of(evaluation("2026-03", "2026-03-15"))
            + EvaluationJson.of(evaluation("2026-04", "2026-04-10"))
            + EvaluationJson.of(evaluation("2026-06", "2026-06-30"));
    List<String> never = new ArrayList<>();
    Pattern.compile("\"(\\w+)\" ?: \\{")
        .matcher(EvaluationJson.schema())
        .results()
        .map(name -> name.group(1))
        .distinct()
        .filter(name -> !json.contains("\"" + name + "\" :"))
        .forEach(never::add);
    // Words of schemas themselves and names of their definitions; and the figures of a target
    // that was revised and of a weight that counts in part, of which this contract has none.
    assertThat(never)
        .containsOnly(
            "items",
            "properties",
            "additionalProperties",
            "account",
            "aim",
            "alert",
            "alert_state",
            "date",
            "decimal",
            "excuse",
            "lever",
            "problem",
            "texts",
            "word",
            "original",
            "revised",
            "counted");
  }

  @Test
  void theScorecardOfTheQuickstart() throws IOException {
    Path shop = MODULE.resolveSibling("quickstart").resolve("shop.kpi.yaml");
    CompiledContract quickstart = KpiContracts.load(shop).orThrow();
    Evaluation none =
        quickstart.evaluate(
            FactSet.builder(quickstart.schema()).build(),
            quickstart.period("2026-03"),
            AsOf.date("2026-04-20"));
    assertThat(errors(EVALUATION, EvaluationJson.of(none))).isEmpty();
  }

  @Test
  void theGoldenFilesOfOtherTests() throws IOException {
    Path golden = MODULE.resolve("../../kpi-dsl/src/test/resources/golden/troubled.json");
    assertThat(errors(EVALUATION, Files.readString(golden))).isEmpty();
  }

  @Test
  void aComparison() {
    Evaluation february = evaluation("2026-02", "2026-06-30");
    Evaluation march = evaluation("2026-03", "2026-06-30");
    Evaluation june = evaluation("2026-06", "2026-06-30");
    String moved = ComparisonJson.of(contract.compare(february, march));
    assertThat(errors(COMPARISON, moved)).isEmpty();
    assertThat(moved).contains("\"parts\"");
    String unknown = ComparisonJson.of(contract.compare(march, june));
    assertThat(errors(COMPARISON, unknown)).isEmpty();
    assertThat(unknown).contains("\"reason\"");
  }

  @Test
  void statements() {
    List<Statement> earlier = new ArrayList<>();
    for (String asOf : List.of("2026-03-15", "2026-04-05", "2026-06-30")) {
      for (String month : List.of("2026-01", "2026-02", "2026-03")) {
        Statement statement =
            contract.settle(facts, contract.period(month), AsOf.date(asOf), List.of());
        assertThat(errors(STATEMENT, StatementJson.of(statement))).isEmpty();
        if (asOf.equals("2026-04-05")) {
          earlier.add(statement);
        }
      }
    }
    Statement adjusted =
        contract.settle(facts, contract.period("2026-04"), AsOf.date("2026-06-30"), earlier);
    assertThat(errors(STATEMENT, StatementJson.of(adjusted))).isEmpty();
    Statement closing = contract.closing(facts, AsOf.date("2027-02-01"), earlier);
    assertThat(errors(STATEMENT, StatementJson.of(closing))).isEmpty();
  }

  @Test
  void targetsWithTheirParts() {
    assertThat(contract.contract().targets()).isNotEmpty();
    for (Target target : contract.contract().targets()) {
      for (String asOf : List.of("2026-03-15", "2026-06-30")) {
        AsOf day = AsOf.date(asOf);
        String tree =
            ProgressJson.of(
                contract.progress(target.name(), facts, contract.period("2026-03"), day));
        assertThat(errors(PROGRESS, tree)).isEmpty();
        assertThat(errors(PROGRESS, tree.replace("\"agreed\"", "\"signed\""))).isNotEmpty();
        String past = FeasibilityJson.of(contract.feasibility(target.name(), facts, day));
        assertThat(errors(FEASIBILITY, past)).isEmpty();
        assertThat(errors(FEASIBILITY, past.replace("\"target\"", "\"goal\""))).isNotEmpty();
      }
    }
  }

  @Test
  void aTrace() {
    AtomicLong clock = new AtomicLong();
    TraceJson trace = new TraceJson(clock::getAndIncrement);
    contract.tracedBy(trace).evaluate(facts, contract.period("2026-03"), AsOf.date("2026-06-30"));
    trace.begins(new Step(Step.Kind.KPI, "open", 1, 1));
    assertThat(errors(TRACE, trace.text())).isEmpty();
    assertThat(errors(TRACE, trace.text().replace("\"whole\"", "\"done\""))).isNotEmpty();
  }

  @Test
  void dutiesThatWereKeptOrNot() {
    CompiledContract duties =
        KpiContracts.parse(
                "duties.kpi.yaml",
                """
                kpi: 1
                contract: duties
                parties: {agency: {name: An agency, role: provider, people: [manager, owner]}}
                time_zone: America/Sao_Paulo
                currency: BRL
                data: {sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL}}}
                metrics: {gmv: {sum: sales.amount}}
                kpis: {sales: {metric: gmv, better: higher, bands: {green: at least BRL 1, red: otherwise}}}
                access: {agency: {orders: edit}}
                responsibilities: {customs: agency}
                communication: {report: {every: monthly, within: 5 days}}
                actions: {budget: {amount: BRL}}
                approvals: [{when: amount > BRL 5, require: [agency.manager, agency.owner]}]
                catalogue: {categories: [toys], certificates: [{category: toys, authority: inmetro, number: "7", until: 2027-01-01}]}
                sla:
                  urgent: {respond_within: 1 hour, resolve_within: 24 hours}
                exit:
                  notice: 30 days
                  triggers: [{when: level(sales) = red, for: 2 periods}]
                  handover: [{task: hand_over, within: 3 days, by: agency}]
                """)
            .orThrow();
    Instant opened = Instant.parse("2026-02-03T12:00:00Z");
    Proposal big = Proposal.of("budget").with("amount", Quantity.parse("BRL 9").orElseThrow());
    DutyRecord record =
        DutyRecord.EMPTY
            .withTickets(
                List.of(
                    Ticket.opened("T", "urgent", opened).respondedAt(opened.plusSeconds(90)),
                    Ticket.opened("U", "other", opened)))
            .withRequests(
                List.of(
                    new Request(big, List.of(new Approval("agency.manager", big, opened))),
                    new Request(Proposal.of("budget"), List.of()),
                    new Request(Proposal.of("close"), List.of())))
            .withDeliveries(
                List.of(
                    Delivery.of(Delivery.Kind.REPORT, "2026-01", LocalDate.of(2026, 2, 6)),
                    Delivery.of(Delivery.Kind.BACKUP, "2026-01", LocalDate.of(2026, 2, 6))))
            .withGrants(List.of(new Grant("agency", "ana", "orders", AccessLevel.FULL)))
            .withNotice(LocalDate.of(2026, 2, 2));
    String json =
        DutyJson.of(
            duties.duties().review(record, duties.period("2026-02"), AsOf.date("2026-02-28")));
    assertThat(errors(DUTIES, json)).isEmpty();
    assertThat(json).contains("unknown_priority", "too_much", "hand_over", "not_owed");
    assertThat(errors(DUTIES, json.replace("\"verdict\"", "\"verdicts\""))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"as_of\" : \"2026-06-30\",=",
        "\"standing\" : \"final\"=\"standing\" : \"sure\"",
        "\"period\"=\"perod\"",
        "\"read\" : =\"read\" : -",
        "\"exact\" : \"=\"exact\" : \"about ",
        "\"weight\" : \"40\"=\"weight\" : 40",
        "\"code\" : \"KPI-=\"code\" : \"",
        "\"from\" : \"2026-=\"from\" : \"26-"
      })
  void whatIsNotWrittenSoIsRefused(String change) {
    String json = EvaluationJson.of(evaluation("2026-03", "2026-06-30"));
    int cut = change.indexOf('=');
    String found = change.substring(0, cut);
    assertThat(json).contains(found);
    String changed =
        json.replaceFirst(Pattern.quote(found), change.substring(cut + 1).replace("\\", ""));
    assertThat(errors(EVALUATION, changed)).isNotEmpty();
  }
}
