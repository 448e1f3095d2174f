package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.value.DateRange;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known of files from outside, by name of file, and how much they may unpack to.
 *
 * <pre>{@code
 * FeedOptions strangers = FeedOptions.NONE.withUnpackedBytes(64 << 20);
 * Feeds.installed().read(contract.schema(), folder, strangers);
 * }</pre>
 *
 * @param days of which days a file is
 * @param charsets in which encoding it is, such as the header of its download said
 * @param received when it came; otherwise the time of its last change counts
 * @param grains what a row of it is, such as {@code package}, where its feed knows several kinds of
 *     rows and the file does not show which; by name of file, or of feed for all of its files
 * @param unpackedBytes the most bytes that a compressed file may unpack to: the content of a gzip,
 *     or all parts of a workbook together; a larger one is refused (KPI-5133). Files that are not
 *     compressed may have any size
 */
public record FeedOptions(
    Map<String, DateRange> days,
    Map<String, Charset> charsets,
    Map<String, Instant> received,
    Map<String, String> grains,
    long unpackedBytes) {
  /** Nothing is known; a file may unpack to 2 GiB. */
  public static final FeedOptions NONE =
      new FeedOptions(Map.of(), Map.of(), Map.of(), Map.of(), 2L << 30);

  /**
   * Keeps its own copies.
   *
   * @param days of which days a file is
   * @param charsets in which encoding it is
   * @param received when it came
   * @param grains what a row of it is
   * @param unpackedBytes the most bytes that a compressed file may unpack to
   * @throws IllegalArgumentException if {@code unpackedBytes} is less than 1
   */
  public FeedOptions {
    days = Map.copyOf(days);
    charsets = Map.copyOf(charsets);
    received = Map.copyOf(received);
    grains = Map.copyOf(grains);
    if (unpackedBytes < 1) {
      throw new IllegalArgumentException("a limit below 1");
    }
  }

  /**
   * The same with the days of a file.
   *
   * @param file its name
   * @param range of which days it is
   * @return new options
   */
  public FeedOptions withDays(String file, DateRange range) {
    return new FeedOptions(with(days, file, range), charsets, received, grains, unpackedBytes);
  }

  /**
   * The same with the encoding of a file.
   *
   * @param file its name
   * @param charset in which it is
   * @return new options
   */
  public FeedOptions withCharset(String file, Charset charset) {
    return new FeedOptions(days, with(charsets, file, charset), received, grains, unpackedBytes);
  }

  /**
   * The same with the time at which a file came.
   *
   * @param file its name
   * @param when of two files for the same days the later one counts
   * @return new options
   */
  public FeedOptions withReceived(String file, Instant when) {
    return new FeedOptions(days, charsets, with(received, file, when), grains, unpackedBytes);
  }

  /**
   * The same with what a row is.
   *
   * @param fileOrFeed the name of a file, or of a feed for all of its files; the file's own counts
   *     first
   * @param grain one of the feed's {@link Feed#grains}
   * @return new options
   */
  public FeedOptions withGrain(String fileOrFeed, String grain) {
    return new FeedOptions(
        days, charsets, received, with(grains, fileOrFeed, grain), unpackedBytes);
  }

  /**
   * The same with another bound for what a compressed file unpacks to.
   *
   * @param bytes at least 1
   * @return new options
   * @throws IllegalArgumentException if {@code bytes} is less than 1
   */
  public FeedOptions withUnpackedBytes(long bytes) {
    return new FeedOptions(days, charsets, received, grains, bytes);
  }

  private static <T> Map<String, T> with(Map<String, T> map, String file, T value) {
    Map<String, T> all = new HashMap<>(map);
    all.put(file, value);
    return all;
  }
}
