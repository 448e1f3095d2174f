package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.value.DateRange;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;

/**
 * A file and what is known of it from outside.
 *
 * @param name what messages call it
 * @param file opens it
 * @param received when it came; of two files for the same days the later one counts
 * @param days of which days it is, if somebody says so
 * @param charset in which encoding it is, if somebody says so
 */
record Delivery(
    String name,
    Opening file,
    Instant received,
    Optional<DateRange> days,
    Optional<Charset> charset) {
  /** The place of what is wrong with the file as a whole. */
  Span place() {
    return Span.named(name);
  }
}
