package io.github.kpi4j.dsl.diagnostics;

import static java.util.Map.entry;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.dsl.csv.DutyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Mistakes in the files beside a contract. */
final class FileExamples {
  /** The contract beside whose files the mistakes are. */
  static final String CONTRACT =
      """
      kpi: 1
      contract: shop
      time_zone: America/Sao_Paulo
      currency: BRL
      data:
        sales:
          key: [date, sku]
          dimensions: {date: date, sku: text}
          measures: {amount: BRL, units: count}
        products:
          reference: true
          key: [sku]
          attributes: {brand: text}
      metrics:
        gmv: {sum: sales.amount}
      kpis:
        sales: {metric: gmv, for_each: brand, better: higher, bands: {green: at least BRL 10, red: otherwise}}
      """;

  private static final CompiledContract SHOP =
      KpiContracts.parse("shop.kpi.yaml", CONTRACT).orThrow();

  private static final String SALES = "date,sku,amount,units\n2026-03-01,pan,10.50,1\n";
  private static final String COVERAGE = "table,from,until\nsales,2026-03-01,2026-03-31\n";
  private static final String GRANTS = "party,holder,area,level\n";

  private record Pair(String file, String bad, String good) {}

  private static final Map<String, Pair> PAIRS =
      Map.ofEntries(
          entry(
              "KPI-4105",
              new Pair(
                  "grants.csv",
                  GRANTS + "agency,ana,orders,all\n",
                  GRANTS + "agency,ana,orders,full\n")),
          entry("KPI-5001", new Pair("sales.csv", SALES.replace("10.50", "\"10,50\""), SALES)),
          entry("KPI-5002", new Pair("sales.csv", SALES + "2026-03-01,pan,11.50,1\n", SALES)),
          entry("KPI-5003", new Pair("sale.csv", SALES, SALES)),
          entry(
              "KPI-5004", new Pair("sales.csv", "date,sku,amount\n2026-03-01,pan,10.50\n", SALES)),
          entry(
              "KPI-5005",
              new Pair(
                  "sales.csv",
                  "date,sku,amount,amount,units\n2026-03-01,pan,10.50,10.50,1\n",
                  SALES)),
          entry("KPI-5006", new Pair("sales.csv", SALES.replace("10.50", "10,50"), SALES)),
          entry("KPI-5007", new Pair("sales.csv", "", SALES)),
          entry(
              "KPI-5008",
              new Pair(
                  "sales.csv", SALES.replace("pan", "\"pan"), SALES.replace("pan", "\"pan\""))),
          entry(
              "KPI-5010",
              new Pair("coverage.csv", COVERAGE.replace("2026-03-31", "31/03/2026"), COVERAGE)),
          entry("KPI-5011", new Pair("sales.csv", SALES.replace("pan", "pam"), SALES)));

  private FileExamples() {}

  static Optional<Example> of(String code) {
    return Optional.ofNullable(PAIRS.get(code))
        .map(
            pair ->
                new Example(
                    "csv",
                    side(pair.file(), pair.bad()),
                    side(pair.file().equals("sale.csv") ? "sales.csv" : pair.file(), pair.good())));
  }

  private static Example.Side side(String file, String text) {
    return new Example.Side("In the file `" + file + "`", text, content -> read(file, content));
  }

  /** What is said about a folder with that file and the others as they should be. */
  private static List<Diagnostic> read(String file, String text) {
    try {
      Path folder = Files.createTempDirectory("example");
      try {
        write(folder, "products.csv", "sku,brand\npan,Casa\n");
        if (!file.startsWith("sale")) {
          write(folder, "sales.csv", SALES);
        }
        write(folder, file, text);
        return Stream.concat(
                CsvFacts.read(SHOP.schema(), folder).diagnostics().stream(),
                DutyFiles.read(folder).problems().stream())
            .toList();
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
