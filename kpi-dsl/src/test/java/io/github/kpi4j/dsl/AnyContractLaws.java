package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However a contract is damaged, it is a contract or somebody is told why not. */
class AnyContractLaws {
  private static final List<String> PIECES =
      List.of(
          "",
          " ",
          "\n",
          "\n  ",
          ":",
          ": ",
          ",",
          "{",
          "}",
          "[",
          "]",
          "- ",
          "\"",
          "'",
          "#",
          "|",
          ">",
          "\\",
          "%",
          "&a ",
          "*a",
          "!t ",
          "~",
          "\t",
          "０",
          "：",
          "😀",
          "\0",
          "-",
          ".",
          "_",
          "*",
          "/",
          "(",
          ")",
          "0",
          "1",
          "99999999999999999999",
          "gmv",
          "days",
          "otherwise",
          "at least ",
          "BRL ",
          "USD",
          "percent",
          "x-",
          "title: ",
          "last: ",
          "date: date",
          "none",
          "@none",
          "per day");

  /** One change: at a place, so many characters out, a piece in. */
  record Change(int place, int out, String in, boolean wholeLines) {
    String apply(String text) {
      return wholeLines ? lines(text) : characters(text);
    }

    private String characters(String text) {
      int start = text.isEmpty() ? 0 : place % text.length();
      int end = Math.min(text.length(), start + out);
      return text.substring(0, start) + in + text.substring(end);
    }

    private String lines(String text) {
      List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
      String taken = lines.remove(place % lines.size());
      int to = (place / 7 + out) % (lines.size() + 1);
      switch (out % 3) {
        case 0 -> lines.add(to, taken);
        case 1 -> lines.addAll(to, List.of(taken, taken));
        default -> lines.add(to, in);
      }
      return String.join("\n", lines);
    }
  }

  @Property(tries = 3_000)
  void nothingIsThrownAndNothingIsSilent(
      @ForAll("contracts") String text, @ForAll("changes") List<Change> changes) {
    String damaged = text;
    for (Change change : changes) {
      damaged = change.apply(damaged);
    }
    Validated<CompiledContract> read = KpiContracts.parse("damaged.kpi.yaml", damaged);
    assertThat(read.diagnostics()).isSorted();
    assertThat(read.isValid() || !read.diagnostics().isEmpty()).isTrue();
    for (Catalogue language : List.of(Catalogue.ENGLISH, Catalogue.PORTUGUESE, Catalogue.CHINESE)) {
      assertThat(DiagnosticText.of(language).render(read.diagnostics()))
          .doesNotContain("\0")
          .doesNotContain("Exception");
    }
  }

  @Provide
  Arbitrary<String> contracts() {
    return Arbitraries.of("contracts/shop.kpi.yaml", "contracts/vendedor.kpi.yaml")
        .map(Golden::text);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 10_000),
            Arbitraries.integers().between(0, 12),
            Arbitraries.of(PIECES),
            Arbitraries.integers().between(0, 3).map(n -> n == 0))
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
