package io.github.kpi4j.core.internal.check;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableRangeSet;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.UsedLibrary;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** What is called of Guava, by checks, plans and pages; {@code Comparators} came last of it. */
public final class GuavaCalls {
  private static final UsedLibrary GUAVA =
      new UsedLibrary("Guava", "com.google.guava", "guava", "21.0");

  private GuavaCalls() {}

  /**
   * Whether the Guava on the path has all that is called.
   *
   * @param place where to say that it has not
   * @return the problem, if there is one
   */
  public static Optional<Diagnostic> problem(Span place) {
    return GUAVA.problem(place, GuavaCalls::newest, () -> ImmutableRangeSet.class);
  }

  private static void newest() {
    Objects.requireNonNull(Comparators.lexicographical(Comparator.<Integer>naturalOrder()));
  }
}
