package io.github.kpi4j.dsl.diagnostics;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.engine.Accumulation;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.dsl.csv.DutyFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What only a contract together with its data shows. */
final class DataExamples {
  private static final AsOf LATER = AsOf.date("2026-04-30");
  private static final String CONTRACT = "shop.kpi.yaml";

  private static final String SHOP =
      """
      --- shop.kpi.yaml
      kpi: 1
      contract: shop
      time_zone: America/Sao_Paulo
      currency: BRL
      data:
        sales: {key: [date, sku], dimensions: {date: date, sku: text}, measures: {amount: BRL}, final_after: 2 days}
      metrics: {gmv: {sum: sales.amount}}
      targets: {year: {metric: gmv, total: BRL 1_300, over: 2026, stretch: 30%}}
      kpis: {gmv: {metric: gmv, better: higher, weight: 100, bands: {green: at least BRL 1, red: otherwise}}}
      scorecard: {points: {green: 100, red: 0}}
      sla: {urgent: {respond_within: 1 hour}}
      fees: {currency: BRL, bonus: {by: gmv, of: BRL 100, table: [{at_least: BRL 90, pays: 50%}]}}
      """;

  /** The shop with a table that tickets become. */
  private static final String DESK =
      SHOP.replace(
          "metrics: {",
          "  tickets: {key: [date, ticket], dimensions: {date: date, ticket: text}, measures: {due:"
              + " count, on_time: count}}\n"
              + "metrics: {");

  private static final String SALES = "date,sku,amount\n2026-03-01,pan,10.50\n";

  private static final String TICKETS =
      """
      --- tickets.csv
      ticket,priority,opened,responded
      7,urgent,2026-03-05T12:00:00Z,2026-03-05T12:30:00Z
      """;

  /** BRL 1,200 in the year before. */
  private static final String PAST =
      """
      --- sales.csv
      date,sku,amount
      2025-06-15,pan,1200.00
      --- coverage.csv
      table,from,until
      sales,2025-01-01,2025-12-31
      """;

  private DataExamples() {}

  static Optional<Example> of(String code) {
    String sales = "--- sales.csv\n" + SALES;
    return switch (code) {
      case "KPI-4104" ->
          folder(DESK + TICKETS.replace("T12:30", "T11:30"), DESK + TICKETS, DataExamples::tickets);
      case "KPI-5009" ->
          Optional.of(
              new Example(
                  "csv",
                  encoded("saved as ISO 8859-1", StandardCharsets.ISO_8859_1),
                  encoded("saved as UTF-8", StandardCharsets.UTF_8)));
      case "KPI-5012" ->
          folder(
              SHOP + sales + "--- came-on-2026-03-09.csv\n" + SALES.replace("pan", "pot"),
              SHOP
                  + sales
                  + "--- came-on-2026-03-09.csv\n"
                  + SALES.replace("pan", "pot").replace("03-01", "03-08"),
              DataExamples::late);
      case "KPI-7004" ->
          folder(
              SHOP.replace("BRL 1_300", "BRL 12_000") + PAST,
              SHOP + PAST,
              folder -> lint(folder, "infeasible-target"));
      case "KPI-7020" ->
          folder(
              SHOP.replace(", final_after: 2 days", ""),
              SHOP,
              folder -> lint(folder, "provisional-bonus"));
      default -> Optional.empty();
    };
  }

  private static Optional<Example> folder(
      String bad, String good, FolderText.Reading<List<Diagnostic>> reading) {
    return Optional.of(
        Example.of(
            "In a folder",
            "text",
            bad,
            good,
            text -> FolderText.read(FolderText.bytes(text), reading)));
  }

  private static Example.Side encoded(String how, Charset charset) {
    return new Example.Side(
        "In the file `sales.csv`, " + how,
        SALES.replace("pan", "pão"),
        text ->
            FolderText.read(
                Map.of("sales.csv", text.getBytes(charset)),
                folder -> CsvFacts.read(shop(SHOP).schema(), folder).diagnostics()));
  }

  private static CompiledContract shop(String text) {
    String yaml = FolderText.files(text).getOrDefault(CONTRACT, "");
    return KpiContracts.parse(CONTRACT, yaml).orThrow();
  }

  private static CompiledContract load(Path folder) throws IOException {
    return KpiContracts.load(folder.resolve(CONTRACT)).orThrow();
  }

  private static List<Diagnostic> tickets(Path folder) throws IOException {
    CompiledContract contract = load(folder);
    FactSetBuilder facts = FactSet.builder(contract.schema());
    DateRange march = DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    contract
        .duties()
        .addTickets(
            facts.table("tickets"), DutyFiles.read(folder).record().tickets(), march, LATER);
    return facts.build().diagnostics();
  }

  /** The first file's days are closed two days later; the other one came after that. */
  private static List<Diagnostic> late(Path folder) throws IOException {
    CompiledContract contract = load(folder);
    Accumulation rows = contract.accumulation();
    read(rows, contract, folder.resolve("sales.csv"));
    rows.close(AsOf.date("2026-03-03"));
    read(rows, contract, folder.resolve("came-on-2026-03-09.csv"));
    return contract.evaluate(rows.build(), contract.period("2026-03"), LATER).dataProblems();
  }

  private static void read(Accumulation rows, CompiledContract contract, Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      CsvFacts.read(
          rows,
          contract.schema().table("sales").orElseThrow(),
          String.valueOf(file.getFileName()),
          new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a rule of lint says; others warn of much that a short contract does not have. */
  private static List<Diagnostic> lint(Path folder, String rule) throws IOException {
    CompiledContract contract = load(folder);
    return contract.lint(CsvFacts.read(contract.schema(), folder), AsOf.date("2026-01-20")).stream()
        .filter(finding -> rule.equals(finding.arguments().get("lint")))
        .toList();
  }
}
