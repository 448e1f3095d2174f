package io.github.kpi4j.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.quickstart.shop.ShopGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an agency that is paid in yuan earns with the shop. The sales, refunds, shipments and rates
 * beside the figures come from a script that adds up the files with fractions and without this
 * library.
 */
class ShopFeesTest {
  private static final AsOf AS_OF = AsOf.date("2026-04-20");
  @TempDir static Path folder;

  private static CompiledContract contract;
  private static FactSet facts;

  @BeforeAll
  static void read() throws IOException {
    Path module = Path.of(System.getProperty("project.module"));
    contract = KpiContracts.load(module.resolve("shop.kpi.yaml")).orThrow();
    ShopGenerator.write(folder);
    facts = CsvFacts.read(contract.schema(), folder);
  }

  private static String amount(Statement statement, String id) {
    return statement.lines().stream()
        .filter(line -> line.id().equals(id))
        .map(FeeLine::amount)
        .findFirst()
        .orElseThrow()
        .toString();
  }

  @ParameterizedTest
  @CsvSource({
    // 801,682.94 − 34,687.55 = 766,995.39: 15,000 + 266,995.39 × 2.5 % = 21,674.88475;
    // × 1.2910 of 30 January, a Friday, = 27,982.27621…; 21 of 22 shipments on time
    "2026-01, CNY 27982.28, CNY 0",
    // 595,350.31 − 36,513.56 = 558,836.75: 15,000 + 58,836.75 × 2.5 % = 16,470.91875;
    // × 1.3016 of 27 February = 21,438.547845; 23 of 29 are 79.31 %
    "2026-02, CNY 21438.55, CNY -2000",
    // 1,101,745.70 − 29,937.42 = 1,071,808.28: 15,000 + 12,500 + 71,808.28 × 2 % = 28,936.1656;
    // × 1.3152 = 38,056.84499…; 24 of 24
    "2026-03, CNY 38056.84, CNY 0"
  })
  void settleEachMonth(String month, String commission, String penalty) {
    Period period = contract.period(month);
    Statement statement = contract.settle(facts, period, AS_OF, List.of());
    assertThat(statement.kind()).isEqualTo(Statement.Kind.STATEMENT);
    assertThat(amount(statement, "base")).isEqualTo("CNY 20000");
    assertThat(amount(statement, "commission")).isEqualTo(commission);
    assertThat(amount(statement, "penalties[1]")).isEqualTo(penalty);
    // Nothing but these lines: the sum lies between the floor and the cap.
    assertThat(statement.lines()).hasSize(4);
    BigDecimal score =
        contract.evaluate(facts, period, AS_OF).score().orElseThrow().value().orElseThrow();
    String bonus =
        score.intValue() >= 95
            ? "CNY 10000"
            : score.intValue() >= 90 ? "CNY 8000" : score.intValue() >= 85 ? "CNY 5000" : "CNY 0";
    assertThat(amount(statement, "bonus")).isEqualTo(bonus);
  }
}
