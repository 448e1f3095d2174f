package io.github.kpi4j.amazonbr.tax.simples;

import java.util.Locale;

/** The taxes that one payment of Simples stands for. */
public enum SimplesTax {
  /** Income tax. */
  IRPJ,
  /** Contribution on profit. */
  CSLL,
  /** Contribution on sales. */
  COFINS,
  /** Contribution on sales. */
  PIS,
  /** Social security. */
  CPP,
  /** Tax on industrial goods. */
  IPI,
  /** The states' tax, which leaves the payment above sales of 3.6 million. */
  ICMS;

  /** The column of the table. */
  String column() {
    return name().toLowerCase(Locale.ROOT) + "_pct";
  }
}
