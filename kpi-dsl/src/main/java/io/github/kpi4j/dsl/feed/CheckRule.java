package io.github.kpi4j.dsl.feed;

import java.util.List;
import java.util.Optional;

/** Something that has to be so in a file, and is a warning where it is not. */
sealed interface CheckRule {
  /** A ratio that the file states beside its figures. */
  record Ratio(String reported, String over, String under) implements CheckRule {}

  /** A total that each row states beside its parts. */
  record RowTotal(String reported, List<String> parts) implements CheckRule {}

  /**
   * A stock at the end that follows from the one at the start. Outgoing quantities may be written
   * with or without a minus.
   */
  record Balance(String end, String start, List<String> in, List<String> out)
      implements CheckRule {}

  /** A total in one row of what the other rows of a group have. */
  record FileTotal(String reported, String rows, Optional<String> by, List<RowFilter> only)
      implements CheckRule {}
}
