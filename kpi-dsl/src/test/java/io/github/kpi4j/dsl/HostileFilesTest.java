package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.report.HtmlReport;
import io.github.kpi4j.core.report.StatementReport;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.dsl.csv.EvaluationCsv;
import io.github.kpi4j.dsl.csv.FactsCsv;
import io.github.kpi4j.dsl.csv.StatementCsv;
import io.github.kpi4j.dsl.json.EvaluationJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a contract or a data file of somebody hostile cannot do, beside those of other tests. */
class HostileFilesTest {
  private static final String CONTRACT =
      """
      kpi: 1
      contract: shop
      time_zone: America/Sao_Paulo
      currency: BRL
      data:
        sales: {key: [date, sku], dimensions: {date: date, sku: text}, measures: {amount: BRL}}
      metrics:
        gmv: {sum: sales.amount}
      kpis:
        gmv: {metric: gmv, for_each: sku, better: higher, bands: {green: at least BRL 5, red: otherwise}}
      fees:
        currency: BRL
        commission: {metric: gmv, per: month, mode: marginal, rates: [{rate: 5%}]}
      """;

  private static List<String> problems(String contract) {
    return KpiContracts.parse("hostile.kpi.yaml", contract).diagnostics().stream()
        .map(Diagnostic::code)
        .map(Enum::name)
        .toList();
  }

  @Test
  void neitherATagNorAFunctionNamesCode() {
    assertThat(
            problems(CONTRACT.replace("BRL\ndata", "!!javax.script.ScriptEngineManager [x]\ndata")))
        .contains("TAG");
    assertThat(
            problems(
                CONTRACT.replace(
                    "{sum: sales.amount}", "{formula: \"java.lang.Runtime.getRuntime()\"}")))
        .isNotEmpty();
    assertThat(problems(CONTRACT.replace("{sum: sales.amount}", "{formula: exec(1)}")))
        .contains("UNKNOWN_FUNCTION");
  }

  @Test
  void whatRefersToItselfIsRefused() {
    assertThat(problems("kpi: 1\na: &a [x, x]\nb: &b [*a, *a]\n")).contains("ANCHOR", "ALIAS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "/etc/passwd",
        "file:///etc/passwd",
        "http://example.com/pack",
        "java.lang.Runtime",
        "jar:file:x!/y"
      })
  void aPackIsANameAndNoPlace(String pack) {
    assertThat(problems(CONTRACT.replace("data:", "use: [\"" + pack + "\"]\ndata:")))
        .contains("UNKNOWN_PACK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../sales", "/etc/passwd", "sales/../../x", "c:sales", "sales\\\\x"})
  void aTableIsANameAndNoPath(String table) {
    assertThat(problems(CONTRACT.replace("sales:", "\"" + table + "\":"))).isNotEmpty();
  }

  private static Evaluation march(CompiledContract contract, FactSet facts) {
    return contract.evaluate(facts, contract.period("2026-03"), AsOf.date("2026-04-20"));
  }

  @Test
  void aWordOfTheFactsIsOnlyAWordInEveryReport() {
    CompiledContract contract = KpiContracts.parse("shop.kpi.yaml", CONTRACT).orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    // Clears a terminal in two ways, turns the direction of reading, and is markup.
    String word = "\u001b[2J\u009b2J\u202e<script>alert(1)</script>";
    CsvFacts.read(
        facts,
        contract.schema().tables().get(0),
        "sales.csv",
        ("date,sku,amount\n2026-03-01," + word + ",3\n").getBytes(StandardCharsets.UTF_8));
    Evaluation march = march(contract, facts.build());
    assertThat(march.kpi("gmv").subjects().get(0).subject()).isEqualTo(word);

    String text = TextReport.of(march).full();
    assertThat(text).contains("[2J").doesNotContain("\u001b", "\u009b", "\u202e");
    assertThat(HtmlReport.of(march).render())
        .doesNotContain("<script", "\u001b", "\u009b", "\u202e");
    assertThat(EvaluationJson.of(march)).contains("\\u001B[2J").doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1+1", "@SUM(1)", "-x"})
  void aWordOfTheFactsIsNoFormulaOfASpreadsheet(String sku) {
    CompiledContract contract = KpiContracts.parse("shop.kpi.yaml", CONTRACT).orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts.table("sales").add("2026-03-01", sku, "-7.50");
    FactSet built = facts.build();
    List<Evaluation> march = List.of(march(contract, built));
    for (String table :
        List.of(
            EvaluationCsv.tall(march, false),
            EvaluationCsv.wide(march, false),
            FactsCsv.tall(built.table("sales"), false))) {
      assertThat(table).contains(",'" + sku + ",").doesNotContain("," + sku + ",");
      // A number below zero is a number, which a spreadsheet may calculate with.
      assertThat(table).contains(",-7.5").doesNotContain("'-7.5");
    }
    // What is read again has every word as it was.
    assertThat(FactsCsv.wide(built.table("sales"), false)).contains("," + sku + ",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1+1", "@SUM(1)"})
  void aStatementHasNoFormulasForSpreadsheets(String id) {
    CompiledContract contract =
        KpiContracts.parse(
                "shop.kpi.yaml", CONTRACT.replace("contract: shop", "contract: \"" + id + "\""))
            .orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts.table("sales").add("2026-03-01", "A", "100");
    Statement statement =
        contract.settle(
            facts.build(), contract.period("2026-03"), AsOf.date("2026-04-20"), List.of());
    assertThat(StatementCsv.of(List.of(statement)).lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("'" + id.substring(0, 1)));
    assertThat(StatementReport.of(statement).in(Locale.ENGLISH).text()).contains(id);
  }
}
