package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.report.HtmlReport;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.value.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One contract and one set of facts serve many threads, which all get what one thread gets. */
class ManyThreadsTest {
  private static final int THREADS = 12;
  private static final int ROUNDS = 20;

  /** Everything that a contract does, as text. */
  private static List<Object> everything(
      CompiledContract contract, FactSet facts, Accumulator parts, RowPlan plan) {
    Period march = contract.period("2026-03");
    byte[] levels = new byte[plan.kpis().size()];
    long[] values = new long[plan.kpis().size()];
    plan.judge(new long[] {1_500, 10_000}, levels, values);
    return List.of(
        contract.evaluate(facts, march, ObservedShop.LATE),
        contract.evaluate(parts, march, ObservedShop.LATE),
        contract.settle(parts, march, ObservedShop.LATE, List.of()),
        contract.feasibility("quarter", facts, ObservedShop.LATE),
        contract.measure(parts, ObservedShop.LATE).metric("ad_share", march),
        TextReport.of(contract.evaluate(facts, march, ObservedShop.LATE))
            .in(Locale.forLanguageTag("pt"))
            .full(),
        HtmlReport.of(contract.evaluate(parts, march, ObservedShop.LATE)).render(),
        plan.outcome("ads", new long[] {1_500, 10_000}).toString() + levels[0] + values[0]);
  }

  @Test
  void oneContractServesThemAll() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      // New ones in every round, so that whatever is made at first use is made by all at once.
      CompiledContract contract = ObservedShop.contract();
      FactSet facts = ObservedShop.facts(contract);
      Accumulator parts = contract.accumulate(facts);
      RowPlan plan = contract.rows().kpis("ads").inputs("ad_cost", "gmv").plan();
      List<List<Object>> found = atOnce(() -> everything(contract, facts, parts, plan));
      assertThat(found).hasSize(THREADS).containsOnly(everything(contract, facts, parts, plan));
    }
  }

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CyclicBarrier start = new CyclicBarrier(THREADS);
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      List<T> found = new ArrayList<>();
      for (Future<T> one : running) {
        found.add(one.get());
      }
      return found;
    } finally {
      threads.shutdownNow();
    }
  }
}
