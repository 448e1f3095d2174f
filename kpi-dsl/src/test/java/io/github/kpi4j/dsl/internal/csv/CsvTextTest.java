package io.github.kpi4j.dsl.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {
  @Test
  void cellsAreQuotedWhereTheyHaveToBe() {
    assertThat(CsvText.of(List.of("a", "b"), List.of(List.of("1", "x,y"), List.of("\"", ""))))
        .isEqualTo("a,b\n1,\"x,y\"\n\"\"\"\",\n");
  }

  @Test
  void theLibraryOfThisBuildIsNotTooOld() {
    assertThat(CsvText.problem(Span.named("c.kpi.yaml"))).isEmpty();
  }
}
