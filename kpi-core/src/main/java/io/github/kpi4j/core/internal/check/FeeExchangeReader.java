package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.fee.FeeExchange;
import io.github.kpi4j.core.value.Rational;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code fx: {table: rates, rate_on: period_end}} and rates that the contract fixes. */
final class FeeExchangeReader {
  private static final String PERIOD_END = "period_end";
  private static final String FIXED = "fixed";
  private static final Map<String, String> RULES =
      Words.inOrder(PERIOD_END, PERIOD_END, FIXED, FIXED);

  private final Problems problems;
  private final Tables tables;

  FeeExchangeReader(Problems problems, Tables tables) {
    this.problems = problems;
    this.tables = tables;
  }

  /** The rule; empty if what is wrong with it has been reported. */
  Optional<FeeExchange> read(Mapping mapping, String currency) {
    Reading keys = new Reading(mapping, problems);
    Optional<String> rule = keys.word("rate_on", RULES);
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    boolean fixed = rule.get().equals(FIXED);
    String needed = fixed ? "rates" : "table";
    String useless = fixed ? "table" : "rates";
    if (!keys.has(needed) || keys.has(useless)) {
      problems.add(
          Diagnostic.of(Code.EXCHANGE_KEYS, keys.place("rate_on"))
              .with("rule", rule.get())
              .with("needed", needed)
              .with("useless", useless));
      return Optional.empty();
    }
    return fixed ? fixed(keys, currency) : keys.text("table").flatMap(this::periodEnd);
  }

  private Optional<FeeExchange> periodEnd(LocatedText name) {
    return new ExchangeCheck(problems, tables).isTableOfRates(name.text(), name.span())
        ? Optional.of(new FeeExchange.PeriodEnd(name.text()))
        : Optional.empty();
  }

  private Optional<FeeExchange> fixed(Reading keys, String currency) {
    Map<LocatedText, LocatedText> written = keys.pairs("rates");
    Map<String, Rational> rates = new LinkedHashMap<>();
    written.forEach(
        (from, text) -> {
          Optional<Rational> rate = keys.number(text);
          if (!problems.isCurrency(from)) {
            return;
          }
          if (from.text().equals(currency) || rate.filter(r -> r.signum() <= 0).isPresent()) {
            problems.add(
                Diagnostic.of(Code.BAD_RATE, text.span())
                    .with("found", text.text())
                    .with("from", from.text())
                    .with("currency", currency));
          } else {
            rate.ifPresent(r -> rates.put(from.text(), r));
          }
        });
    return rates.size() < written.size() || rates.isEmpty()
        ? Optional.empty()
        : Optional.of(new FeeExchange.Fixed(rates));
  }
}
