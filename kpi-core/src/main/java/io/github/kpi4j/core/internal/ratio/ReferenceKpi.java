package io.github.kpi4j.core.internal.ratio;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.internal.eval.RowReference;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.Outcome.NotEvaluable;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.IntStream;

/** A KPI that is no ratio: each row of it is what the reference says. */
public final class ReferenceKpi implements RowKpi {
  private final Kpi kpi;
  private final Contract contract;
  private final RowReference reference;
  private final Inputs inputs;
  private final int[] all;

  /**
   * A KPI as the reference judges it.
   *
   * @param kpi the KPI
   * @param contract its contract
   * @param reference judges rows with exact fractions
   * @param inputs what the numbers of a row stand for
   */
  public ReferenceKpi(Kpi kpi, Contract contract, RowReference reference, Inputs inputs) {
    this.kpi = kpi;
    this.contract = contract;
    this.reference = reference;
    this.inputs = inputs;
    this.all = IntStream.range(0, inputs.names().size()).toArray();
  }

  /**
   * The outcome of a row.
   *
   * @param in the row's inputs
   * @return what the reference says
   */
  public Outcome outcome(long[] in) {
    return reference.outcome(kpi, name -> input(in, inputs.indexOf(name)));
  }

  private Optional<Rational> input(long[] in, int index) {
    long scaled = in[index];
    int scale = inputs.scales().get(index);
    return scaled == Inputs.MISSING
        ? Optional.empty()
        : Optional.of(Rational.ofScaled(BigInteger.valueOf(scaled), scale));
  }

  @Override
  public byte code(long[] in, int bits) {
    return code(outcome(in));
  }

  private byte code(Outcome outcome) {
    return outcome instanceof NotEvaluable gap
        ? Codes.of(gap.reason().kind())
        : (byte) contract.levels().rank(outcome.level().orElseThrow());
  }

  @Override
  public long value(long[] in, int bits) {
    return value(outcome(in));
  }

  private static long value(Outcome outcome) {
    if (!(outcome instanceof Judged judged)) {
      return Inputs.MISSING;
    }
    BigInteger units =
        judged.value().amount().round(judged.places(), Rounding.HALF_EVEN).unscaledValue();
    return units.bitLength() < Long.SIZE ? units.longValue() : Inputs.MISSING;
  }

  @Override
  public void codes(Block block, byte[] out) {
    for (int i = 0; i < block.length(); i++) {
      out[i] = code(outcome(block.row(i, all)));
    }
  }

  @Override
  public void both(Block block, byte[] out, long[] values) {
    for (int i = 0; i < block.length(); i++) {
      Outcome outcome = outcome(block.row(i, all));
      out[i] = code(outcome);
      values[i] = value(outcome);
    }
  }
}
