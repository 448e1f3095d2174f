package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.result.Aim;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Pace;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.target.Bands;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.target.Direction;
import io.github.kpi4j.core.target.KpiTarget;
import io.github.kpi4j.core.target.KpiTarget.Against;
import io.github.kpi4j.core.target.KpiTarget.Fixed;
import io.github.kpi4j.core.target.KpiTarget.Named;
import io.github.kpi4j.core.target.KpiTarget.Staged;
import io.github.kpi4j.core.target.Target;
import io.github.kpi4j.core.target.Target.CatchUp;
import io.github.kpi4j.core.target.Target.PaceDays;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;

/** What KPIs are held against in one period, and how far they have come. */
final class Aims {
  /** Shown attainment has the places of a percentage: 0.9637 is 96.37 %. */
  private static final int PLACES = 4;

  private final Contract contract;
  private final Targets targets;
  private final Frame frame;

  Aims(Contract contract, Targets targets, Frame frame) {
    this.contract = contract;
    this.targets = targets;
    this.frame = frame;
  }

  /** The target of a KPI in a scope, or why there is none; empty where the KPI has no target. */
  Optional<Amount> target(Kpi kpi, Scope scope, Optional<String> stage) {
    KpiTarget target = kpi.target().orElse(null);
    if (target instanceof Named named) {
      return Optional.of(part(kpi, named, named.against(), scope));
    }
    Optional<Condition> condition = Optional.empty();
    if (target instanceof Fixed fixed) {
      condition = Optional.of(fixed.condition());
    } else if (target instanceof Staged staged) {
      condition = stage.map(staged.conditions()::get);
    }
    return condition.flatMap(Aims::bound).map(bound -> Amount.of(bound.amount()));
  }

  /** The amount that a condition asks for; a range asks for none. */
  private static Optional<Quantity> bound(Condition condition) {
    return condition.thresholds().size() == 1
        ? Optional.of(condition.thresholds().get(0))
        : Optional.empty();
  }

  private Amount part(Kpi kpi, Named named, Against against, Scope scope) {
    Amount exact = targets.part(contract.target(named.target()), against, scope, whole());
    int places = contract.metric(kpi.metric()).places();
    return exact
        .known()
        .map(known -> Amount.of(Rational.of(known.round(places, contract.rounding()))))
        .orElse(exact);
  }

  private DateRange whole() {
    return frame.period().orElseThrow().days();
  }

  /**
   * How a value stands to its target.
   *
   * @param bands those that decided
   * @param met the band that the value fell into
   * @param value the value that decided
   */
  Aim aim(Kpi kpi, Scope scope, Bands bands, Rational target, Band met, Quantity value) {
    int places = contract.metric(kpi.metric()).places();
    Quantity shown = new Quantity(target, value.unit());
    Optional<Rational> original = Optional.empty();
    Optional<Rational> revised = Optional.empty();
    Optional<Pace> pace = Optional.empty();
    if (kpi.target().orElse(null) instanceof Named named) {
      Target rule = contract.target(named.target());
      if (rule.catchUp() != CatchUp.NONE) {
        original = part(kpi, named, Against.ORIGINAL, scope).known();
        revised = part(kpi, named, Against.REVISED, scope).known();
      }
      pace = Optional.of(pace(rule, scope, target, value));
    }
    return new Aim(
        shown,
        places,
        original.map(amount -> of(value, amount)),
        revised.map(amount -> of(value, amount)),
        attainment(kpi, bands, target, met, value.amount()),
        pace);
  }

  private Optional<Rational> attainment(
      Kpi kpi, Bands bands, Rational target, Band met, Rational value) {
    if (kpi.better() == Direction.INSIDE || target.signum() <= 0) {
      return Optional.empty();
    }
    if (kpi.better() == Direction.LOWER) {
      // Nothing at all of what should be small is all that was wanted; below nothing likewise.
      return Optional.of(value.signum() <= 0 ? Rational.ONE : shown(target.dividedBy(value)));
    }
    Rational exact = value.dividedBy(target);
    Rational rounded = shown(exact);
    for (Band band : bands.bands()) {
      Condition condition = band.condition();
      if (condition instanceof Condition.OfTarget && band.level().equals(met.level())) {
        // What is printed must lie in the band that the value lies in.
        Rational inside = toward(condition, rounded);
        return Optional.of(inside);
      }
      if (condition instanceof Condition.OfTarget && condition.holds(rounded)) {
        rounded = below(condition, rounded);
      }
    }
    return Optional.of(rounded);
  }

  private Rational shown(Rational share) {
    return Rational.of(share.round(PLACES, contract.rounding()));
  }

  /** The nearest share that a condition holds for. */
  private static Rational toward(Condition condition, Rational share) {
    if (condition.holds(share)) {
      return share;
    }
    Rational bound = condition.thresholds().get(0).amount();
    return condition.holds(bound) ? bound : bound.plus(unit());
  }

  /** The nearest share that a condition does not hold for. */
  private static Rational below(Condition condition, Rational share) {
    Rational bound = condition.thresholds().get(0).amount();
    return condition.holds(bound) ? bound.minus(unit()) : bound.min(share);
  }

  private static Rational unit() {
    return Rational.ofScaled(BigInteger.ONE, PLACES);
  }

  private Pace pace(Target rule, Scope scope, Rational target, Quantity value) {
    long days = counted(rule, scope, whole());
    long elapsed = counted(rule, scope, frame.days());
    Rational expected = days == 0 ? Rational.ZERO : target.times(Rational.of(elapsed, days));
    Optional<Rational> ratio =
        expected.signum() <= 0 ? Optional.empty() : Optional.of(value.amount().dividedBy(expected));
    Optional<Quantity> forecast =
        elapsed == 0
            ? Optional.empty()
            : Optional.of(of(value, value.amount().times(Rational.of(days, elapsed))));
    Optional<Quantity> needed =
        days == elapsed
            ? Optional.empty()
            : Optional.of(
                of(
                    value,
                    target
                        .minus(value.amount())
                        .max(Rational.ZERO)
                        .dividedBy(Rational.of(days - elapsed))));
    return new Pace(elapsed, days, of(value, expected), ratio, forecast, needed);
  }

  private static Quantity of(Quantity like, Rational amount) {
    return new Quantity(amount, like.unit());
  }

  private long counted(Target rule, Scope scope, DateRange days) {
    if (rule.pace() == PaceDays.CALENDAR_DAYS) {
      return scope.excused().leftOf(days).days();
    }
    BusinessCalendar calendar = contract.businessDays().orElseGet(BusinessCalendar::weekdays);
    long count = 0;
    for (LocalDate day = days.start(); day.isBefore(days.endExclusive()); day = day.plusDays(1)) {
      count += calendar.isBusinessDay(day) && !scope.excused().contains(day) ? 1 : 0;
    }
    return count;
  }
}
