package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who listens to a contract hears every step, in order, and changes nothing. */
class TracerTest {
  private static final class Notes implements Tracer {
    final List<String> lines = new ArrayList<>();
    private String indent = "";

    @Override
    public void begins(Step step) {
      lines.add(indent + step.kind() + " " + step.name() + " " + step.number() + "/" + step.of());
      indent += "  ";
    }

    @Override
    public void ends(Step step, boolean whole) {
      indent = indent.substring(2);
      if (!whole) {
        lines.add(indent + "not whole: " + step.name());
      }
    }
  }

  private final CompiledContract contract = ObservedShop.contract();
  private final Notes notes = new Notes();
  private final CompiledContract traced = contract.tracedBy(notes);

  @Test
  void anEvaluationIsToldStepByStep() {
    assertThat(ObservedShop.march(traced)).isEqualTo(ObservedShop.march(contract));
    assertThat(notes.lines)
        .containsExactly(
            "EVALUATION 2026-03 1/1",
            "  ALERTS shop 1/1",
            "  STAGES shop 1/1",
            "  KPI sales 1/3",
            "  KPI each 2/3",
            "  KPI ads 3/3",
            "  LEVERS sales 1/3",
            "  LEVERS each 2/3",
            "  LEVERS ads 3/3");
  }

  @Test
  void accumulatedFactsAreToldTheSame() {
    ObservedShop.march(traced);
    List<String> rows = List.copyOf(notes.lines);
    notes.lines.clear();
    Accumulator parts = contract.accumulate(ObservedShop.facts(contract));
    traced.evaluate(parts, contract.period("2026-03"), ObservedShop.LATE);
    assertThat(notes.lines).isEqualTo(rows);
  }

  @Test
  void settlementsAndFeasibilitiesAreToldToo() {
    var facts = ObservedShop.facts(contract);
    traced.settle(facts, contract.period("2026-03"), ObservedShop.LATE, List.of());
    traced.feasibility("quarter", facts, ObservedShop.LATE);
    traced.progress("quarter", facts, contract.period("2026-03"), ObservedShop.LATE);
    assertThat(notes.lines)
        .contains("SETTLEMENT 2026-03 1/1", "FEASIBILITY quarter 1/1", "PROGRESS quarter 1/1");
    List<String> ofRows = List.copyOf(notes.lines);
    notes.lines.clear();
    Accumulator parts = contract.accumulate(facts);
    traced.settle(parts, contract.period("2026-03"), ObservedShop.LATE, List.of());
    traced.feasibility("quarter", parts, ObservedShop.LATE);
    traced.progress("quarter", parts, contract.period("2026-03"), ObservedShop.LATE);
    assertThat(notes.lines).isEqualTo(ofRows);
  }

  @Test
  void accumulatedFactsSayTheSameOfTargets() {
    var facts = ObservedShop.facts(contract);
    var march = contract.period("2026-03");
    Accumulator parts = contract.accumulate(facts);
    assertThat(traced.progress("quarter", parts, march, ObservedShop.LATE))
        .isEqualTo(contract.progress("quarter", facts, march, ObservedShop.LATE));
    // March has 100 of 300 / 3; the quarter has 100 of 300.
    assertThat(
            traced
                .progress("quarter", parts, march, ObservedShop.LATE)
                .whole()
                .orElseThrow()
                .share())
        .hasValue(Rational.of(1, 3));
    AsOf early = AsOf.date("2026-03-10");
    assertThat(traced.feasibility("quarter", parts, early))
        .isEqualTo(contract.feasibility("quarter", facts, early));
    assertThat(traced.feasibility("quarter", parts, early).lines()).hasSize(1);
  }

  @Test
  void aStepThatFailsEndsToo() {
    var facts = ObservedShop.facts(contract);
    assertThatThrownBy(() -> traced.evaluate(facts, contract.period("2027-01"), ObservedShop.LATE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(notes.lines).containsExactly("EVALUATION 2027-01 1/1", "not whole: 2027-01");
  }

  @Test
  void whatATracerThrowsComesOutAndLeavesTheContractAsItWas() {
    CompiledContract angry =
        contract.tracedBy(
            new Tracer() {
              @Override
              public void begins(Step step) {
                if (step.kind() == Step.Kind.KPI) {
                  throw new IllegalStateException("enough");
                }
              }
            });
    assertThatThrownBy(() -> ObservedShop.march(angry))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("enough");
    assertThat(ObservedShop.march(contract).kpi("sales"))
        .hasToString("sales green: BRL 100.00 (otherwise)");
  }

  @Test
  void rowsAreNotTraced() {
    RowPlan plan = traced.rows().inputs("ad_cost", "gmv").plan();
    assertThat(plan.judge(Map.of("ad_cost", BigDecimal.ONE, "gmv", BigDecimal.TEN)).value("ads"))
        .contains(new BigDecimal("0.1000"));
    assertThat(notes.lines).isEmpty();
  }
}
