package io.github.kpi4j.core.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The outcome of reading or checking: a value unless something was an error, and everything that
 * was found on the way, sorted by place.
 *
 * @param <T> what was read
 */
public final class Validated<T> {
  private final Optional<T> value;
  private final List<Diagnostic> diagnostics;

  private Validated(Optional<T> value, List<Diagnostic> diagnostics) {
    this.value = value;
    // Nearly always there is nothing to say; a contract is made of hundreds of these.
    this.diagnostics =
        diagnostics.isEmpty() ? List.of() : diagnostics.stream().sorted().distinct().toList();
  }

  /**
   * A value, with warnings at most.
   *
   * @param value what was read
   * @param diagnostics warnings, in any order
   * @param <T> what was read
   * @return the outcome
   * @throws IllegalArgumentException if one of the diagnostics is an error
   */
  public static <T> Validated<T> valid(T value, List<Diagnostic> diagnostics) {
    if (hasError(diagnostics)) {
      throw new IllegalArgumentException("a valid value with errors: " + diagnostics);
    }
    return new Validated<>(Optional.of(value), diagnostics);
  }

  /**
   * No value, and why.
   *
   * @param diagnostics in any order, at least one of them an error
   * @param <T> what would have been read
   * @return the outcome
   * @throws IllegalArgumentException if none of the diagnostics is an error
   */
  public static <T> Validated<T> invalid(List<Diagnostic> diagnostics) {
    if (!hasError(diagnostics)) {
      throw new IllegalArgumentException("an invalid value without an error");
    }
    return new Validated<>(Optional.empty(), diagnostics);
  }

  private static boolean hasError(List<Diagnostic> diagnostics) {
    return !diagnostics.isEmpty()
        && diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /**
   * Whether there is a value.
   *
   * @return true if nothing was an error
   */
  public boolean isValid() {
    return value.isPresent();
  }

  /**
   * The value.
   *
   * @return empty if something was an error
   */
  public Optional<T> value() {
    return value;
  }

  /**
   * Everything that was found, sorted by place.
   *
   * @return errors and warnings, or only warnings where there is a value
   */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /**
   * The value, for callers that cannot go on without.
   *
   * @return the value
   * @throws InvalidContractException if there is none; its message is the rendered diagnostics
   */
  public T orThrow() {
    return value.orElseThrow(() -> new InvalidContractException(diagnostics));
  }

  /**
   * The next stage, which keeps what was found so far.
   *
   * @param stage reads or checks further
   * @param <R> what the next stage makes
   * @return the outcome of both
   */
  public <R> Validated<R> then(Function<? super T, Validated<R>> stage) {
    if (value.isEmpty()) {
      return new Validated<>(Optional.empty(), diagnostics);
    }
    Validated<R> next = stage.apply(value.get());
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(next.diagnostics);
    return new Validated<>(next.value, all);
  }

  @Override
  public String toString() {
    return value.map(v -> "valid: " + v).orElse("invalid") + " " + diagnostics;
  }
}
