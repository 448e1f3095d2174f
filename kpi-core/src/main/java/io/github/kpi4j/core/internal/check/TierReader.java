package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.fee.Tier;
import io.github.kpi4j.core.fee.TierMode;
import io.github.kpi4j.core.fee.Tiers;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the rates of a commission. Whether a rate is paid on the part in its tier or on all, and
 * whether tiers start anew each month or each year, is half of what they are worth: both have to be
 * chosen, and the message shows what the choice means on the contract's own numbers.
 */
final class TierReader {
  static final Map<String, TierMode> MODES = Words.of(TierMode.values());
  private static final int MONTHS_OF_A_YEAR = 12;

  private final Problems problems;
  private final FeeMoney money;

  TierReader(Problems problems, FeeMoney money) {
    this.problems = problems;
    this.money = money;
  }

  /** The tiers; empty if something is missing or wrong, which has been reported. */
  Optional<Tiers> read(Reading keys, Unit paidOn, Optional<TierMode> mode, Optional<Grain> per) {
    Optional<List<Tier>> tiers = tiers(keys, paidOn);
    if (!keys.has("mode")) {
      tiers.ifPresent(t -> chooseMode(t, paidOn, keys.span()));
    }
    if (!keys.has("per")) {
      tiers.ifPresent(t -> choosePer(t, paidOn, mode.orElse(TierMode.MARGINAL), keys.span()));
    }
    return per.isEmpty() ? Optional.empty() : mode.flatMap(m -> tiers.map(t -> new Tiers(m, t)));
  }

  private Optional<List<Tier>> tiers(Reading keys, Unit paidOn) {
    List<Mapping> rows = keys.mappings("rates");
    List<Tier> tiers = new ArrayList<>();
    Rational below = Rational.ZERO;
    for (int i = 0; i < rows.size(); i++) {
      Reading row = new Reading(rows.get(i), problems);
      Optional<Rational> rate = row.text("rate").flatMap(money::share);
      Optional<LocatedText> written = row.text("up_to");
      boolean last = i == rows.size() - 1;
      if (written.isPresent() == last) {
        // A misspelt key has been reported; it may be the bound.
        if (Shapes.TIER.knows(rows.get(i))) {
          problems.add(
              Diagnostic.of(last ? Code.TIER_CLOSED : Code.TIER_OPEN, rows.get(i).span())
                  .with("found", written.map(LocatedText::text).orElse("@none")));
        }
        return Optional.empty();
      }
      Optional<Quantity> upTo = written.flatMap(text -> bound(text, paidOn));
      if (rate.isEmpty() || upTo.isPresent() != written.isPresent()) {
        return Optional.empty();
      }
      if (upTo.isPresent() && upTo.get().amount().compareTo(below) <= 0) {
        problems.add(
            Diagnostic.of(Code.TIERS_NOT_RISING, written.orElseThrow().span())
                .with("found", upTo.get())
                .with("below", new Quantity(below, paidOn)));
        return Optional.empty();
      }
      below = upTo.map(Quantity::amount).orElse(below);
      tiers.add(new Tier(upTo, rate.get()));
    }
    return tiers.isEmpty() ? Optional.empty() : Optional.of(tiers);
  }

  private Optional<Quantity> bound(LocatedText text, Unit paidOn) {
    Optional<Quantity> bound = money.amount(text);
    if (bound.isPresent() && !bound.get().unit().equals(paidOn)) {
      problems.add(
          Diagnostic.of(Code.TIER_UNIT, text.span())
              .with("found", text.text())
              .with("unit", paidOn));
      return Optional.empty();
    }
    return bound;
  }

  private void chooseMode(List<Tier> tiers, Unit unit, Span place) {
    Quantity example = example(tiers, unit);
    problems.add(
        Diagnostic.of(Code.TIER_MODE_MISSING, place)
            .with("sales", text(example))
            .with("marginal", text(new Tiers(TierMode.MARGINAL, tiers).feeOf(example)))
            .with("whole", text(new Tiers(TierMode.WHOLE, tiers).feeOf(example))));
  }

  private void choosePer(List<Tier> tiers, Unit unit, TierMode mode, Span place) {
    Quantity month = example(tiers, unit);
    Rational months = Rational.of(MONTHS_OF_A_YEAR);
    Tiers rates = new Tiers(mode, tiers);
    Quantity each = rates.feeOf(month);
    Quantity year = new Quantity(month.amount().times(months), unit);
    problems.add(
        Diagnostic.of(Code.TIER_PER_MISSING, place)
            .with("sales", text(month))
            .with("monthly", text(new Quantity(each.amount().times(months), unit)))
            .with("yearly", text(rates.feeOf(year))));
  }

  /** Sales in the second tier, so that the choice shows: nine fifths of the first bound. */
  private static Quantity example(List<Tier> tiers, Unit unit) {
    Rational first = tiers.get(0).upTo().map(Quantity::amount).orElse(Rational.of(90_000));
    return new Quantity(first.times(Rational.of(9, 5)), unit);
  }

  private static String text(Quantity money) {
    return money.toText(money.unit().defaultPlaces(), Rounding.HALF_EVEN);
  }
}
