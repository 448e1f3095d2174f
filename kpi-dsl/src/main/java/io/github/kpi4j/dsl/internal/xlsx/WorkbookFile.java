package io.github.kpi4j.dsl.internal.xlsx;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.dsl.internal.rows.RowStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook's bytes. On disk they are read where they are; from anywhere else they are held, which
 * is the one thing that grows with their number. Rows are read one by one either way; held are the
 * texts that cells share, and the styles.
 *
 * @param path the file on disk, if it is there and not compressed a second time
 * @param bytes opens the bytes
 */
public record WorkbookFile(Optional<Path> path, Opening bytes) {
  private static final long MEBIBYTE = 1L << 20;
  private static final long MOST = 64 * MEBIBYTE;

  /** Opens bytes. */
  @FunctionalInterface
  public interface Opening {
    /**
     * The bytes from the start.
     *
     * @return a new stream
     * @throws IOException if they cannot be opened
     */
    InputStream open() throws IOException;
  }

  /**
   * Looks through all parts for what would take too much memory or time, before anything is held.
   *
   * @param name what messages call the workbook
   * @param most how many bytes all parts may have together
   * @return what is too large; empty if nothing is, or it is no workbook at all
   * @throws IOException if the bytes cannot be read
   */
  public Optional<Diagnostic> tooLarge(String name, long most) throws IOException {
    if (path.isEmpty()) {
      long size = sizeOfAll();
      if (size > MOST) {
        return Optional.of(heavy(name, "@feed.workbook", size));
      }
    }
    try (SeekableByteChannel channel = channel();
        ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
      long left = most;
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        try (PartStream in = new PartStream(zip.getInputStream(part), left, MOST)) {
          Optional<Diagnostic> found = tooLarge(name, part, in, most);
          if (found.isPresent()) {
            return found;
          }
          left -= in.count();
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      // What is damaged is met again when the rows are read.
      return Optional.empty();
    }
    return Optional.empty();
  }

  private SeekableByteChannel channel() throws IOException {
    if (path.isPresent()) {
      return Files.newByteChannel(path.get());
    }
    try (InputStream in = bytes.open()) {
      return new SeekableInMemoryByteChannel(in.readAllBytes());
    }
  }

  private static Optional<Diagnostic> tooLarge(
      String name, ZipArchiveEntry part, PartStream in, long most) {
    PartScan scan = new PartScan(MOST);
    try {
      scan.look(in);
    } catch (XMLStreamException | RuntimeException noXml) {
      // Such as a picture; where XML is damaged, its reader stops at the same place.
    }
    if (scan.isHeavy() || in.stop() == PartStream.Stop.PIECE) {
      return Optional.of(heavy(name, part.getName(), Math.max(part.getSize(), MOST + 1)));
    }
    if (scan.isWide()) {
      return Optional.of(
          Diagnostic.of(
                  Code.FEED_ROW_TOO_LARGE, RowStart.at(name, scan.row(), scan.row(), 1).span(""))
              .with("part", part.getName())
              .with("cells", PartScan.MOST_CELLS)
              .with("size", PartScan.MOST_OF_ROW / MEBIBYTE));
    }
    try {
      in.drain();
    } catch (IOException damaged) {
      return Optional.empty();
    }
    return in.stop() == PartStream.Stop.ALL ? Optional.of(unpacked(name, most)) : Optional.empty();
  }

  /**
   * Says that a file unpacks to more than is read.
   *
   * @param name what messages call it
   * @param most how many bytes are read
   * @return the diagnostic
   */
  public static Diagnostic unpacked(String name, long most) {
    return Diagnostic.of(Code.FEED_UNPACKS_TOO_MUCH, Span.named(name))
        .with("most", String.valueOf(most));
  }

  private static Diagnostic heavy(String name, String part, long size) {
    return Diagnostic.of(Code.FEED_TOO_LARGE, Span.named(name))
        .with("part", part)
        .with("size", String.valueOf((size + MEBIBYTE - 1) / MEBIBYTE))
        .with("most", String.valueOf(MOST / MEBIBYTE));
  }

  /** How many bytes there are; no more are counted than decide it. */
  private long sizeOfAll() throws IOException {
    byte[] buffer = new byte[1 << 14];
    long size = 0;
    try (InputStream in = bytes.open()) {
      for (int count = in.read(buffer); count >= 0 && size <= MOST; count = in.read(buffer)) {
        size += count;
      }
    }
    return size;
  }
}
