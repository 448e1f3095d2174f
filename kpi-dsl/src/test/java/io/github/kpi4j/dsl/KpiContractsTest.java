package io.github.kpi4j.dsl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.dsl.json.EvaluationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract on one page; LANGUAGE.md §1. */
class KpiContractsTest {
  private static final String MINIMAL =
      """
      kpi: 1
      contract: small
      time_zone: America/Sao_Paulo
      currency: BRL
      data:
        sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL}}
      metrics:
        gmv: {sum: sales.amount}
      kpis:
        sales: {metric: gmv, better: higher, bands: {green: at least BRL 1_000, red: otherwise}}
      """;

  /**
   * Sales 1000.00 (the later version) + 500.00 (once) + 250.50 + 40 = 1790.50, green, 100 × 50 %.
   * Ads 100/1000 = 10 % and 80.01/750.50 = 10.66 %, both amber, 60 × 30 %; product C has sold too
   * little. Returns 1/21 = 4.76…%, 4.8 % at three places, red. Together 68. Stock 14 + 28, units of
   * 28 days 5 + 5 + 1: 42 × 28 ÷ 11 = 106.9 days.
   */
  @Test
  void evaluatesAContractFromText() {
    CompiledContract contract = ShopContract.load();
    Evaluation march = ShopContract.march(contract, ShopContract.facts(contract, "shop"));
    assertThat(march.kpi("sales")).hasToString("sales green: BRL 1790.50 (at least BRL 1500)");
    assertThat(march.kpi("returns")).hasToString("returns red: 4.8% (otherwise)");
    assertThat(march.kpi("cover"))
        .hasToString("cover amber: 106.9 days (between 20 days and 120 days)");
    assertThat(march.kpi("ad_share").subjects()).extracting(Object::toString).hasSize(3);
    assertThat(march.score().orElseThrow().value().orElseThrow()).isEqualByComparingTo("68.0");
    assertThat(march.score().orElseThrow().grade()).contains("C");
    assertThat(march.dataProblems()).isEmpty();
  }

  @Test
  void givesTheSameAsTheContractBuiltInJava() {
    CompiledContract written = ShopContract.load();
    CompiledContract built = ContractCompiler.compile(ShopContract.draft()).orThrow();
    FactSet facts = ShopContract.facts(written, "shop");
    assertThat(built.schema()).isEqualTo(written.schema());
    Evaluation fromText = ShopContract.march(written, facts);
    Evaluation fromJava = ShopContract.march(built, facts);
    for (String language : List.of("en", "pt", "zh")) {
      Locale locale = Locale.forLanguageTag(language);
      assertThat(withoutPlaces(TextReport.of(fromJava).in(locale).full()))
          .isEqualTo(withoutPlaces(TextReport.of(fromText).in(locale).full()));
    }
    assertThat(withoutPlaces(EvaluationJson.of(fromJava)))
        .isEqualTo(withoutPlaces(EvaluationJson.of(fromText)))
        .contains("\"exact\" : \"1790.5\"");
  }

  private static String withoutPlaces(String text) {
    return text.replaceAll("\"band_at\" : \"[^\"]*\"", "\"band_at\" : \"\"")
        .replaceAll("(shop\\.kpi\\.yaml|kpis\\.[a-z_.]+):\\d+:\\d+", "");
  }

  /**
   * Columns, table names and titles are the author's. 1200.50 + 0 + 999.50 + 800 = 3000.00, green
   * to the cent; ads (200 + 40) / 3000 = 8.00 %; MLB100 (24 + 20) / (400 + 600) = 4.4 %, MLB300 4 /
   * 200 = 2 %, MLB200 has 60 visits only. 40 + 20 + 0 + 20 × 60 % = 72.
   */
  @Test
  void knowsNoMarketplace() {
    CompiledContract contract =
        KpiContracts.parse("vendedor.kpi.yaml", Golden.text("contracts/vendedor.kpi.yaml"))
            .orThrow();
    FactSet facts = ShopContract.facts(contract, "vendedor");
    assertThat(facts.diagnostics()).isEmpty();
    Evaluation march = ShopContract.march(contract, facts);
    assertThat(march.kpi("faturamento"))
        .hasToString("faturamento green: BRL 3000.00 (at least BRL 3000)");
    assertThat(march.kpi("acos")).hasToString("acos green: 8.00% (at most 8%)");
    assertThat(march.kpi("reclamacoes")).hasToString("reclamacoes amber: 1.25% (at most 2%)");
    assertThat(march.score().orElseThrow().value().orElseThrow()).isEqualByComparingTo("72.0");
    Golden.check("golden/vendedor.txt", TextReport.of(march).full());
  }

  @Test
  void pointsAtTheWordInEveryKindOfValue() {
    List<Diagnostic> found =
        KpiContracts.parse("carets.kpi.yaml", Golden.text("contracts/carets.kpi.yaml"))
            .diagnostics();
    assertThat(found).extracting(Diagnostic::code).containsOnly(Code.UNKNOWN_METRIC);
    assertThat(found)
        .extracting(d -> d.span().text())
        .containsExactly("cots", "cots", "cots", "cots", "c\\x6fts", "cots", "cots");
    Golden.check("golden/carets.txt", DiagnosticText.of(Catalogue.ENGLISH).render(found));
  }

