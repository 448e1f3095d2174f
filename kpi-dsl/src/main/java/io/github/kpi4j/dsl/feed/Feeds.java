package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.fact.DataSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The feeds that are known. {@link #read(DataSchema, Path, FeedOptions)} takes a folder of mixed
 * downloads, tells what each file is and puts the tables of a contract together:
 *
 * <pre>{@code
 * FeedReading read = Feeds.installed().read(contract.schema(), Path.of("downloads"), FeedOptions.NONE);
 * contract.evaluate(read.facts(), period, asOf);
 * }</pre>
 */
public final class Feeds {
  private static final int DEEPEST = 8;

  private final List<Feed> feeds;

  private Feeds(List<Feed> feeds) {
    this.feeds = List.copyOf(feeds);
  }

  /**
   * Some feeds.
   *
   * @param feeds where two fill the same column of a table, the first counts
   * @return those, and no others
   * @throws IllegalArgumentException if two have the same name
   */
  public static Feeds of(List<Feed> feeds) {
    long names = feeds.stream().map(Feed::name).distinct().count();
    if (names != feeds.size()) {
      throw new IllegalArgumentException("two feeds of the same name: " + feeds);
    }
    return new Feeds(feeds);
  }

  /**
   * The feeds of all providers that this library can see.
   *
   * @return those that come with it; a description that cannot be read is a fault of its provider
   * @throws io.github.kpi4j.core.diagnostic.InvalidContractException if there is one
   */
  public static Feeds installed() {
    List<Feed> feeds = new ArrayList<>();
    ServiceLoader.load(FeedProvider.class, Feeds.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .flatMap(provider -> provider.feeds().stream())
        .forEach(text -> feeds.add(Feed.parse(text).orThrow()));
    return of(feeds);
  }

  /**
   * The same with one feed more, which comes before all others.
   *
   * @param feed takes the place of one of the same name
   * @return new feeds
   */
  public Feeds with(Feed feed) {
    Map<String, Feed> all = new LinkedHashMap<>();
    all.put(feed.name(), feed);
    feeds.forEach(other -> all.putIfAbsent(other.name(), other));
    return new Feeds(List.copyOf(all.values()));
  }

  /**
   * The feeds.
   *
   * @return in the order in which they count
   */
  public List<Feed> all() {
    return feeds;
  }

  /**
   * A feed by name.
   *
   * @param name any name
   * @return empty if there is none
   */
  public Optional<Feed> find(String name) {
    return feeds.stream().filter(feed -> feed.name().equals(name)).findFirst();
  }

  /**
   * Reads all files of a folder and of the folders inside it. A file that is called {@code
   * table.csv} or {@code table.tsv} and has all columns of that table is taken as it is; what every
   * other file is shows its content.
   *
   * @param schema the tables that a contract needs
   * @param folder where the files are; hidden ones are passed over
   * @param options what is known of files from outside
   * @return the facts, and the account of each file
   * @throws IOException if the folder or a file cannot be read
   */
  public FeedReading read(DataSchema schema, Path folder, FeedOptions options) throws IOException {
    FeedSession reader = new FeedSession(this, schema, options);
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
    }
    for (Map.Entry<String, Path> file : files.entrySet()) {
      if (!file.getKey().startsWith(".") && !file.getKey().contains("/.")) {
        Path path = file.getValue();
        Instant changed = Files.getLastModifiedTime(path).toInstant();
        reader.read(file.getKey(), Opening.of(path), changed);
      }
    }
    return reader.build();
  }

  /**
   * Reads files that are in memory.
   *
   * @param schema the tables that a contract needs
   * @param files the bytes by name of file
   * @param options what is known of files from outside; one without a time came in 1970
   * @return the facts, and the account of each file
   */
  public FeedReading read(DataSchema schema, Map<String, byte[]> files, FeedOptions options) {
    FeedSession reader = new FeedSession(this, schema, options);
    try {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        byte[] bytes = file.getValue();
        reader.read(file.getKey(), () -> new java.io.ByteArrayInputStream(bytes), Instant.EPOCH);
      }
    } catch (IOException never) {
      throw new java.io.UncheckedIOException(never);
    }
    return reader.build();
  }
}
