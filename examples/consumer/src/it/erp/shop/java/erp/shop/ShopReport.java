package erp.shop;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.report.HtmlReport;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.PackProvider;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.dsl.csv.EvaluationCsv;
import io.github.kpi4j.dsl.json.EvaluationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/** Scores a shop from a contract and CSV files, and ends with 1 if a figure is not as expected. */
public final class ShopReport {
  private ShopReport() {}

  /**
   * Scores March 2026.
   *
   * @param args "class path" or "module path", the folder with the contract and the facts, the
   *     folder for the reports; then the jars that have to be on the class path
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path shop = Path.of(args[1]);
    Validated<CompiledContract> loaded = KpiContracts.load(shop.resolve("shop.kpi.yaml"));
    if (loaded.value().isEmpty()) {
      System.out.print(DiagnosticText.of(Catalogue.ENGLISH).render(loaded.diagnostics()));
      System.exit(1);
    }
    CompiledContract contract = loaded.value().get();
    FactSet facts = CsvFacts.read(contract.schema(), shop.resolve("facts"));
    Evaluation march =
        contract.evaluate(facts, contract.period("2026-03"), AsOf.date("2026-04-20"));

    Differences differences = new Differences();
    differences.compare("run from", args[0], path());
    differences.compare("packs found as a service", "[AmazonBrPacks]", packs());
    for (String jar : List.of(args).subList(3, args.length)) {
      differences.compare(jar + " is on the class path", true, isOnClassPath(jar));
    }
    compare(march, differences);
    compareFiles(write(march, Path.of(args[2])), differences);
    differences.compare(
        "first row of the table of results",
        "2026-03-01,2026-03-31,month,shop_2026,,contract,,sales,gmv,10000,money,BRL,final,,green,0,"
            + "2026-04-20",
        EvaluationCsv.tall(List.of(march), false).lines().skip(1).findFirst().orElse(""));
    System.exit(differences.report());
  }

  private static void compare(Evaluation march, Differences differences) {
    differences.compare("problems with data", "[]", march.dataProblems());
    differences.compare("finality", "FINAL", march.standing().finality());

    // 6,000 + 3,000 + 1,000 = 10,000
    differences.compare(
        "sales", "sales green: BRL 10000.00 (at least BRL 9000)", march.kpi("sales"));

    // After 100 of refunds 9,900 are left, and 9,900 - 4,000 - 1,500 - 1,000 - 1,070 = 2,330 after
    // goods, fees, taxes and ads; 2,330 / 9,900 = 0.23535…
    differences.compare("profit", "profit green: 23.54% (at least 20%)", march.kpi("profit"));

    // B0A: 900 / (6,000 + 3,000) = 0.10; B0B: 170 / 1,000 = 0.17
    differences.compare("ad_share", "ad_share {green=1, amber=1}", march.kpi("ad_share"));
    differences.compare(
        "ad_share by product",
        List.of("B0B amber: 17.00% (at most 18%)", "B0A green: 10.00% (at most 12%)"),
        march.kpi("ad_share").subjects().stream()
            .map(result -> result.subject() + " " + result.outcome())
            .toList());

    // 60 + 30 + 10 = 100 units in 600 + 400 + 250 = 1,250 sessions
    differences.compare(
        "conversion", "conversion amber: 8.00% (at least 8%)", march.kpi("conversion"));

    // 120 + 30 = 150 in stock; from 4 to 31 March 30 + 10 = 40 units; 150 / (40 / 28) = 105
    differences.compare("cover", "cover red: 105.0 days (otherwise)", march.kpi("cover"));

    // 30 × 1 + 25 × 1 + 20 × (0.9 × 1 + 0.1 × 0.6) + 15 × 0.6 + 10 × 0 = 30 + 25 + 19.2 + 9 = 83.2
    differences.compare("score", "83.2", march.score().orElseThrow().value().orElseThrow());
    differences.compare("grade", "B", march.score().orElseThrow().grade().orElseThrow());
  }

  /** Writes what the ERP sends to the shop's owner. */
  private static List<Path> write(Evaluation march, Path folder) throws IOException {
    String text = TextReport.of(march).in(Locale.forLanguageTag("pt-BR")).full();
    return List.of(
        Files.writeString(folder.resolve("shop.txt"), text),
        EvaluationJson.write(march, folder.resolve("shop.json")),
        HtmlReport.of(march).write(folder.resolve("shop.html")));
  }

  private static void compareFiles(List<Path> files, Differences differences) throws IOException {
    for (Path file : files) {
      String content = Files.readString(file).replace(',', '.');
      differences.compare(file.getFileName() + " tells the score", true, content.contains("83.2"));
    }
  }

  private static String packs() {
    return ServiceLoader.load(PackProvider.class).stream()
        .map(provider -> provider.type().getSimpleName())
        .toList()
        .toString();
  }

  private static boolean isOnClassPath(String jar) {
    return System.getProperty("java.class.path").contains(jar);
  }

  private static String path() {
    return KpiContracts.class.getModule().isNamed() && ShopReport.class.getModule().isNamed()
        ? "module path"
        : "class path";
  }
}
