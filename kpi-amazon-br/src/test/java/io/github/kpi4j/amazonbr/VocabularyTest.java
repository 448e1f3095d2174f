package io.github.kpi4j.amazonbr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The general modules never speak of this marketplace, not in tests, comments or file names. Words
 * are compared, not letters: there is nothing wrong with “purchasing”.
 */
class VocabularyTest {
  // As in childAsin, CHILD_ASIN and "the ASIN": a word ends where the case or the script does.
  private static final Pattern WORD = Pattern.compile("[A-Z]+s?(?![a-z])|[A-Z]?[a-z]+");

  @ParameterizedTest
  @ValueSource(strings = {"kpi-core", "kpi-dsl"})
  void a_general_module_names_no_marketplace(String module) throws IOException {
    Path sources = moduleFolder().resolveSibling(module).resolve("src");

    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();

      assertThat(all).isNotEmpty();
      for (Path file : all) {
        assertThat(wordsOfMarketplace(file)).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  void finds_the_words_wherever_they_stand() {
    assertThat(wordsOfMarketplace("childAsin AMAZON_BR amazonbr ICMSRate two ASINs"))
        .containsExactly("Asin", "AMAZON", "amazonbr", "ICMS", "ASINs");
    assertThat(wordsOfMarketplace("purchasing INCREASING metricMs basin")).isEmpty();
  }

  private static List<String> wordsOfMarketplace(Path file) throws IOException {
    // Every byte is some character of ISO 8859-1, so that binary test data can be read as well.
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    return wordsOfMarketplace(file.getFileName() + " " + text);
  }

  private static List<String> wordsOfMarketplace(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(VocabularyTest::isOfMarketplace)
        .toList();
  }

  private static boolean isOfMarketplace(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.startsWith("amazon") || List.of("asin", "asins", "icms").contains(lower);
  }

  /** Surefire tells the module's folder; the working directory may be another one. */
  private static Path moduleFolder() {
    return Path.of(Objects.requireNonNull(System.getProperty("basedir")));
  }
}
