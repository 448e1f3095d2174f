package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.dsl.internal.rows.DelimitedRows;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files that were read, kept as they are: each under its digest, and a list {@code files.csv}
 * of {@code name,digest,received,feed}. Reading it again gives the same facts, years later too; a
 * file whose bytes have changed is refused. What the files say of persons is in it, so it is kept
 * as the downloads themselves are.
 */
public final class RawArchive {
  private static final String LIST = "files.csv";
  private static final String HEADER = "name,digest,received,feed\n";

  private final Path folder;

  private RawArchive(Path folder) {
    this.folder = folder;
  }

  /**
   * An archive in a folder.
   *
   * @param folder where it is, or will be once something is added
   * @return the archive
   */
  public static RawArchive in(Path folder) {
    return new RawArchive(folder);
  }

  /**
   * Keeps what was read. Files that are kept already are kept once.
   *
   * @param reading what was read
   * @param source the folder it was read from
   * @return this archive
   * @throws IOException if a file cannot be read or written, or has changed since it was read
   */
  public RawArchive add(FeedReading reading, Path source) throws IOException {
    Files.createDirectories(folder);
    Map<String, String> lines = lines();
    for (FeedFile file : reading.files()) {
      Path kept = folder.resolve(file.digest());
      if (!Files.exists(kept)) {
        Path copy = folder.resolve(file.digest() + ".part");
        Files.copy(source.resolve(file.name()), copy, StandardCopyOption.REPLACE_EXISTING);
        check(copy, file.digest(), file.name());
        Files.move(copy, kept, StandardCopyOption.REPLACE_EXISTING);
      }
      String feed = file.feed().map(Feed::name).orElse("");
      lines.putIfAbsent(
          file.name() + " " + file.digest(),
          line(file.name(), file.digest(), file.received(), feed));
    }
    Files.writeString(folder.resolve(LIST), HEADER + String.join("", lines.values()));
    return this;
  }

  private static String line(String name, String digest, Instant received, String feed) {
    String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
    return String.join(",", quoted, digest, received.toString(), feed) + "\n";
  }

  private static void check(Path file, String digest, String name) throws IOException {
    // The digest is that of the bytes as they are: nothing has to be unpacked.
    if (!FileScan.of(Opening.of(file), 0).digest().equals(digest)) {
      throw new IOException("not the bytes that were read: " + name);
    }
  }

  /** A file of the list. */
  private record Kept(String name, String digest, Instant received) {}

  private Map<String, String> lines() throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (Map.Entry<Kept, String> kept : list().entrySet()) {
      lines.put(kept.getKey().name() + " " + kept.getKey().digest(), kept.getValue());
    }
    return lines;
  }

  private Map<Kept, String> list() throws IOException {
    Map<Kept, String> list = new LinkedHashMap<>();
    Path file = folder.resolve(LIST);
    if (!Files.exists(file)) {
      return list;
    }
    Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    try (DelimitedRows rows = new DelimitedRows(text, LIST, ',', true)) {
      rows.next();
      while (rows.next()) {
        Kept kept = kept(List.of(cell(rows, 0), cell(rows, 1), cell(rows, 2)));
        list.put(kept, line(kept.name(), kept.digest(), kept.received(), cell(rows, 3)));
      }
    }
    return list;
  }

  private static Kept kept(List<String> cells) throws IOException {
    try {
      return new Kept(cells.get(0), cells.get(1), Instant.parse(cells.get(2)));
    } catch (DateTimeException wrong) {
      throw new IOException("not a list of an archive: " + cells, wrong);
    }
  }

  private static String cell(DelimitedRows rows, int column) {
    String cell = rows.cell(column);
    return cell == null ? "" : cell;
  }

  /**
   * Reads everything again as it was.
   *
   * @param feeds the feeds
   * @param schema the tables that a contract needs
   * @param options what was known of files from outside; when they came is known here
   * @return the facts, and the account of each file
   * @throws IOException if a file cannot be read, is gone, or has changed
   */
  public FeedReading read(Feeds feeds, DataSchema schema, FeedOptions options) throws IOException {
    FeedSession session = new FeedSession(feeds, schema, options);
    for (Kept kept : list().keySet()) {
      Path file = folder.resolve(kept.digest());
      check(file, kept.digest(), kept.name());
      session.read(kept.name(), Opening.of(file), kept.received());
    }
    return session.build();
  }
}
