package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.value.DateRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The account of one file.
 *
 * @param name its name, with folders inside the one that was read
 * @param digest the SHA-256 of its bytes in lower-case hexadecimal
 * @param received when it came
 * @param taken what it was taken for
 * @param feed the feed that it was taken for, if any
 * @param grain what a row of it was taken for, where the feed knows several kinds
 * @param form how it is written, such as {@code CSV UTF-8}; empty if nobody knows it
 * @param rows what became of its rows
 * @param days the days that it is about, if they are known
 * @param tables the tables that it has rows for
 * @param checks what was compared in it
 */
public record FeedFile(
    String name,
    String digest,
    Instant received,
    Taken taken,
    Optional<Feed> feed,
    Optional<String> grain,
    String form,
    RowCount rows,
    Optional<DateRange> days,
    Set<String> tables,
    List<FeedCheck> checks) {
  /** What a file can be. */
  public enum Taken {
    /** A file of a feed. */
    FEED,
    /** A table as the contract declares it. */
    TABLE,
    /** The list of days that tables cover. */
    COVERAGE,
    /** The same bytes as another file; not read again. */
    REPEATED,
    /** Nothing that is known. */
    UNKNOWN
  }

  /**
   * Keeps its own copies.
   *
   * @param name its name
   * @param digest the SHA-256 of its bytes
   * @param received when it came
   * @param taken what it was taken for
   * @param feed the feed that it was taken for
   * @param grain what a row of it was taken for
   * @param form how it is written
   * @param rows what became of its rows
   * @param days the days that it is about
   * @param tables the tables that it has rows for
   * @param checks what was compared in it
   */
  public FeedFile {
    tables = Set.copyOf(tables);
    checks = List.copyOf(checks);
  }
}