  @Test
  void loadsAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.kpi.yaml"), MINIMAL);
    assertThat(KpiContracts.load(file).orThrow().contract().id()).isEqualTo("small");
  }

  @Test
  void loadsAFileWithByteOrderMarkAndWindowsLineEnds(@TempDir Path folder) throws IOException {
    String text = "\uFEFF" + MINIMAL.replace("\n", "\r\n");
    Path file = Files.writeString(folder.resolve("a.kpi.yaml"), text);
    assertThat(KpiContracts.load(file).isValid()).isTrue();
  }

  @Test
  void saysWhereAFileStopsBeingUtf8(@TempDir Path folder) throws IOException {
    byte[] bytes = "kpi: 1\ntitle: Opera\u00e7\u00e3o\n".getBytes(ISO_8859_1);
    Path file = Files.write(folder.resolve("a.kpi.yaml"), bytes);
    assertThat(KpiContracts.load(file).diagnostics())
        .extracting(Diagnostic::toString)
        // "kpi: 1" and its line end are 7 bytes, "title: Opera" is 12 more.
        .containsExactly(
            "a.kpi.yaml:2:13: error[KPI-5009]: The file is not text in UTF-8: its byte 19, counted"
                + " from 0, cannot be read.");
  }

  @Test
  void parsesTheBytesOfARequest() {
    byte[] utf8 = MINIMAL.replace("small", "pequeno\ntitle: Opera\u00e7\u00e3o").getBytes(UTF_8);
    CompiledContract contract = KpiContracts.parse("body", utf8).orThrow();
    assertThat(contract.contract().title().texts().values()).containsExactly("Opera\u00e7\u00e3o");
    byte[] marked = ("\uFEFF" + MINIMAL.replace("\n", "\r\n")).getBytes(UTF_8);
    assertThat(KpiContracts.parse("body", marked).isValid()).isTrue();
  }

  @Test
  void saysWhereTheBytesOfARequestStopBeingUtf8() {
    // "kpi: 1" and its line end are 7 bytes, "title: Opera" is 12 more.
    byte[] latin = "kpi: 1\ntitle: Opera\u00e7\u00e3o\n".getBytes(ISO_8859_1);
    assertThat(said(KpiContracts.parse("body", latin)))
        .containsExactly(
            "body:2:13: error[KPI-5009]: The file is not text in UTF-8: its byte 19, counted"
                + " from 0, cannot be read.");
  }

  @Test
  void theBytesOfARequestHaveAnEndAndACheckLikeAFile() {
    assertThat(said(KpiContracts.parse("body", new byte[0])))
        .singleElement()
        .asString()
        .startsWith("body:1:1: error[KPI-");
    byte[] wrong = MINIMAL.replace("sum: sales.amount", "sum: sales.amout").getBytes(UTF_8);
    assertThat(said(KpiContracts.parse("body", wrong)))
        .singleElement()
        .asString()
        .startsWith("body:8:20: error[KPI-2102]");
    byte[] longer = new byte[Limits.DEFAULT.textBytes() + 1];
    Arrays.fill(longer, (byte) '#');
    assertThat(said(KpiContracts.parse("body", longer)))
        .containsExactly(
            "body:1:1: error[KPI-1001]: The text is 1048577 bytes long; at most 1048576 are read.");
  }

  private static List<String> said(Validated<CompiledContract> read) {
    assertThat(read.value()).isEmpty();
    return read.diagnostics().stream().map(Diagnostic::toString).toList();
  }

  @Test
  void readsNoFileThatIsTooLong(@TempDir Path folder) throws IOException {
    int most = Limits.DEFAULT.textBytes();
    String comment = "#" + "x".repeat(most - MINIMAL.length() - 2) + "\n";
    Path longest = Files.writeString(folder.resolve("a.kpi.yaml"), "\uFEFF" + comment + MINIMAL);
    Path longer = Files.writeString(folder.resolve("b.kpi.yaml"), "# x\n" + comment + MINIMAL);
    assertThat(KpiContracts.load(longest).isValid()).isTrue();
    assertThat(KpiContracts.load(longer).diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "b.kpi.yaml: error[KPI-1001]: The text is 1048580 bytes long; at most 1048576 are"
                + " read.");
  }

  @Test
  void aFileThatIsNotThereIsAnIoException(@TempDir Path folder) {
    assertThatThrownBy(() -> KpiContracts.load(folder.resolve("none.kpi.yaml")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void limitsAreTheCallers() {
    assertThat(
            KpiContracts.parse("a", MINIMAL, Limits.DEFAULT.withDepth(3), List.of()).diagnostics())
        .extracting(Diagnostic::code)
        .contains(Code.NESTED_TOO_DEEP);
  }
}
