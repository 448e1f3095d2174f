package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.metric.Formula;

/**
 * How much a contract may ask of the machine, whoever wrote it. Every bound is the largest that is
 * still accepted; those of text are bounded where it is read.
 *
 * @param formulaDepth levels of a formula, also through the metrics it uses; at most 250, so that
 *     no stack of a usual thread is filled
 * @param kpis KPIs of the contract
 * @param valueBits bits of the larger of numerator and denominator of a value; one that needs more
 *     is missing, with that reason. Programs that bound it differently agree on every value that
 *     they have
 */
public record Bounds(int formulaDepth, int kpis, int valueBits) {
  private static final int DEEPEST = 250;

  /** 100 levels, 10,000 KPIs, 4,096 bits. */
  public static final Bounds DEFAULT = new Bounds(Formula.DEEPEST, 10_000, 4_096);

  /**
   * Checks that there can be a contract.
   *
   * @param formulaDepth levels of a formula, from 1 to 250
   * @param kpis KPIs of the contract, at least 1
   * @param valueBits bits of a value, at least 64
   * @throws IllegalArgumentException if one of them is less or more
   */
  public Bounds {
    if (formulaDepth < 1 || formulaDepth > DEEPEST) {
      throw new IllegalArgumentException("levels of a formula: " + formulaDepth);
    }
    if (kpis < 1) {
      throw new IllegalArgumentException("no KPIs: " + kpis);
    }
    if (valueBits < Long.SIZE) {
      throw new IllegalArgumentException("fewer bits than a long has: " + valueBits);
    }
  }
}
