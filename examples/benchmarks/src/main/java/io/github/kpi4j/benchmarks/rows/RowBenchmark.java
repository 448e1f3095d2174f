package io.github.kpi4j.benchmarks.rows;

import io.github.kpi4j.core.engine.Columns;
import io.github.kpi4j.core.engine.JudgedRow;
import io.github.kpi4j.core.engine.TypedRows;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Nanoseconds a row for all eight KPIs, over 100,000 different rows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(RowBenchmark.ROWS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RowBenchmark {
  static final int ROWS = 100_000;

  private static final int KPIS = 8;

  private final ErpRows rows = ErpRows.realistic(ROWS);
  private final byte[][] levels = new byte[KPIS][ROWS];
  private final long[][] values = new long[KPIS][ROWS];
  private final HandWritten128 handWritten = new HandWritten128(rows.columns, levels, values);
  private final Columns columns = OurRows.columns(rows);
  private final TypedRows<ErpRow> typed = OurRows.typed();
  private final List<ErpRow> objects = rows.typed();
  private final byte[] level = new byte[KPIS];
  private final long[] value = new long[KPIS];

  /** Exact loop by hand, 64 bits, branch-free, levels only. */
  @Benchmark
  public byte[][] handWrittenLevels() {
    HandWritten.levels(rows.columns, levels);
    return levels;
  }

  /** Exact loop by hand, 128 bits, levels and rounded values. */
  @Benchmark
  public long[][] handWritten128LevelsAndValues() {
    handWritten.run();
    return values;
  }

  /** kpi4j, columns, levels. */
  @Benchmark
  public Columns columnsLevels() {
    return columns.judge();
  }

  /** kpi4j, columns, levels and rounded values. */
  @Benchmark
  public Columns columnsLevelsAndValues() {
    return columns.judgeWithValues();
  }

  /** kpi4j, columns, levels and rounded values, on two cores. */
  @Benchmark
  public Columns columnsLevelsAndValuesOnTwoCores() {
    return columns.judge(true, ForkJoinPool.commonPool(), 2);
  }

  /** kpi4j, objects, levels. */
  @Benchmark
  public void typedLevels(Blackhole hole) {
    for (ErpRow row : objects) {
      typed.judge(row, level);
      hole.consume(level);
    }
  }

  /** kpi4j, objects, levels and rounded values. */
  @Benchmark
  public void typedLevelsAndValues(Blackhole hole) {
    for (ErpRow row : objects) {
      typed.judge(row, level, value);
      hole.consume(value);
    }
  }

  /** Janino, doubles. */
  @Benchmark
  public void janino(Janino engine, Blackhole hole) {
    engine.run(ROWS, hole);
  }

  /** kpi4j, maps of names and decimals, levels and values. */
  @Benchmark
  @OperationsPerInvocation(Peer.ROWS)
  public void map(Maps maps, Blackhole hole) {
    for (Map<String, BigDecimal> row : maps.rows) {
      JudgedRow judged = OurRows.PLAN.judge(row);
      for (String kpi : maps.kpis) {
        hole.consume(judged.level(kpi));
        hole.consume(judged.value(kpi));
      }
    }
  }

  /** BigDecimal by hand, 34 digits. */
  @Benchmark
  @OperationsPerInvocation(Peer.ROWS)
  public void handWrittenDecimal(Decimal engine, Blackhole hole) {
    engine.run(Peer.ROWS, hole);
  }

  /** Aviator, doubles. */
  @Benchmark
  @OperationsPerInvocation(Peer.ROWS)
  public void aviatorDouble(AviatorDouble engine, Blackhole hole) {
    engine.run(Peer.ROWS, hole);
  }

  /** Aviator, decimals. */
  @Benchmark
  @OperationsPerInvocation(Peer.ROWS)
  public void aviatorDecimal(AviatorDecimal engine, Blackhole hole) {
    engine.run(Peer.ROWS, hole);
  }

  /** EvalEx. */
  @Benchmark
  @OperationsPerInvocation(Peer.ROWS)
  public void evalEx(EvalEx engine, Blackhole hole) {
    engine.run(Peer.ROWS, hole);
  }

  /** QLExpress 4, precise. */
  @Benchmark
  @OperationsPerInvocation(Peer.ROWS)
  public void qlExpress(QlExpress engine, Blackhole hole) {
    engine.run(Peer.ROWS, hole);
  }

  /** CEL. */
  @Benchmark
  @OperationsPerInvocation(Peer.ROWS)
  public void cel(Cel engine, Blackhole hole) {
    engine.run(Peer.ROWS, hole);
  }

  /** Rows by name. */
  @State(Scope.Thread)
  public static class Maps {
    final List<Map<String, BigDecimal>> rows =
        ErpRows.named(ErpRows.realistic(Peer.ROWS).decimals());
    final List<String> kpis = OurRows.PLAN.kpis();
  }

  /** Another engine with rows in its own form, made only where it is measured. */
  abstract static class Peer {
    /** Fewer rows, since most of the others take microseconds for each. */
    static final int ROWS = 5_000;

    private final byte[] levels = new byte[KPIS];
    private RowEngine engine = (row, found) -> {};

    abstract RowEngine engine();

    /** Reads the formulas. */
    @Setup
    public void setUp() {
      engine = engine();
    }

    void run(int rows, Blackhole hole) {
      for (int row = 0; row < rows; row++) {
        engine.levels(row, levels);
        hole.consume(levels);
      }
    }
  }

  /** Janino. */
  @State(Scope.Thread)
  public static class Janino extends Peer {
    @Override
    RowEngine engine() {
      return new JaninoRows(ErpRows.realistic(RowBenchmark.ROWS));
    }
  }

  /** BigDecimal. */
  @State(Scope.Thread)
  public static class Decimal extends Peer {
    @Override
    RowEngine engine() {
      return new HandWrittenDecimal(ErpRows.realistic(ROWS));
    }
  }

  /** Aviator with doubles. */
  @State(Scope.Thread)
  public static class AviatorDouble extends Peer {
    @Override
    RowEngine engine() {
      return AviatorRows.doubles(ErpRows.realistic(ROWS));
    }
  }

  /** Aviator with decimals. */
  @State(Scope.Thread)
  public static class AviatorDecimal extends Peer {
    @Override
    RowEngine engine() {
      return AviatorRows.decimals(ErpRows.realistic(ROWS));
    }
  }

  /** EvalEx. */
  @State(Scope.Thread)
  public static class EvalEx extends Peer {
    @Override
    RowEngine engine() {
      return new EvalExRows(ErpRows.realistic(ROWS));
    }
  }

  /** QLExpress. */
  @State(Scope.Thread)
  public static class QlExpress extends Peer {
    @Override
    RowEngine engine() {
      return new QlExpressRows(ErpRows.realistic(ROWS));
    }
  }

  /** CEL. */
  @State(Scope.Thread)
  public static class Cel extends Peer {
    @Override
    RowEngine engine() {
      return new CelRows(ErpRows.realistic(ROWS));
    }
  }
}
