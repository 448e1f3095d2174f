package io.github.kpi4j.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A library that is too old is said in a sentence; {@code examples/consumer} has real old ones. */
class UsedLibraryTest {
  private static final Span PLACE = new Span(Source.of("c.kpi.yaml", "kpi: 1"), 0, 0);
  private static final UsedLibrary GUAVA =
      new UsedLibrary("Guava", "com.google.guava", "guava", "999.0");

  private static void older() {
    throw new NoSuchMethodError("newest");
  }

  private static String said(UsedLibrary library, Supplier<Class<?>> anchor) {
    Optional<Diagnostic> problem = library.problem(PLACE, UsedLibraryTest::older, anchor);
    return problem.orElseThrow().toString();
  }

  @Test
  void oneThatHasEverythingIsNoProblem() {
    assertThat(GUAVA.problem(PLACE, () -> {}, () -> ImmutableList.class)).isEmpty();
  }

  @Test
  void oneThatIsTooOldIsNamedWithBothVersions() {
    assertThat(said(GUAVA, () -> ImmutableList.class))
        .matches(
            "c\\.kpi\\.yaml:1:1: error\\[KPI-1050]: Guava is too old to read contracts with:"
                + " [0-9.]+-jre was found, and 999\\.0 is the oldest that works\\.");
  }

  @Test
  void oneThatDoesNotSayItsVersionIsNamedAllTheSame() {
    assertThat(said(new UsedLibrary("Guava", "x", "y", "9"), () -> ImmutableList.class))
        .endsWith(
            "a version that does not say its number was found, and 9 is the oldest that works.");
  }

  @Test
  void oneThatIsNotThereIsNone() {
    Supplier<Class<?>> absent =
        () -> {
          throw new NoClassDefFoundError("gone");
        };
    assertThat(said(GUAVA, absent)).contains(": none was found,");
  }

  @Test
  void everythingElseThatGoesWrongIsNotTheLibrarys() {
    Runnable broken =
        () -> {
          throw new IllegalStateException("ours");
        };
    assertThat(catchThrowable(() -> GUAVA.problem(PLACE, broken, () -> ImmutableList.class)))
        .hasMessage("ours");
  }
}
