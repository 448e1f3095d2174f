package io.github.kpi4j.core.fee;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * A commission in tiers: 3 % up to BRL 500,000, 2.5 % up to BRL 1,000,000, 2 % above.
 *
 * <p>{@code marginal} tiers are continuous, so a cent more of sales never changes the fee by more
 * than a cent's share; {@code whole} tiers jump at each bound.
 *
 * @param mode what each rate is paid on
 * @param tiers from the lowest, each bound above the one before and the last without one
 */
public record Tiers(TierMode mode, List<Tier> tiers) {
  /**
   * Checks the order of the tiers.
   *
   * @param mode what each rate is paid on
   * @param tiers at least one
   * @throws IllegalArgumentException if there is none, a bound is not above 0 and the one before,
   *     two bounds differ in unit, or another than the last has no bound
   */
  public Tiers {
    tiers = List.copyOf(tiers);
    if (tiers.isEmpty() || tiers.get(tiers.size() - 1).upTo().isPresent()) {
      throw new IllegalArgumentException("the last tier has a bound: " + tiers);
    }
    Rational below = Rational.ZERO;
    for (Tier tier : tiers.subList(0, tiers.size() - 1)) {
      Rational bound =
          tier.upTo()
              .map(Quantity::amount)
              .orElseThrow(() -> new IllegalArgumentException("no bound: " + tier));
      if (bound.compareTo(below) <= 0) {
        throw new IllegalArgumentException("bounds do not rise: " + bound + " after " + below);
      }
      below = bound;
    }
    if (tiers.stream().flatMap(t -> t.upTo().stream()).map(Quantity::unit).distinct().count() > 1) {
      throw new IllegalArgumentException("bounds of several units: " + tiers);
    }
  }

  /**
   * The part of an amount that one tier pays for.
   *
   * @param tier the tier
   * @param amount how much of the amount it pays for
   * @param fee what it pays, exact
   */
  public record Slice(Tier tier, Quantity amount, Quantity fee) {}

  /**
   * What an amount earns.
   *
   * <p>Tiers of 5 % up to 50,000 and 8 % above, on 90,000: marginal, a slice of 50,000 that pays
   * 2,500 and one of 40,000 that pays 3,200; whole, one slice of 90,000 that pays 7,200. Exactly
   * 50,000 lies in the first tier.
   *
   * @param amount the sales; what is below zero counts as zero
   * @return the slices in the order of the tiers, the first of them always; later ones only where
   *     something lies in them
   */
  public List<Slice> on(Quantity amount) {
    Quantity base = new Quantity(amount.amount().max(Rational.ZERO), amount.unit());
    return mode == TierMode.MARGINAL ? marginal(base) : whole(base);
  }

  /**
   * What an amount earns in all tiers together.
   *
   * @param amount the sales; what is below zero counts as zero
   * @return the sum of the slices' fees, exact
   */
  public Quantity feeOf(Quantity amount) {
    Rational sum =
        on(amount).stream().map(s -> s.fee().amount()).reduce(Rational.ZERO, Rational::plus);
    return new Quantity(sum, amount.unit());
  }

  private List<Slice> marginal(Quantity base) {
    List<Slice> slices = new ArrayList<>();
    Rational below = Rational.ZERO;
    for (Tier tier : tiers) {
      Rational end =
          tier.upTo().map(bound -> bound.amount().min(base.amount())).orElse(base.amount());
      slices.add(slice(tier, new Quantity(end.minus(below), base.unit())));
      below = end;
      if (below.equals(base.amount())) {
        break;
      }
    }
    return List.copyOf(slices);
  }

  private List<Slice> whole(Quantity base) {
    Tier own =
        tiers.stream()
            .filter(tier -> holds(tier, base.amount()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no tier for " + base));
    return List.of(slice(own, base));
  }

  private static boolean holds(Tier tier, Rational amount) {
    return tier.upTo().map(bound -> amount.compareTo(bound.amount()) <= 0).orElse(true);
  }

  private static Slice slice(Tier tier, Quantity part) {
    return new Slice(tier, part, new Quantity(part.amount().times(tier.rate()), part.unit()));
  }
}
