package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests say which section of the page they are about: the comment of their class cites it, as this
 * one cites LANGUAGE.md §1.
 */
class SectionsOfThePageTest {
  private static final Path MODULE = Path.of(Objects.requireNonNull(System.getProperty("basedir")));

  private static final String TESTS = "src/test/java/io/github/kpi4j/";

  /** The packages whose tests are about what the language means. */
  private static final List<Path> MEANING =
      List.of(
          core("duty"),
          core("fee"),
          core("internal/eval"),
          core("lint"),
          core("metric"),
          core("stage"),
          core("target"),
          MODULE.resolve(TESTS + "dsl/docs"));

  private static final Pattern CITATION =
      Pattern.compile("LANGUAGE\\.md[\\s*]+(§\\d+(?:,[\\s*]+§\\d+)*)");

  private static Path core(String room) {
    return MODULE.resolveSibling("kpi-core").resolve(TESTS + "core/" + room);
  }

  private static List<Path> tests(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*(Test|Laws)\\.java"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<Integer> cited(Path test) {
    try {
      return CITATION
          .matcher(Files.readString(test))
          .results()
          .flatMap(SectionsOfThePageTest::numbers)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Integer> numbers(MatchResult citation) {
    return Pattern.compile("\\d+")
        .matcher(citation.group(1))
        .results()
        .map(number -> Integer.valueOf(number.group()));
  }

  private static Set<Integer> sections() throws IOException {
    return Pattern.compile("^## (\\d+)\\. ", Pattern.MULTILINE)
        .matcher(Files.readString(MODULE.resolve("LANGUAGE.md")))
        .results()
        .map(heading -> Integer.valueOf(heading.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void areNumberedWithoutGaps() throws IOException {
    assertThat(sections())
        .isEqualTo(
            Stream.iterate(1, n -> n + 1)
                .limit(sections().size())
                .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(sections()).hasSizeGreaterThan(15);
  }

  @Test
  void areEachCitedByATestAndNoOtherIs() throws IOException {
    TreeMap<Integer, String> cited = new TreeMap<>();
    for (Path root : List.of(core(""), MODULE.resolve(TESTS))) {
      for (Path test : tests(root)) {
        // This one would cite its section by naming the convention.
        if (!test.endsWith("SectionsOfThePageTest.java")) {
          cited(test).forEach(section -> cited.putIfAbsent(section, test.toString()));
        }
      }
    }
    assertThat(cited.keySet()).isEqualTo(sections());
  }

  @Test
  void areCitedByEveryTestOfMeaning() {
    List<String> silent = new ArrayList<>();
    for (Path folder : MEANING) {
      for (Path test : tests(folder)) {
        if (cited(test).isEmpty()) {
          silent.add(MODULE.relativize(test).toString());
        }
      }
    }
    assertThat(silent).isEmpty();
  }
}
