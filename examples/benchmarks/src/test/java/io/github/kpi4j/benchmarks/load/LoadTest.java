package io.github.kpi4j.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded is what is said, and a process of its own comes to its result. */
class LoadTest {
  @Test
  void thirtyKpisOnSixHundredLines() {
    String text = ThirtyKpis.text();
    assertThat(text.lines()).hasSize(600);
    CompiledContract contract = KpiContracts.parse("thirty.kpi.yaml", text).orThrow();
    assertThat(contract.contract().kpis()).hasSize(ThirtyKpis.KPIS);
  }

  @Test
  void startsAreThoseOfTheContractThatIsTested() throws IOException {
    Path module = Path.of(System.getProperty("basedir"));
    assertThat(module.resolve("src/main/resources/io/github/kpi4j/benchmarks/load/shop.kpi.yaml"))
        .hasSameTextualContentAs(
            module.resolve(
                "../../kpi-amazon-br/src/test/resources/io/github/kpi4j/amazonbr/casa-verde.kpi.yaml"));
  }

  @Test
  void aProcessStartsWithoutAndWithAnArchive(@TempDir Path folder) throws Exception {
    StartTimes times = StartTimes.in(folder);
    // (899.00 − 360.00 − 150.00 − 110.00 − 80.10) / 899.00 = 198.90 / 899.00 = 22.12 %
    assertThat(times.start()).startsWith("profit green: 22.1").hasLineCount(1);
    assertThat(times.start(times.archive())).startsWith("profit green: 22.1");
  }
}
