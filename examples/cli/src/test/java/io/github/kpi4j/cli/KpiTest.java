package io.github.kpi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each command prints and ends with. */
class KpiTest {
  @TempDir private Path folder = Path.of("");
  private Path contract = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aNewContract() {
    contract = folder.resolve("shop.kpi.yaml");
    assertThat(run("new", contract.toString(), "--yes")).isZero();
    out.getBuffer().setLength(0);
  }

  private int run(String... args) {
    return Kpi.run(
        InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), false, args);
  }

  /** A March of 200,000 in sales and 10,000 in advertising. */
  private Path march() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        data.resolve("sales.csv"),
        """
        date,product,amount,refunds,cost,orders
        2026-03-01,pan,200000,0,50000,400
        2026-03-31,pan,0,0,0,0
        """);
    Files.writeString(
        data.resolve("ads.csv"), "date,product,spent\n2026-03-01,pan,10000\n2026-03-31,pan,0\n");
    return data;
  }

  private void edit(String right, String wrong) throws IOException {
    String text = Files.readString(contract);
    assertThat(text).contains(right);
    Files.writeString(contract, text.replace(right, wrong));
  }

  @Test
  void aNewContractLoadsPassesItsTestsAndLint() throws IOException {
    assertThat(run("check", contract.toString())).isEqualTo(Exit.FINE);
    assertThat(run("lint", contract.toString(), "--fail-on", "warning")).isEqualTo(Exit.FINE);
    assertThat(out.toString()).isEmpty();
    assertThat(run("test", contract.toString())).isEqualTo(Exit.FINE);
    assertThat(out.toString())
        .contains("1 test, 0 failed\ncoverage: ")
        .contains("never kpis.ad_share.bands.red (otherwise)")
        .doesNotContain("never kpis.ad_share.bands.green");
    assertThat(run("format", contract.toString(), "--check")).isEqualTo(Exit.FINE);
    assertThat(run("new", contract.toString(), "--yes")).isEqualTo(Exit.UNUSABLE);
  }

  @Test
  void aWrongContractFails() throws IOException {
    edit("sales - refunds", "sales - refund");
    assertThat(run("check", contract.toString(), "--lang", "pt")).isEqualTo(Exit.FAILED);
    assertThat(out.toString()).contains("erro[KPI-2103]", "`refunds`").doesNotContain("\u001b");
  }

  @Test
  void findingsAreJsonAndSarifToo() throws IOException {
    edit("sales - refunds", "sales - refund");
    assertThat(run("check", contract.toString(), "--format", "json")).isEqualTo(Exit.FAILED);
    assertThat(out.toString()).contains("\"code\":\"KPI-2103\"", "\"severity\":\"error\"");
    assertThat(run("check", contract.toString(), "--format", "sarif")).isEqualTo(Exit.FAILED);
    assertThat(out.toString()).contains("\"ruleId\":\"KPI-2103\"", "\"startLine\":");
  }

  @Test
  void whatMendsAFindingIsShownToEditors() throws IOException {
    edit("sales - refunds", "sales − refunds");
    assertThat(run("check", contract.toString(), "--format", "json")).isEqualTo(Exit.FAILED);
    assertThat(out.toString())
        .contains("\"fix\":[{\"line\":", "\"endColumn\":", "\"replacement\":\"-\"}]");
    out.getBuffer().setLength(0);
    assertThat(run("check", contract.toString(), "--format", "sarif")).isEqualTo(Exit.FAILED);
    assertThat(out.toString())
        .contains(
            "\"fixes\":[{\"artifactChanges\":[{\"artifactLocation\":{\"uri\":",
            "\"replacements\":[{\"deletedRegion\":{\"startLine\":",
            "\"insertedContent\":{\"text\":\"-\"}}]");
  }

  @Test
  void warningsFailWhereThatIsAskedFor() throws IOException {
    edit(
        "mode: marginal, rates: [{rate: 3%}]",
        "mode: whole, rates: [{up_to: BRL 9, rate: 3%}, {rate: 2%}]");
    assertThat(run("lint", contract.toString())).isEqualTo(Exit.FINE);
    assertThat(out.toString()).contains("KPI-7021");
    assertThat(run("lint", contract.toString(), "--fail-on", "warning")).isEqualTo(Exit.WARNED);
  }

  @Test
  void aFailingTestShowsWhatCame() throws IOException {
    edit("ad_share: 10%", "ad_share: 11%");
    assertThat(run("test", contract.toString())).isEqualTo(Exit.FAILED);
    assertThat(out.toString())
        .contains("metrics.ad_share: expected 11%, got 10.00%", "from ads / sales");
    assertThat(run("test", contract.toString(), "--format", "json")).isEqualTo(Exit.FAILED);
    assertThat(out.toString())
        .contains("\"passed\":false", "\"coverage\":{\"reached\":", "\"at\":\"kpis.margin.bands.");
  }

  @Test
  void testsAtTheEdgesAreProposedAndPassInAFileBeside() throws IOException {
    edit(
        "BRL 5_000, per: month",
        "BRL 5_000, per: month, only_if: [sales > BRL 5 and sales < BRL 5]");
    edit(
        "mode: marginal, rates: [{rate: 3%}]",
        "mode: marginal, rates: [{rate: 3%}], only_if: [margin > 10%]");
    edit(
        "expect: {metrics: {ad_share: 10%}, kpis: {ad_share: green}}",
        "expect: {metrics: {ad_share: 10%}}");
    edit(
        "metric: ad_share, better", "metric: ad_share, for_each: product, score_by: worst, better");
    assertThat(run("test", contract.toString(), "--edges", "2026-03")).isEqualTo(Exit.FINE);
    String proposed = out.toString();
    assertThat(proposed)
        .contains(
            "# never fees.base.only_if[1] (sales > BRL 5 and sales < BRL 5) is met: no figures"
                + " were found with which the condition comes out so",
            "expect: {kpis: {ad_share: {any: green}}}",
            "name: \"margin: exactly 18%\"",
            "given: {net_sales: BRL 1000, margin: 10.01%}");
    Path beside = folder.resolve("shop.kpi-test.yaml");
    Files.writeString(beside, "kpi: 1\n" + proposed);
    out.getBuffer().setLength(0);
    assertThat(run("test", contract.toString(), beside.toString())).isEqualTo(Exit.FINE);
    assertThat(out.toString()).contains("ok    margin: exactly 18%", " tests, 0 failed\n");
  }

  @Test
  void statementsAreOfNoUseToFiguresAlone() throws IOException {
    String[] evaluate = {"evaluate", contract.toString(), march().toString(), "2026-03"};
    String old = folder.resolve("old.json").toString();
    assertThat(run(with(evaluate, "--earlier", old))).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString()).contains("--earlier is of no use here", "--html");
  }

  private static final String PROPOSED =
      """
      kpi: 1
      tests:
        - name: a budget
          period: 2026-03
          proposal: {action: ad_budget_change, amount: BRL 5_000.01}
          expect: {approval: allowed}
      """;

  @Test
  void aProposalThatNeedsMoreThanExpectedSaysWhy() throws IOException {
    Path beside = Files.writeString(folder.resolve("shop.kpi-test.yaml"), PROPOSED);
    String[] test = {"test", contract.toString(), beside.toString()};
    assertThat(run(test)).isEqualTo(Exit.FAILED);
    assertThat(out.toString())
        .contains(
            "approval: expected allowed, got [provider.manager, client.owner]",
            "        action = ad_budget_change and amount > BRL 5000 asks; given by –");
    assertThat(run(with(test, "--lang", "pt"))).isEqualTo(Exit.FAILED);
    assertThat(out.toString())
        .contains("approval: esperado allowed, obtido [provider.manager, client.owner]");
    assertThat(run(with(test, "--format", "json"))).isEqualTo(Exit.FAILED);
    assertThat(out.toString())
        .contains(
            "\"of\":\"approval\",\"expected\":\"allowed\",\"got\":\"[provider.manager,"
                + " client.owner]\",\"why\":[\"action = ");
    assertThat(run(with(test, "--format", "sarif"))).isEqualTo(Exit.FAILED);
    assertThat(out.toString())
        .contains("approval: expected allowed, got [provider.manager, client.owner]");
  }

  @Test
  void aFolderIsEvaluatedExplainedAndSettled() throws IOException {
    Path data = march();
    String[] rest = {contract.toString(), data.toString(), "2026-03", "--as-of", "2026-05-31"};
    assertThat(run(with("evaluate", rest))).isEqualTo(Exit.FINE);
    // 10,000 of 200,000 are 5 %.
    assertThat(out.toString()).contains("5.00%");
    assertThat(run(with("explain", rest))).isEqualTo(Exit.FINE);
    assertThat(run(with("settle", rest))).isEqualTo(Exit.FINE);
    // BRL 5,000 and 3 % of 200,000.
    assertThat(out.toString()).contains("11,000.00");
    assertThat(err.toString())
        .isEqualTo("ads.csv: the table itself\nsales.csv: the table itself\n".repeat(3));
  }

  /** The other KPIs with a weight have nothing to be judged by. */
  @Test
  void whyThereIsNoScoreIsToldInTheLanguageToo() throws IOException {
    edit("expect: {metrics: {ad_share: 10%}", "expect: {score: 50, metrics: {ad_share: 10%}");
    assertThat(run("test", contract.toString(), "--lang", "pt")).isEqualTo(Exit.FAILED);
    assertThat(out.toString())
        .contains("score: esperado 50, obtido NO_SCORE: não há pontuação: ", "sem avaliação");
  }

  @Test
  void aFailingTestIsToldInThreeLanguages() throws IOException {
    edit("ad_share: 10%", "ad_share: 11%");
    assertThat(run("test", contract.toString(), "--lang", "pt")).isEqualTo(Exit.FAILED);
    assertThat(out.toString())
        .startsWith("FALHA  ")
        .contains("metrics.ad_share: esperado 11%, obtido 10.00%", "de ads / sales")
        .contains("1 teste, 1 com falha\n", "cobertura: ", "nunca ");
    out.getBuffer().setLength(0);
    assertThat(run("test", contract.toString(), "--lang", "zh")).isEqualTo(Exit.FAILED);
    assertThat(out.toString())
        .startsWith("失败  ")
        .contains("metrics.ad_share：期望 11%，实际 10.00%", "来自 ads / sales")
        .contains("共 1 项测试，1 项失败\n", "覆盖：", "从未 ");
  }

  @Test
  void aFailingTestIsSarifAtItsExpectation() throws IOException {
    edit("ad_share: 10%", "ad_share: 11%");
    assertThat(run("test", contract.toString(), "--format", "sarif")).isEqualTo(Exit.FAILED);
    List<String> lines = Files.readAllLines(contract);
    int line = 1;
    while (!lines.get(line - 1).contains("ad_share: 11%")) {
      line++;
    }
    assertThat(out.toString())
        .contains("\"ruleId\":\"failed-test\"", "\"startLine\":" + line + ",", "expected 11%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate", "explain", "settle"})
  void figuresAreNoSarif(String command) {
    assertThat(run(command, contract.toString(), "x", "2026-03", "--format", "sarif"))
        .isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString())
        .contains("`" + command + "` cannot be written as sarif", "take text or json");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aDifferenceIsNoSarifEither() {
    assertThat(run("diff", contract.toString(), contract.toString(), "--format", "sarif"))
        .isEqualTo(Exit.UNUSABLE);
  }

  @Test
  void aPackLiesInTheFolderOfTheContractOrBelowIt() throws IOException {
    edit("currency: BRL\nreview", "currency: BRL\nuse: [packs/house]\nreview");
    assertThat(run("check", contract.toString())).isEqualTo(Exit.FAILED);
    assertThat(out.toString()).contains("KPI-2008");
    Files.createDirectory(folder.resolve("packs"));
    Files.writeString(
        folder.resolve("packs/house.kpi.yaml"), "kpi: 1\nmetrics: {net: {sum: sales.amount}}\n");
    assertThat(run("check", contract.toString())).isEqualTo(Exit.FINE);
    edit("packs/house", "../house");
    assertThat(run("check", contract.toString())).isEqualTo(Exit.FAILED);
    assertThat(out.toString()).contains("KPI-2215");
  }

  @Test
  void twoVersionsAreComparedInWordsAndInMoney() throws IOException {
    Path data = march();
    Path before = Files.copy(contract, folder.resolve("before.kpi.yaml"));
    edit("rates: [{rate: 3%}]", "rates: [{rate: 4%}]");
    String[] both = {"diff", before.toString(), contract.toString()};
    assertThat(run(both)).isEqualTo(Exit.FINE);
    assertThat(out.toString()).contains("3%", "4%").hasLineCount(1);
    String[] inMoney =
        with(both, "--data", data.toString(), "--period", "2026-03", "--as-of", "2026-05-31");
    assertThat(run(inMoney)).isEqualTo(Exit.FINE);
    // 3 % and 4 % of 200,000, and BRL 5,000 each.
    assertThat(out.toString()).contains("BRL 11,000.00", "BRL 13,000.00");
    assertThat(run(with(inMoney, "--format", "json"))).isEqualTo(Exit.FINE);
    assertThat(out.toString())
        .contains("{\"terms\":[{\"kind\":\"changed\",\"path\":[\"fees\",")
        .contains(
            "\"period\":\"2026-03\",\"before\":\"BRL 11000\",\"after\":\"BRL 13000\","
                + "\"difference\":\"BRL 2000\"");
    assertThat(run("diff", before.toString(), before.toString())).isEqualTo(Exit.FINE);
  }

  @Test
  void thePageShowsTargetsAndWhatIsToBePaid() throws IOException {
    edit(
        "scorecard:\n",
        "targets:\n"
            + "  year: {metric: sales, total: BRL 2_400_000, over: 2026, split: [{by: month,"
            + " weights: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]}]}\n"
            + "scorecard:\n");
    Path data = march();
    Path page = folder.resolve("page.html");
    assertThat(
            run(
                "evaluate",
                contract.toString(),
                data.toString(),
                "2026-03",
                "--as-of",
                "2026-05-31",
                "--html",
                page.toString()))
        .isEqualTo(Exit.FINE);
    // BRL 5,000 and 3 % of 200,000; a twelfth of the target.
    assertThat(Files.readString(page))
        .contains("<section class=\"statement\"", "BRL 11,000.00")
        .contains("<section class=\"targets\"", "BRL 200,000");
  }

  @Test
  void aPageShowsThePeriodsBeforeThatThereAreFactsOf() throws IOException {
    Path data = march();
    Path page = folder.resolve("page.html");
    String[] evaluate = {
      "evaluate",
      contract.toString(),
      data.toString(),
      "2026-03",
      "--as-of",
      "2026-05-31",
      "--html",
      page.toString()
    };
    assertThat(run(evaluate)).isEqualTo(Exit.FINE);
    assertThat(Files.readString(page)).doesNotContain("<section class=\"trends\"");
    // Twice as much is sold in March as in February; of January nothing is known.
    Files.writeString(
        data.resolve("sales.csv"),
        """
        date,product,amount,refunds,cost,orders
        2026-02-01,pan,100000,0,50000,400
        2026-03-01,pan,200000,0,50000,400
        2026-03-31,pan,0,0,0,0
        """);
    assertThat(run(evaluate)).isEqualTo(Exit.FINE);
    assertThat(Files.readString(page))
        .contains("<section class=\"trends\"", "2026-02: BRL 100,000.00", "better than in 2026-02")
        .contains("What moved the score since 2026-02")
        .doesNotContain("2026-01:");
  }

  /** The two parcels of one order count once: the file does not show whether a row is a parcel. */
  @Test
  void whatAFileDoesNotShowIsSaidOnTheCommandLine() throws IOException {
    Files.writeString(
        contract,
        """
        kpi: 1
        contract: parcels
        time_zone: America/Sao_Paulo
        currency: BRL
        data:
          shop_orders: {key: [date, shop, sku], dimensions: {date: date, shop: text, sku: text}, measures: {sales: BRL}, final_after: 1 day}
        metrics: {sold: {sum: shop_orders.sales}}
        kpis: {sold: {metric: sold, better: higher, bands: {green: at least BRL 1, red: otherwise}}}
        """);
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        data.resolve("d.csv"),
        """
        订单号,包裹号,SKU,数量,订单金额,币种,付款时间
        X1,P1,SKU-1,1,100.00,BRL,2026-05-05 10:59:59
        X1,P2,SKU-2,1,100.00,BRL,2026-05-05 10:59:59
        """);
    String[] asked = {contract.toString(), data.toString(), "2026-05", "--as-of", "2026-06-30"};
    assertThat(run(with("evaluate", asked))).isEqualTo(Exit.FINE);
    assertThat(out.toString()).contains("KPI-5132").doesNotContain("BRL 100.00");
    assertThat(run(with("evaluate", with("--grain=d.csv=package", asked)))).isEqualTo(Exit.FINE);
    assertThat(out.toString()).contains("BRL 100.00").doesNotContain("BRL 200.00");
    assertThat(run(with("evaluate", with("--days=d.csv=2026-05-04", asked)))).isEqualTo(Exit.FINE);
    assertThat(run(with("evaluate", with("--days=d.csv=may", asked)))).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString()).contains("no days: `may`; write 2026-03-01");
  }

  private static String[] with(String command, String... rest) {
    return with(new String[] {command}, rest);
  }

  private static String[] with(String[] command, String... rest) {
    String[] all = Arrays.copyOf(command, command.length + rest.length);
    System.arraycopy(rest, 0, all, command.length, rest.length);
    return all;
  }

  @Test
  void whiteSpaceIsTidied() throws IOException {
    edit("scorecard:\n", "scorecard:   \n\n\n");
    assertThat(run("format", contract.toString(), "--check")).isEqualTo(Exit.FAILED);
    assertThat(run("format", contract.toString())).isEqualTo(Exit.FINE);
    assertThat(Files.readString(contract)).contains("scorecard:\n\n  points").contains("# What");
  }

  @Test
  void aFileThatIsNotUtf8IsNotTidied() throws IOException {
    byte[] latin = "kpi: 1\ncontract: açaí\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(contract, latin);
    assertThat(run("format", contract.toString())).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString()).endsWith("kpi: a file is not in UTF-8\n");
    assertThat(Files.readAllBytes(contract)).isEqualTo(latin);
  }

  @Test
  void usageAndFilesEndWithThree() {
    assertThat(run("check", "missing.yaml")).isEqualTo(Exit.UNUSABLE);
    assertThat(run("chekc")).isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString()).contains("no such file: missing.yaml", "Try `kpi help`.");
  }

  @Test
  void complaintsAreInTheLanguageThatIsAskedFor() {
    String shop = contract.toString();
    String data = folder.toString();
    assertThat(run("check", "missing.yaml", "--lang", "pt")).isEqualTo(Exit.UNUSABLE);
    assertThat(run("check", "--lang", "pt")).isEqualTo(Exit.UNUSABLE);
    assertThat(run("chekc", "--lang", "pt")).isEqualTo(Exit.UNUSABLE);
    assertThat(run("check", shop, "--format", "xml", "--lang=zh")).isEqualTo(Exit.UNUSABLE);
    assertThat(run("settle", shop, data, "03/2026", "--lang", "zh")).isEqualTo(Exit.UNUSABLE);
    assertThat(run("settle", shop, data, "2026-03", "--as-of", "31/03/2026", "--lang", "PT"))
        .isEqualTo(Exit.UNUSABLE);
    assertThat(err.toString().lines())
        .containsExactly(
            "kpi: o arquivo não existe: missing.yaml",
            "kpi: falta `CONTRACT`",
            "Veja `kpi help`.",
            "kpi: não entendido: `chekc`. Você quis dizer `check`, `schema`, `help`?",
            "Veja `kpi help`.",
            "kpi: `xml` 不能用于 --format",
            "请看 `kpi help`。",
            "kpi: `03/2026` 不是期间；请写 2026-03、2026-Q1、2026 或 2026-03-01/2026-03-15",
            "kpi: `31/03/2026` não é um dia; escreva 2026-03-31");
  }

  @Test
  void theSchemaSpeaksTheLanguageThatIsAskedFor() {
    assertThat(run("schema", "--format", "sarif")).isEqualTo(Exit.UNUSABLE);
    out.getBuffer().setLength(0);
    assertThat(run("schema")).isEqualTo(Exit.FINE);
    assertThat(out.toString()).startsWith("{\"$schema\"").contains("the first day of a week");
    assertThat(run("schema", "--lang", "pt")).isEqualTo(Exit.FINE);
    assertThat(out.toString()).contains("o primeiro dia da semana");
    assertThat(run("schema", "--lang", "zh")).isEqualTo(Exit.FINE);
    assertThat(out.toString()).contains("每周的第一天");
  }
}
