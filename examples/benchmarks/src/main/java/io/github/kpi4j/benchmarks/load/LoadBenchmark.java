package io.github.kpi4j.benchmarks.load;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.StringReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.Event;

/** Milliseconds from the text of thirty KPIs, 600 lines, to what can be evaluated. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LoadBenchmark {
  private final String text = ThirtyKpis.text();

  /** Read, checked and compiled. */
  @Benchmark
  public CompiledContract contract() {
    return KpiContracts.parse("thirty.kpi.yaml", text).orThrow();
  }

  /** Its YAML events alone. */
  @Benchmark
  public void events(Blackhole hole) {
    for (Event event : new Yaml().parse(new StringReader(text))) {
      hole.consume(event);
    }
  }
}
