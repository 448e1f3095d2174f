package io.github.kpi4j.quickstart.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopGeneratorTest {
  // Figures in guides and other tests were taken from these bytes. Whoever changes the shop on
  // purpose looks at those first and then pins the new digests.
  private static final Map<String, String> DIGESTS =
      Map.ofEntries(
          Map.entry("ads.csv", "766d4264267309027382779913f51ddb2788ac01e5886cffd5a9fffa4e76f070"),
          Map.entry(
              "costs.csv", "d3e24c6df5d26ee00afef07138f3b2dbce2f77b554e110dbe3bd529a0a8f5314"),
          Map.entry(
              "coverage.csv", "9d5fdca06dab7ecdf2bdfcfed2865ec116afaed157272200302ebeeda227e191"),
          Map.entry(
              "inventory.csv", "cab20a99b4f0f03de180afb05efb6d6fd9e8ed7dd4621b3f4f87eb1e8b808330"),
          Map.entry(
              "products.csv", "8cf46c430564e2bc25b2372c201205ab344a4d55771d59b27a7aad2f55ede446"),
          Map.entry(
              "rates.csv", "530f315075feede8a9750e8cb43dc7ce499804ef5876943c6f8e38f4b7766e18"),
          Map.entry(
              "replenishment.csv",
              "b25044095da5664676395379fedb3b6e72ec8c854bf2effc1c6bc522a2301333"),
          Map.entry(
              "reviews.csv", "8232d206c25f8e278dd08d72b47d92b47b800ac8e9bfe06131d2a7d414a411d8"),
          Map.entry(
              "sales.csv", "a4fd3475815672405dbe82f352bee638ef29512460ef11507fd5058c2646a504"),
          Map.entry(
              "traffic.csv", "c0e383d4f51e94f8d94dd2d9f67ee620290d8271c1a9caa22f425709bd95f5b4"));

  @Test
  void everyRunWritesTheSameBytes(@TempDir Path folder) throws IOException {
    ShopGenerator.write(folder.resolve("one"));
    ShopGenerator.write(folder.resolve("two"));

    assertThat(digests(folder.resolve("two"))).isEqualTo(digests(folder.resolve("one")));
  }

  @Test
  void theBytesAreThoseThatWerePinned(@TempDir Path folder) throws IOException {
    ShopGenerator.write(folder);

    assertThat(digests(folder)).isEqualTo(new TreeMap<>(DIGESTS));
  }

  @Test
  void anEarlierRunIsReplaced(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("sales.csv"), "what an earlier run left");

    ShopGenerator.write(folder);

    assertThat(folder.resolve("sales.csv")).content(StandardCharsets.UTF_8).startsWith("date,asin");
  }

  @Test
  void theFilesAreSmallPlainCsv(@TempDir Path folder) throws IOException {
    ShopGenerator.write(folder);

    long bytes = 0;
    for (Path file : files(folder)) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      assertThat(text).as(file.toString()).matches("(?s)[a-zA-Z0-9_.,:\\-\\n]+\\n");
      bytes += Files.size(file);
    }
    assertThat(bytes).isBetween(4_000_000L, 8_000_000L);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static Map<String, String> digests(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (Path file : files(folder)) {
      digests.put(String.valueOf(file.getFileName()), sha256(Files.readAllBytes(file)));
    }
    return digests;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
