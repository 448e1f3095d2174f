package io.github.kpi4j.core.internal.ratio;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.MinSample;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.target.Bands;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** A KPI whose metric and samples are ratios. */
public final class RatioKpi implements RowKpi {
  private final Judgement value;
  private final Judgement[] samples;

  private RatioKpi(Judgement value, List<Judgement> samples) {
    this.value = value;
    this.samples = samples.toArray(Judgement[]::new);
  }

  /**
   * Compiles a KPI.
   *
   * @param kpi the KPI, whose goal has no stages
   * @param contract its contract
   * @param normaliser turns metrics into ratios
   * @return empty if its metric or a sample is no ratio
   */
  public static Optional<RowKpi> of(Kpi kpi, Contract contract, Normaliser normaliser) {
    List<Judgement> samples = new ArrayList<>();
    for (MinSample sample : kpi.minSample()) {
      Condition condition = sample.condition();
      judgement(
              contract,
              normaliser,
              kpi,
              sample.metric(),
              List.of(condition),
              amount -> condition.holds(amount) ? 0 : Codes.SMALL_SAMPLE)
          .ifPresent(samples::add);
    }
    if (samples.size() < kpi.minSample().size()) {
      return Optional.empty();
    }
    Bands bands = kpi.goal().in(Optional.empty()).orElseThrow();
    List<Condition> conditions = bands.bands().stream().map(Band::condition).toList();
    return judgement(
            contract,
            normaliser,
            kpi,
            kpi.metric(),
            conditions,
            amount -> contract.levels().rank(bands.of(amount).level()))
        .map(
            value ->
                value.isPlain() && samples.isEmpty()
                    ? new PlainKpi(value)
                    : new RatioKpi(value, samples));
  }

  private static Optional<Judgement> judgement(
      Contract contract,
      Normaliser normaliser,
      Kpi kpi,
      String name,
      List<Condition> conditions,
      ToIntFunction<Rational> code) {
    Metric metric = contract.metric(name);
    Scale.Rule rule = new Scale.Rule(metric.places(), contract.rounding(), kpi.compare());
    return normaliser
        .metric(name)
        .flatMap(
            normal ->
                Scale.of(conditions, rule, code).map(scale -> new Judgement(normal, scale, rule)));
  }

  @Override
  public byte code(long[] in, int bits) {
    for (Judgement sample : samples) {
      byte code = sample.code(in, bits);
      if (code != 0) {
        return code;
      }
    }
    return value.code(in, bits);
  }

  @Override
  public long value(long[] in, int bits) {
    return value.value(in, bits);
  }

  @Override
  public void codes(Block block, byte[] out) {
    value.codes(block, out);
    samples(block, out);
  }

  @Override
  public void both(Block block, byte[] out, long[] values) {
    value.both(block, out, values);
    if (samples.length > 0) {
      samples(block, out);
      Judgement.hide(out, values, block.length());
    }
  }

  // From the last to the first, whose word counts where several have something to say.
  private void samples(Block block, byte[] out) {
    for (int s = samples.length - 1; s >= 0; s--) {
      byte[] found = block.codes();
      samples[s].codes(block, found);
      for (int i = 0; i < block.length(); i++) {
        out[i] = found[i] != 0 ? found[i] : out[i];
      }
    }
  }
}
