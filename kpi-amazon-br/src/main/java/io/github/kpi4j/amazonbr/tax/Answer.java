package io.github.kpi4j.amazonbr.tax;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A figure with what it stands on, or what is missing. There is no default in between: whoever asks
 * for a day before a table begins, or for a rate that nobody has fixed, is told so.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {
  /**
   * There is an answer.
   *
   * @param value the answer
   * @param bases the rows of tables that it rests on, in the order they were read; empty if it
   *     rests on no table
   * @param <T> what was asked for
   */
  record Known<T>(T value, List<Basis> bases) implements Answer<T> {
    /**
     * Keeps its own copy.
     *
     * @param value the answer
     * @param bases the rows it rests on
     */
    public Known {
      bases = List.copyOf(bases);
    }

    @Override
    public <R> R match(
        Function<? super Known<T>, ? extends R> known,
        Function<? super Missing, ? extends R> unknown) {
      return known.apply(this);
    }

    /**
     * How sure the least sure of the rows is.
     *
     * @return {@link Confidence#HIGH} if it rests on no table
     */
    public Confidence confidence() {
      return bases.stream()
          .map(Basis::confidence)
          .min(Confidence::compareTo)
          .orElse(Confidence.HIGH);
    }
  }

  /**
   * There is none.
   *
   * @param missing what is missing
   * @param <T> what was asked for
   */
  record Unknown<T>(Missing missing) implements Answer<T> {
    @Override
    public <R> R match(
        Function<? super Known<T>, ? extends R> known,
        Function<? super Missing, ? extends R> unknown) {
      return unknown.apply(missing);
    }
  }

  /**
   * An answer that rests on no table, such as one that the caller gave.
   *
   * @param value the answer
   * @param <T> what was asked for
   * @return known, without bases
   */
  static <T> Answer<T> given(T value) {
    return new Known<>(value, List.of());
  }

  /**
   * An answer that rests on one row.
   *
   * @param value the answer
   * @param basis the row
   * @param <T> what was asked for
   * @return known
   */
  static <T> Answer<T> known(T value, Basis basis) {
    return new Known<>(value, List.of(basis));
  }

  /**
   * No answer.
   *
   * @param reason the kind of gap
   * @param figure what is missing, for programs
   * @param detail the rest, for people
   * @param <T> what was asked for
   * @return unknown
   */
  static <T> Answer<T> unknown(Missing.Reason reason, String figure, String detail) {
    return new Unknown<>(new Missing(reason, figure, detail));
  }

  /**
   * Goes on with whichever of the two it is.
   *
   * @param known what to do with an answer and its bases
   * @param unknown what to do with what is missing
   * @param <R> what both make
   * @return what the one that was called made
   */
  <R> R match(
      Function<? super Known<T>, ? extends R> known,
      Function<? super Missing, ? extends R> unknown);

  /**
   * Calculates on from an answer; what is missing stays missing.
   *
   * @param next called with the value
   * @param <R> what it makes
   * @return the new value on the same bases
   */
  default <R> Answer<R> map(Function<? super T, ? extends R> next) {
    return match(known -> new Known<>(next.apply(known.value()), known.bases()), Unknown::new);
  }

  /**
   * Asks on from an answer.
   *
   * @param next called with the value
   * @param <R> what it asks for
   * @return the next answer on the bases of both, or the first thing missing
   */
  default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
    return match(
        first ->
            next.apply(first.value())
                .match(
                    second -> new Known<>(second.value(), joined(first.bases(), second.bases())),
                    Unknown::new),
        Unknown::new);
  }

  /**
   * Puts two answers together.
   *
   * @param other the second
   * @param join called with both values
   * @param <U> what the second is
   * @param <R> what they make
   * @return the joined value on the bases of both, or the first thing missing
   */
  default <U, R> Answer<R> with(
      Answer<U> other, BiFunction<? super T, ? super U, ? extends R> join) {
    return then(first -> other.map(second -> join.apply(first, second)));
  }

  /**
   * The answer, for callers who do not ask what is missing.
   *
   * @return empty if it is unknown
   */
  default Optional<T> optional() {
    return match(known -> Optional.of(known.value()), missing -> Optional.empty());
  }

  /**
   * What is missing.
   *
   * @return empty if it is known
   */
  default Optional<Missing> gap() {
    return match(known -> Optional.empty(), Optional::of);
  }

  /**
   * The answer, for callers who cannot go on without.
   *
   * @return the value
   * @throws NoSuchElementException if it is unknown; the message says what is missing
   */
  default T orThrow() {
    return this.<Optional<T>>match(
            known -> Optional.of(known.value()),
            missing -> {
              throw new NoSuchElementException(missing.toString());
            })
        .orElseThrow();
  }

  // On the path of every sale, so without streams.
  private static List<Basis> joined(List<Basis> first, List<Basis> second) {
    if (second.isEmpty() || first.equals(second)) {
      return first;
    }
    if (first.isEmpty()) {
      return second;
    }
    List<Basis> both = new ArrayList<>(first);
    for (Basis basis : second) {
      if (!both.contains(basis)) {
        both.add(basis);
      }
    }
    return both;
  }
}
