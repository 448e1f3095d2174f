package io.github.kpi4j.amazonbr.leadtime;

import java.util.function.Function;

/** Where the figures of a leg are from. */
public sealed interface Provenance {
  /**
   * The caller said so.
   *
   * @param by whose word it is, such as {@code factory's contract}
   */
  record Stated(String by) implements Provenance {
    @Override
    public <R> R match(
        Function<? super Stated, ? extends R> stated,
        Function<? super Learnt, ? extends R> learnt,
        Function<? super Assumed, ? extends R> assumed) {
      return stated.apply(this);
    }

    @Override
    public String toString() {
      return "stated: " + by;
    }
  }

  /**
   * Past shipments show it.
   *
   * @param shipments how many were counted
   */
  record Learnt(int shipments) implements Provenance {
    @Override
    public <R> R match(
        Function<? super Stated, ? extends R> stated,
        Function<? super Learnt, ? extends R> learnt,
        Function<? super Assumed, ? extends R> assumed) {
      return learnt.apply(this);
    }

    @Override
    public String toString() {
      return "learnt from " + shipments + " shipments";
    }
  }

  /**
   * Nothing of one's own is known; a published figure stands in.
   *
   * @param source where the figure is from and of when
   * @param confidence high, medium or low
   * @param note what to know about it
   */
  record Assumed(String source, String confidence, String note) implements Provenance {
    @Override
    public <R> R match(
        Function<? super Stated, ? extends R> stated,
        Function<? super Learnt, ? extends R> learnt,
        Function<? super Assumed, ? extends R> assumed) {
      return assumed.apply(this);
    }

    @Override
    public String toString() {
      return "assumed from " + source + ", confidence " + confidence + ": " + note;
    }
  }

  /**
   * Goes on with whichever of the three it is.
   *
   * @param stated what to do with the caller's word
   * @param learnt what to do with past shipments
   * @param assumed what to do with a published figure
   * @param <R> what all make
   * @return what the one that was called made
   */
  <R> R match(
      Function<? super Stated, ? extends R> stated,
      Function<? super Learnt, ? extends R> learnt,
      Function<? super Assumed, ? extends R> assumed);
}
