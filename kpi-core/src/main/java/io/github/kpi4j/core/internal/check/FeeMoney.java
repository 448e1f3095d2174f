package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fee.FeeExchange;
import io.github.kpi4j.core.value.OpenPoint;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Respelling;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the amounts and shares of fees, in a currency that can become that of the fees. */
final class FeeMoney {
  private static final Pattern BARE = Pattern.compile("[0-9][0-9_]*(\\.[0-9]{1,2})?");

  private final Problems problems;
  private final String currency;
  private final Optional<FeeExchange> exchange;

  /**
   * A reader for the fees of one contract.
   *
   * @param currency what is paid
   * @param exchange how other money becomes that currency; a contract whose rule could not be read
   *     has been told so
   */
  FeeMoney(Problems problems, String currency, Optional<FeeExchange> exchange) {
    this.problems = problems;
    this.currency = currency;
    this.exchange = exchange;
  }

  /** An amount of 0 or more, in whole cents. */
  Optional<Quantity> amount(LocatedText text) {
    Optional<Quantity> money = Quantity.parse(text.text()).filter(FeeMoney::isAmount);
    if (money.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.NOT_MONEY, text.span())
              .with("found", text.text())
              .with("currency", currency)
              .respelt(money(text.text())));
      return Optional.empty();
    }
    Optional<MatchResult> open = OpenPoint.find(text.text());
    if (open.isPresent() && money.get().unit().defaultPlaces() < 3) {
      problems.openPoint(text, open.get());
      return Optional.empty();
    }
    return money.filter(m -> payable(m.unit(), text.text(), text.span()));
  }

  /** A bare number is one of the money that is paid; three decimals may be thousands. */
  private List<String> money(String written) {
    return BARE.matcher(written).matches()
        ? List.of(currency + " " + written)
        : Respelling.of(
            written, text -> Quantity.parse(text).filter(FeeMoney::isAmount).isPresent());
  }

  private static boolean isAmount(Quantity quantity) {
    Rational amount = quantity.amount();
    return quantity.unit().isMoney()
        && amount.signum() >= 0
        && Rational.of(amount.round(quantity.unit().defaultPlaces(), Rounding.DOWN)).equals(amount);
  }

  /** Whether money of a unit can become what is paid. */
  boolean payable(Unit unit, String what, Span place) {
    boolean payable =
        unit.equals(Unit.money(currency)) || exchange.filter(rule -> knows(rule, unit)).isPresent();
    if (!payable) {
      problems.add(
          Diagnostic.of(Code.FEE_WITHOUT_EXCHANGE, place)
              .with("found", what)
              .with("unit", unit)
              .with("currency", currency));
    }
    return payable;
  }

  private static boolean knows(FeeExchange rule, Unit unit) {
    return !(rule instanceof FeeExchange.Fixed fixed) || fixed.rates().containsKey(unit.toString());
  }

  /** A share that is paid: {@code 3%}, at most all of it. */
  Optional<Rational> share(LocatedText text) {
    Optional<Rational> share =
        Quantity.parse(text.text())
            .filter(quantity -> quantity.unit() == Unit.Plain.PERCENT)
            .map(Quantity::amount)
            .filter(amount -> amount.signum() >= 0 && amount.compareTo(Rational.ONE) <= 0);
    if (share.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.BAD_SHARE, text.span())
              .with("found", text.text())
              .respelt(Respelling.of(text.text()).stream().filter(t -> t.endsWith("%")).toList()));
    }
    return share;
  }
}
