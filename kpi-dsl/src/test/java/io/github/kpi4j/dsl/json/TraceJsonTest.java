package io.github.kpi4j.dsl.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.engine.Budget;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.EvaluationStopped;
import io.github.kpi4j.core.engine.Step;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.KpiContracts;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The steps of an evaluation as JSON, by a clock that goes on by a nanosecond at every look. */
class TraceJsonTest {
  private final CompiledContract contract =
      KpiContracts.parse(
              "t.kpi.yaml",
              """
              kpi: 1
              contract: shop
              time_zone: America/Sao_Paulo
              currency: BRL
              data: {sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL}}}
              metrics: {gmv: {sum: sales.amount}}
              kpis: {gmv: {metric: gmv, better: higher, bands: {green: otherwise}}}
              """)
          .orThrow();
  private final FactSet facts = FactSet.builder(contract.schema()).build();
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 2);
  private final TraceJson trace = new TraceJson(clock::getAndIncrement);

  private void judge(CompiledContract traced) {
    traced.judge(facts, traced.period("2026-03"), AsOf.date("2026-04-20"));
  }

  private String compact() {
    return trace.text().replaceAll("\\s+", "");
  }

  @Test
  void stepsLieInsideEachOther() {
    assertThat(compact()).isEqualTo("{\"steps\":[]}");
    judge(contract.tracedBy(trace));
    // It begins at 0, the KPI at 1 and ends at 2, and it ends at 3.
    assertThat(compact())
        .isEqualTo(
            "{\"steps\":[{\"kind\":\"evaluation\",\"name\":\"2026-03\",\"number\":1,\"of\":1,"
                + "\"nanos\":3,\"whole\":true,\"steps\":[{\"kind\":\"kpi\",\"name\":\"gmv\","
                + "\"number\":1,\"of\":1,\"nanos\":1,\"whole\":true,\"steps\":[]}]}]}");
  }

  @Test
  void whatWasStoppedIsNotWhole() {
    CompiledContract stopped = contract.tracedBy(trace).within(Budget.UNLIMITED.until(() -> true));
    assertThatThrownBy(() -> judge(stopped)).isInstanceOf(EvaluationStopped.class);
    assertThat(compact()).contains("\"whole\":false").doesNotContain("\"whole\":true");
  }

  @Test
  void aStepThatHasNotEndedHasNoTimeYet() {
    trace.begins(new Step(Step.Kind.KPI, "gmv", 2, 3));
    assertThat(compact())
        .isEqualTo(
            "{\"steps\":[{\"kind\":\"kpi\",\"name\":\"gmv\",\"number\":2,\"of\":3,\"steps\":[]}]}");
  }
}
