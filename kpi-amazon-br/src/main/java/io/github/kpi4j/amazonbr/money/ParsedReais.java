package io.github.kpi4j.amazonbr.money;

import io.github.kpi4j.core.value.Quantity;
import java.util.Optional;
import java.util.function.Function;

/** What {@link Reais#parse} made of a text: an amount, or the reason why there is none. */
public sealed interface ParsedReais {
  /**
   * The text was an amount.
   *
   * @param quantity the exact amount, its unit is BRL
   */
  record Amount(Quantity quantity) implements ParsedReais {
    @Override
    public <R> R match(
        Function<? super Quantity, ? extends R> amount,
        Function<? super Refusal, ? extends R> refused) {
      return amount.apply(quantity);
    }
  }

  /**
   * The text was none, or may have meant two different ones.
   *
   * @param reason the first reason found
   */
  record Refused(Refusal reason) implements ParsedReais {
    @Override
    public <R> R match(
        Function<? super Quantity, ? extends R> amount,
        Function<? super Refusal, ? extends R> refused) {
      return refused.apply(reason);
    }
  }

  /**
   * Goes on with whichever of the two it is.
   *
   * @param amount what to do with an amount
   * @param refused what to do with a reason
   * @param <R> what both make
   * @return what the one that was called made
   */
  <R> R match(
      Function<? super Quantity, ? extends R> amount,
      Function<? super Refusal, ? extends R> refused);

  /**
   * The amount, for callers who do not ask for the reason.
   *
   * @return empty if the text was refused
   */
  default Optional<Quantity> amount() {
    return match(Optional::of, refused -> Optional.empty());
  }
}
