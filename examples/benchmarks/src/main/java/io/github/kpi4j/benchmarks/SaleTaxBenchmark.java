package io.github.kpi4j.benchmarks;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.Regime;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.amazonbr.tax.federal.PisCofinsBase;
import io.github.kpi4j.amazonbr.tax.sale.CentavoSaleTaxes;
import io.github.kpi4j.amazonbr.tax.sale.Sale;
import io.github.kpi4j.amazonbr.tax.sale.SaleJournal;
import io.github.kpi4j.amazonbr.tax.sale.SaleTaxes;
import io.github.kpi4j.amazonbr.tax.sale.Seller;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Taxes of a million different sales under actual profit on one core, every one calculated anew:
 * sales in a second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(SaleRows.COUNT)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class SaleTaxBenchmark {
  private static final Seller.Normal SELLER =
      new Seller.Normal(Regime.LUCRO_REAL, PisCofinsBase.WITHOUT_ICMS_AND_DIFAL);
  private static final TaxSettings SETTINGS =
      TaxSettings.of(TaxTables.bundled(), TaxRounding.centavos(Rounding.HALF_EVEN));

  private final SaleRows rows = new SaleRows();
  private final CentavoSaleTaxes centavos =
      CentavoSaleTaxes.of(TaxTables.bundled(), SELLER, "", Rounding.HALF_EVEN);
  private final SaleJournal journal = new SaleJournal(centavos);
  private final SaleTaxes withMemory = new SaleTaxes(SETTINGS, SELLER);
  private final SaleTaxes withoutMemory = new SaleTaxes(SETTINGS.withoutMemory(), SELLER);

  /** Whole centavos, no memory. */
  @Benchmark
  public void centavosWithoutMemory(Blackhole hole) {
    for (int i = 0; i < SaleRows.COUNT; i++) {
      hole.consume(
          centavos.of(
              rows.centavos[i], rows.from[i], rows.to[i], rows.origin[i], rows.epochDay[i]));
    }
  }

  /** Whole centavos, the amount and rates of every step kept of all sales. */
  @Benchmark
  public int centavosWithMemory() {
    journal.clear();
    for (int i = 0; i < SaleRows.COUNT; i++) {
      journal.add(rows.centavos[i], rows.from[i], rows.to[i], rows.origin[i], rows.epochDay[i]);
    }
    return journal.size();
  }

  /** The same, and every sale's memory written out with inputs, acts and rows. */
  @Benchmark
  public void centavosWithMemoryWrittenOut(Blackhole hole) {
    int lines = centavosWithMemory();
    for (int line = 0; line < lines; line++) {
      hole.consume(journal.memory(line));
    }
  }

  /** Fractions, no memory. */
  @Benchmark
  public void fractionsWithoutMemory(Blackhole hole) {
    calculate(withoutMemory, hole);
  }

  /** Fractions, every step remembered with its inputs, act and rows. */
  @Benchmark
  public void fractionsWithMemory(Blackhole hole) {
    calculate(withMemory, hole);
  }

  private void calculate(SaleTaxes taxes, Blackhole hole) {
    for (int i = 0; i < SaleRows.COUNT; i++) {
      Rational price = Rational.ofScaled(BigInteger.valueOf(rows.centavos[i]), 2);
      Sale sale =
          Sale.of(
                  BrlAmounts.brl(price),
                  rows.from[i],
                  rows.to[i],
                  LocalDate.ofEpochDay(rows.epochDay[i]))
              .of(rows.origin[i], "");
      hole.consume(taxes.of(sale));
    }
  }
}
