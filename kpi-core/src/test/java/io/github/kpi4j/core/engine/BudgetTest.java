package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.engine.EvaluationStopped.Cause;
import io.github.kpi4j.core.value.AsOf;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What takes more than its budget ends with an exception that says so, and never half done. */
class BudgetTest {
  private final CompiledContract contract = ObservedShop.contract();

  /** A clock of which a second passes whenever somebody looks. */
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 3_000_000_000L);

  private Budget seconds(int most) {
    return Budget.UNLIMITED.time(Duration.ofSeconds(most), () -> clock.getAndAdd(1_000_000_000L));
  }

  private static void assertStopped(ThrowingCallable call, Cause cause, String message) {
    assertThatThrownBy(call)
        .hasMessage(message)
        .asInstanceOf(type(EvaluationStopped.class))
        .extracting(EvaluationStopped::stoppedBy)
        .isEqualTo(cause);
  }

  @Test
  void whatTakesLongerThanAllowedIsStopped() {
    assertStopped(
        () -> ObservedShop.march(contract.within(seconds(5))),
        Cause.OUT_OF_TIME,
        "took longer than PT5S");
  }

  @Test
  void theTimeOfEveryCallBeginsWithIt() {
    CompiledContract bounded = contract.within(seconds(100));
    long before = clock.get();
    assertThat(ObservedShop.march(bounded)).isEqualTo(ObservedShop.march(contract));
    // A second passes at every look: a hundred calls take too long together, each alone does not.
    assertThat(clock.get() - before).isBetween(6_000_000_000L, 99_000_000_000L);
    for (int i = 0; i < 100; i++) {
      ObservedShop.march(bounded);
    }
    assertThat(clock.get() - before).isGreaterThan(100_000_000_000L);
  }

  @Test
  void wheneverItIsCancelledThereIsNoResultAndNothingIsLeftBehind() {
    AtomicInteger asked = new AtomicInteger();
    ObservedShop.march(
        contract.within(
            Budget.UNLIMITED.until(
                () -> {
                  asked.incrementAndGet();
                  return false;
                })));
    assertThat(asked).hasValueGreaterThan(5);
    for (int last = 0; last < asked.get(); last++) {
      AtomicInteger left = new AtomicInteger(last);
      CompiledContract stopped =
          contract.within(Budget.UNLIMITED.until(() -> left.getAndDecrement() == 0));
      assertStopped(() -> ObservedShop.march(stopped), Cause.CANCELLED, "cancelled");
      // It may be asked again: nothing of the first try is in the way.
      assertThat(ObservedShop.march(stopped)).isEqualTo(ObservedShop.march(contract));
    }
  }

  @Test
  void twoSubjectsAreMoreThanOne() {
    assertThat(ObservedShop.march(contract.within(Budget.UNLIMITED.subjects(2))))
        .isEqualTo(ObservedShop.march(contract));
    assertStopped(
        () -> ObservedShop.march(contract.within(Budget.UNLIMITED.subjects(1))),
        Cause.TOO_MANY_SUBJECTS,
        "2 subjects are more than 1");
  }

  @Test
  void settlementsFeasibilitiesAndMeasuresHaveABudgetToo() {
    var facts = ObservedShop.facts(contract);
    var march = contract.period("2026-03");
    Accumulator parts = contract.accumulate(facts);
    CompiledContract stopped = contract.within(Budget.UNLIMITED.until(() -> true));
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> stopped.settle(facts, march, ObservedShop.LATE, List.of()),
            () -> stopped.settle(parts, march, ObservedShop.LATE, List.of()),
            () -> stopped.feasibility("quarter", facts, AsOf.date("2026-03-10")),
            () -> stopped.feasibility("quarter", parts, AsOf.date("2026-03-10")),
            () -> stopped.progress("quarter", facts, march, ObservedShop.LATE),
            () -> stopped.progress("quarter", parts, march, ObservedShop.LATE),
            () -> stopped.evaluate(parts, march, ObservedShop.LATE),
            () -> stopped.judge(parts, march, ObservedShop.LATE),
            () -> stopped.measure(parts, ObservedShop.LATE).metric("gmv", march, Map.of()),
            () -> stopped.measure(facts, ObservedShop.LATE).metric("gmv", march, Map.of()))) {
      assertStopped(call, Cause.CANCELLED, "cancelled");
    }
  }

  @Test
  void accumulatedFactsHaveTheSameTimeAndSubjects() {
    Accumulator parts = contract.accumulate(ObservedShop.facts(contract));
    var march = contract.period("2026-03");
    assertStopped(
        () -> contract.within(seconds(5)).evaluate(parts, march, ObservedShop.LATE),
        Cause.OUT_OF_TIME,
        "took longer than PT5S");
    assertStopped(
        () ->
            contract.within(Budget.UNLIMITED.subjects(1)).evaluate(parts, march, ObservedShop.LATE),
        Cause.TOO_MANY_SUBJECTS,
        "2 subjects are more than 1");
    assertThat(contract.within(seconds(100)).evaluate(parts, march, ObservedShop.LATE))
        .isEqualTo(contract.evaluate(parts, march, ObservedShop.LATE));
  }

  @Test
  void anAlertHasNoMoreSubjectsThanAllowed() {
    CompiledContract alone =
        Shop.compile(
            Shop.data()
                .kpi("sales", Shop.seen("gmv"))
                .alert("slow", a -> a.forEach("sku").when("gmv < BRL 10").severity("info")));
    assertStopped(
        () -> ObservedShop.march(alone.within(Budget.UNLIMITED.subjects(1))),
        Cause.TOO_MANY_SUBJECTS,
        "2 subjects are more than 1");
  }

  @Test
  void aBudgetOfNothingIsAMistake() {
    assertThatThrownBy(() -> Budget.UNLIMITED.time(Duration.ZERO, () -> 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Budget.UNLIMITED.subjects(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aListenerAndABudgetGoTogether() {
    AtomicInteger ends = new AtomicInteger();
    CompiledContract both =
        contract
            .tracedBy(
                new Tracer() {
                  @Override
                  public void ends(Step step, boolean whole) {
                    ends.addAndGet(whole ? 0 : 1);
                  }
                })
            .within(Budget.UNLIMITED.until(() -> true));
    assertThatThrownBy(() -> ObservedShop.march(both)).isInstanceOf(EvaluationStopped.class);
    // The alerts and the evaluation around them.
    assertThat(ends).hasValue(2);
  }
}
