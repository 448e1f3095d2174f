package io.github.kpi4j.core.fee;

/**
 * What a tier's rate is paid on. With 5 % up to 50,000 and 8 % above, sales of 90,000 earn 5,700 or
 * 7,200; so the choice has no default.
 */
public enum TierMode {
  /** Each rate on the part of the amount that lies in its tier (累进): 2,500 + 3,200. */
  MARGINAL,
  /** The rate of the tier that the amount lies in, on the whole amount (全额): 8 % of 90,000. */
  WHOLE
}
