package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** What is said of downloads whose feeds lie beside them, for a contract with one table. */
public final class FeedFolder {
  private static final String DESCRIPTION = ".feed.yaml";

  private static final CompiledContract CONTRACT =
      KpiContracts.parse(
              "shop.kpi.yaml",
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
              metrics: {amount: {sum: sales.amount}}
              kpis: {k: {metric: amount, better: higher, bands: {green: otherwise}}}
              """)
          .orThrow();

  private FeedFolder() {}

  /**
   * Reads files by their feeds; without a description among them by the small one for tests.
   *
   * @param files downloads and descriptions by name
   * @return what was found
   */
  public static List<Diagnostic> read(Map<String, String> files) {
    List<Feed> feeds =
        files.entrySet().stream()
            .filter(file -> file.getKey().endsWith(DESCRIPTION))
            .map(file -> Shop.feed(file.getValue()))
            .toList();
    Map<String, byte[]> downloads = new LinkedHashMap<>();
    files.forEach(
        (name, text) -> {
          if (!name.endsWith(DESCRIPTION)) {
            downloads.put(name, text.getBytes(StandardCharsets.UTF_8));
          }
        });
    return read(feeds, downloads, FeedOptions.NONE);
  }

  private static List<Diagnostic> read(
      List<Feed> feeds, Map<String, byte[]> downloads, FeedOptions options) {
    return Feeds.of(feeds.isEmpty() ? List.of(Shop.feed(Shop.SALES)) : feeds)
        .read(CONTRACT.schema(), downloads, options)
        .diagnostics();
  }

  /**
   * Reads a compressed download.
   *
   * @param text what is in it
   * @param most the bytes that it may unpack to
   * @return what was found of the file itself
   */
  public static List<Diagnostic> unpacked(String text, long most) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of("sales.csv.gz", bytes.toByteArray(), FeedOptions.NONE.withUnpackedBytes(most));
  }

  /**
   * Reads a workbook.
   *
   * @param rows the rows of its sheet, as they stand in its XML
   * @return what was found of the file itself
   */
  public static List<Diagnostic> workbook(String rows) {
    try {
      return of("sales.xlsx", WorkbookTest.workbook(rows), FeedOptions.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Diagnostic> of(String name, byte[] bytes, FeedOptions options) {
    return read(List.of(), Map.of(name, bytes), options).stream()
        .filter(problem -> problem.span().source().name().equals(name))
        .toList();
  }
}
