package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.duty.Decision;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.value.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that a test expects.
 *
 * @param kind what it is about
 * @param name the metric, KPI, stage plan, alert or line of fees; for score, grade and approval
 *     these words
 * @param subject the subject, as reports write it; empty for the whole contract
 * @param expected what it should come to
 * @param place where that is written
 */
public record Expectation(
    Kind kind, String name, Optional<String> subject, Expected expected, Span place) {
  /** What is expected of what. */
  public enum Kind {
    /** The value of a metric, as it is shown. */
    METRIC,
    /** The level of a KPI. */
    KPI,
    /** The stage at the end of the last day that is evaluated. */
    STAGE,
    /** The score. */
    SCORE,
    /** The grade. */
    GRADE,
    /** The amount of a line of the statement, or their total. */
    FEE,
    /** How an alert stands at the end of the last day. */
    ALERT,
    /** What is said to a proposal. */
    APPROVAL;

    /** The line that stands for the sum of all lines. */
    public static final String TOTAL = "total";
  }

  /** What should come out. */
  public sealed interface Expected {
    /**
     * What is said to a proposal.
     *
     * @param decision any decision
     * @return the people who have to consent, {@code allowed} or {@code refused}
     */
    static Expected of(Decision decision) {
      if (decision instanceof Decision.Needs needs) {
        return new People(needs.people());
      }
      return new Word(decision instanceof Decision.Allowed ? Word.ALLOWED : Word.REFUSED);
    }
  }

  /**
   * A number.
   *
   * @param quantity with its unit
   */
  public record Value(Quantity quantity) implements Expected {
    @Override
    public String toString() {
      return quantity.toString();
    }
  }

  /**
   * A level, stage, grade or state, or whether a proposal may go through.
   *
   * @param text the word
   */
  public record Word(String text) implements Expected {
    /** The word for a proposal that may go through. */
    public static final String ALLOWED = "allowed";

    /** The word for a proposal that may not, whoever consents. */
    public static final String REFUSED = "refused";

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * The people without whose consent a proposal does not go through.
   *
   * @param people each once, at least one, such as {@code agency.manager}; the order is no matter
   */
  public record People(List<String> people) implements Expected {
    /**
     * Keeps its own copy.
     *
     * @param people at least one
     */
    public People {
      people = List.copyOf(people);
    }

    @Override
    public String toString() {
      return people.size() == 1 ? people.get(0) : people.toString();
    }
  }

  /**
   * Nothing, perhaps for one reason only.
   *
   * @param reason why nothing; any reason will do where it is absent
   */
  public record Nothing(Optional<Reason.Kind> reason) implements Expected {
    /** The word for nothing, whatever the reason. */
    public static final String NONE = "none";

    @Override
    public String toString() {
      return reason.map(Reason.Kind::name).orElse(NONE);
    }
  }

  /**
   * The place among the keys of {@code expect}.
   *
   * @return such as {@code kpis.profit} or {@code stages.new_product.B01}
   */
  public String path() {
    String key =
        switch (kind) {
          case SCORE, GRADE, APPROVAL -> kind.name().toLowerCase(Locale.ROOT);
          default -> kind.name().toLowerCase(Locale.ROOT) + "s." + name;
        };
    return subject.map(s -> key + "." + s).orElse(key);
  }
}
