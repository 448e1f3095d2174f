package io.github.kpi4j.core.value;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Signs and names of the currencies of this trade, in the languages of its people. */
final class CurrencyWords {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("R$", "BRL"),
          Map.entry("REAL", "BRL"),
          Map.entry("REAIS", "BRL"),
          Map.entry("雷亚尔", "BRL"),
          Map.entry("¥", "CNY"),
          Map.entry("RMB", "CNY"),
          Map.entry("CNH", "CNY"),
          Map.entry("YUAN", "CNY"),
          Map.entry("元", "CNY"),
          Map.entry("人民币", "CNY"),
          Map.entry("$", "USD"),
          Map.entry("US$", "USD"),
          Map.entry("DÓLAR", "USD"),
          Map.entry("DÓLARES", "USD"),
          Map.entry("美元", "USD"),
          Map.entry("€", "EUR"),
          Map.entry("EURO", "EUR"),
          Map.entry("EUROS", "EUR"),
          Map.entry("欧元", "EUR"));

  private CurrencyWords() {}

  /** The ISO 4217 code that was meant; plain characters, in any case. */
  static Optional<String> code(String written) {
    String upper = written.strip().toUpperCase(Locale.ROOT);
    String code = CODES.getOrDefault(upper, upper);
    return Unit.isCurrency(code) ? Optional.of(code) : Optional.empty();
  }
}
