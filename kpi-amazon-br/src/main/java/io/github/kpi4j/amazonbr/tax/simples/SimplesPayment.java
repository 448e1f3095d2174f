package io.github.kpi4j.amazonbr.tax.simples;

import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.core.value.Rational;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What Simples takes of some sales.
 *
 * @param band the band that twelve months' sales fall in
 * @param effective the rate paid, an exact ratio
 * @param das the payment in reais
 * @param parts each tax's part of it in reais; those paid elsewhere are absent. Rounded one by one,
 *     they can miss the payment by some centavos
 * @param memory the steps
 */
public record SimplesPayment(
    SimplesBand band,
    Rational effective,
    Rational das,
    Map<SimplesTax, Rational> parts,
    CalculationMemory memory) {
  /**
   * Keeps its own copy.
   *
   * @param band the band
   * @param effective the rate paid
   * @param das the payment
   * @param parts each tax's part of it
   * @param memory the steps
   */
  public SimplesPayment {
    Map<SimplesTax, Rational> copy = new EnumMap<>(SimplesTax.class);
    copy.putAll(parts);
    parts = Collections.unmodifiableMap(copy);
  }
}
