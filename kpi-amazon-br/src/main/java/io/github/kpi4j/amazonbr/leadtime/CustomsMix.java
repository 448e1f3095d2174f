package io.github.kpi4j.amazonbr.leadtime;

import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How often each channel of customs happens to an importer. There is no usual mix: it depends on
 * the importer and the goods, so the caller gives it.
 *
 * @param shares of each channel, exact, 1 in total; channels that are left out never happen
 */
public record CustomsMix(Map<CustomsChannel, Rational> shares) {
  private static final int WEIGHT_PLACES = 15;

  /**
   * Checks the shares.
   *
   * @param shares of each channel
   * @throws IllegalArgumentException if a share is negative or they are not exactly 1 in total
   */
  public CustomsMix {
    if (shares.values().stream().anyMatch(share -> share.signum() < 0)) {
      throw new IllegalArgumentException("a negative share: " + shares);
    }
    Rational total = shares.values().stream().reduce(Rational.ZERO, Rational::plus);
    if (!total.equals(Rational.ONE)) {
      throw new IllegalArgumentException("shares are " + total + " in total, not 1: " + shares);
    }
    shares = Map.copyOf(shares);
  }

  /**
   * Shares in percent, in the order of the channels.
   *
   * @param green such as {@code 85}
   * @param yellow such as {@code 9.5}
   * @param red such as {@code 5}
   * @param grey such as {@code 0.5}
   * @return the mix
   * @throws IllegalArgumentException if they are not numbers, or not exactly 100 in total
   */
  public static CustomsMix percent(String green, String yellow, String red, String grey) {
    return new CustomsMix(
        Map.of(
            CustomsChannel.GREEN, share(green),
            CustomsChannel.YELLOW, share(yellow),
            CustomsChannel.RED, share(red),
            CustomsChannel.GREY, share(grey)));
  }

  /**
   * The mix that past declarations had.
   *
   * @param declarations how many went through each channel
   * @return each channel's share of them, exact
   * @throws IllegalArgumentException if a count is negative or there are none at all
   */
  public static CustomsMix seen(Map<CustomsChannel, Integer> declarations) {
    long total = declarations.values().stream().mapToLong(Integer::longValue).sum();
    Map<CustomsChannel, Rational> shares = new EnumMap<>(CustomsChannel.class);
    declarations.forEach((channel, count) -> shares.put(channel, Rational.of(count, total)));
    return new CustomsMix(shares);
  }

  private static Rational share(String percent) {
    return Rational.parse(percent).dividedBy(Rational.HUNDRED);
  }

  /**
   * The channels that happen and that nobody says the time of, to be asked before {@link
   * #estimate}.
   *
   * @param own the caller's own estimates by channel; may be empty
   * @return in the order of the channels; usually empty or {@code GREY}, of which no end is known
   */
  public Set<CustomsChannel> unknown(Map<CustomsChannel, LegEstimate> own) {
    Set<CustomsChannel> unknown = EnumSet.noneOf(CustomsChannel.class);
    shares.forEach(
        (channel, share) -> {
          if (!share.isZero() && known(channel, own).isEmpty()) {
            unknown.add(channel);
          }
        });
    return Collections.unmodifiableSet(unknown);
  }

  /**
   * How long customs takes with this mix, by published figures where the caller has none.
   *
   * @param own the caller's own estimates by channel; may be empty
   * @return the mixture; its provenance names the one of every channel that happens
   * @throws IllegalArgumentException if a channel is {@link #unknown}: nothing is invented for it
   */
  public LegEstimate estimate(Map<CustomsChannel, LegEstimate> own) {
    Set<CustomsChannel> unknown = unknown(own);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "no figure for customs: say how long it takes: " + unknown);
    }
    List<DayDistribution.Way> ways = new ArrayList<>();
    List<LegNote> notes = new ArrayList<>();
    StringBuilder bases = new StringBuilder();
    boolean assumed = false;
    for (CustomsChannel channel : CustomsChannel.values()) {
      Rational share = shares.getOrDefault(channel, Rational.ZERO);
      if (!share.isZero()) {
        LegEstimate estimate = known(channel, own).orElseThrow();
        ways.add(new DayDistribution.Way(estimate.days(), weight(share)));
        notes.addAll(estimate.notes());
        assumed |= estimate.provenance() instanceof Provenance.Assumed;
        bases
            .append(bases.isEmpty() ? "" : "; ")
            .append(channel)
            .append(' ')
            .append(estimate.provenance());
      }
    }
    Provenance provenance =
        assumed
            ? new Provenance.Assumed("a mix of channels", "low", bases.toString())
            : new Provenance.Stated(bases.toString());
    return new LegEstimate(DayDistribution.mixture(ways), provenance, notes);
  }

  /** A whole number that a double holds exactly. */
  private static double weight(Rational share) {
    return share.round(WEIGHT_PLACES, Rounding.HALF_EVEN).unscaledValue().longValueExact();
  }

  private static Optional<LegEstimate> known(
      CustomsChannel channel, Map<CustomsChannel, LegEstimate> own) {
    return Optional.ofNullable(own.get(channel))
        .or(
            () ->
                LegFigure.find(LegKind.CUSTOMS, channel.name().toLowerCase(Locale.ROOT))
                    .flatMap(LegFigure::estimate));
  }
}
