package io.github.kpi4j.amazonbr.tax;

/**
 * What all calculators need besides the case itself.
 *
 * @param tables where rates come from
 * @param rounding how amounts are rounded
 * @param remembers whether results carry their {@link CalculationMemory}
 */
public record TaxSettings(TaxTables tables, TaxRounding rounding, boolean remembers) {
  /**
   * Settings with memory.
   *
   * @param tables where rates come from
   * @param rounding how amounts are rounded
   * @return the settings
   */
  public static TaxSettings of(TaxTables tables, TaxRounding rounding) {
    return new TaxSettings(tables, rounding, true);
  }

  /**
   * The same without memory, which is faster.
   *
   * @return the settings
   */
  public TaxSettings withoutMemory() {
    return new TaxSettings(tables, rounding, false);
  }

  /**
   * What one calculation takes its steps down in.
   *
   * @return a new recording, or the shared one that is off
   */
  public Recording recording() {
    return remembers ? Recording.on() : Recording.off();
  }
}
