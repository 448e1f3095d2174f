package io.github.kpi4j.dsl.internal.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

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
   * A part of a workbook that would have to be held and is too large for it.
   *
   * @param part its name inside the workbook; empty for the workbook as a whole
   * @param mebibytes its size, rounded up
   * @param most how many are held
   */
  public record TooLarge(String part, long mebibytes, long most) {}

  /**
   * Looks for parts that are too large.
   *
   * @return the first one; empty if there is none, or it is no workbook at all
   * @throws IOException if the bytes cannot be read
   */
  public Optional<TooLarge> tooLarge() throws IOException {
    return path.isPresent() ? tooLargeOn(path.get()) : tooLargeIn();
  }

  private static boolean isHeld(String part) {
    return part.equals("xl/sharedStrings.xml") || part.equals("xl/styles.xml");
  }

  private static Optional<TooLarge> tooLarge(String part, long size) {
    return size > MOST
        ? Optional.of(new TooLarge(part, (size + MEBIBYTE - 1) / MEBIBYTE, MOST / MEBIBYTE))
        : Optional.empty();
  }

  private static Optional<TooLarge> tooLargeOn(Path path) {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<? extends ZipEntry> parts = Collections.list(zip.entries());
      return parts.stream()
          .filter(part -> isHeld(part.getName()))
          .flatMap(part -> tooLarge(part.getName(), part.getSize()).stream())
          .findFirst();
    } catch (IOException damaged) {
      // What is damaged is met again when the rows are read.
      return Optional.empty();
    }
  }

  private Optional<TooLarge> tooLargeIn() throws IOException {
    try (InputStream in = bytes.open()) {
      Optional<TooLarge> whole = tooLarge("", size(in));
      if (whole.isPresent()) {
        return whole;
      }
    }
    try (ZipInputStream zip = new ZipInputStream(bytes.open())) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        Optional<TooLarge> found =
            isHeld(part.getName()) ? tooLarge(part.getName(), size(zip)) : Optional.empty();
        if (found.isPresent()) {
          return found;
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** How many bytes there are; no more are counted than decide it. */
  private static long size(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 14];
    long size = 0;
    for (int count = in.read(buffer); count >= 0 && size <= MOST; count = in.read(buffer)) {
      size += count;
    }
    return size;
  }
}
