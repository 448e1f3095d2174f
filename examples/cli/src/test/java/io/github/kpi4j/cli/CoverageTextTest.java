package io.github.kpi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.expectation.Branch;
import io.github.kpi4j.core.expectation.ProposedTests.Why;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way that a contract can turn out, and every reason to miss it, has words. */
class CoverageTextTest {
  private static final boolean[] BOTH = {true, false};

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt", "zh"})
  void everyBranchAndEveryReasonIsSaid(String language) {
    Words words = Words.in(Locale.forLanguageTag(language));
    for (Branch.Kind kind : Branch.Kind.values()) {
      // A proposal that no rule asks about has no other side.
      for (boolean holds : kind == Branch.Kind.UNASKED ? new boolean[] {false} : BOTH) {
        assertThat(CoverageText.never(new Branch(kind, "fees.cap", "BRL 9", holds), words))
            .contains("fees.cap")
            .doesNotContain("{");
      }
    }
    for (Why why : Why.values()) {
      assertThat(words.text("edges." + why.name().toLowerCase(Locale.ROOT))).isNotBlank();
    }
  }
}
