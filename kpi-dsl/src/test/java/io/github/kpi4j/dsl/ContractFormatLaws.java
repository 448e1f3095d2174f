package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Tidying changes white space and nothing else, and only once. */
class ContractFormatLaws {
  private static final List<String> CONTRACTS =
      List.of(
          Golden.text("contracts/shop.kpi.yaml"),
          Golden.text("contracts/vendedor.kpi.yaml"),
          Golden.text("contracts/everything.kpi.yaml"));

  private static String withoutWhiteSpace(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static List<String> comments(String text) {
    return text.lines().map(String::strip).filter(line -> line.startsWith("#")).toList();
  }

  private static String meaning(CompiledContract contract) {
    return (contract.contract() + " " + contract.tests())
        .replaceAll("x\\.kpi\\.yaml:[0-9]+:[0-9]+", "@");
  }

  /** Deeper by a factor, with lists at the depth of their keys, loose ends, and more comments. */
  private static String untidied(String text, int factor, long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String content = line.stripLeading();
      int depth = (line.length() - content.length()) * factor / 2;
      if (random.nextInt(10) == 0) {
        lines.add(" ".repeat(random.nextInt(12)) + "# note " + lines.size());
      }
      lines.add(" ".repeat(depth) + content + " ".repeat(random.nextInt(3)));
      if (random.nextInt(12) == 0) {
        lines.addAll(List.of("", " ", ""));
      }
    }
    return String.join(random.nextBoolean() ? "\r\n" : "\n", lines);
  }

  @Property(tries = 200)
  void onlyWhiteSpaceChangesAndOnlyOnce(
      @ForAll("contracts") String text,
      @ForAll @IntRange(min = 2, max = 9) int factor,
      @ForAll long seed) {
    String untidy = untidied(text, factor, seed);
    String tidy = ContractFormat.tidy(untidy);
    assertThat(ContractFormat.tidy(tidy)).isEqualTo(tidy);
    assertThat(withoutWhiteSpace(tidy)).isEqualTo(withoutWhiteSpace(untidy));
    assertThat(comments(tidy)).isEqualTo(comments(untidy));
    CompiledContract before = KpiContracts.parse("x.kpi.yaml", text).orThrow();
    CompiledContract after = KpiContracts.parse("x.kpi.yaml", tidy).orThrow();
    assertThat(before.differencesTo(after)).isEmpty();
    assertThat(meaning(after)).isEqualTo(meaning(before));
    assertThat(tidy.lines().filter(line -> !line.strip().startsWith("#")))
        .allMatch(line -> (line.length() - line.stripLeading().length()) % 2 == 0);
  }

  @Property(tries = 2_000)
  void anyTextIsTidiedOnlyOnce(@ForAll("soup") String text) {
    String tidy = ContractFormat.tidy(text);
    assertThat(ContractFormat.tidy(tidy)).isEqualTo(tidy);
    assertThat(withoutWhiteSpace(tidy)).isEqualTo(withoutWhiteSpace(text));
  }

  @Provide
  Arbitrary<String> contracts() {
    return Arbitraries.of(CONTRACTS);
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "a: 1\n",
            "b:\n",
            "   c: 2\n",
            "  d:\n",
            "    - e\n",
            "  -   f: g\n",
            "      h: i\n",
            "- - j\n",
            "  - k\n",
            "# l\n",
            "     # m\n",
            "n: |\n",
            "   o\n",
            "     p\n",
            "q: {r: 1,\n",
            "      s: 2}\n",
            "t: u\n",
            "    v\n",
            "\"w\n",
            "  x\"\n",
            "\n",
            "  \n",
            "---\n",
            "y: >+\n")
        .list()
        .ofMaxSize(10)
        .map(pieces -> String.join("", pieces));
  }
}
