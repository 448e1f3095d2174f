package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.dsl.internal.json.JsonRows;
import io.github.kpi4j.dsl.internal.json.JsonShape;
import io.github.kpi4j.dsl.internal.rows.DelimitedRows;
import io.github.kpi4j.dsl.internal.rows.Encodings;
import io.github.kpi4j.dsl.internal.rows.Headers;
import io.github.kpi4j.dsl.internal.rows.Rows;
import io.github.kpi4j.dsl.internal.xlsx.WorkbookRows;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Tells what a file is from the names of its columns. The name of the file counts for nothing. Of
 * several feeds whose columns are all there the one with the most counts.
 */
final class Recognition {
  private static final int FIRST_ROWS = 40;
  private static final char[] SEPARATORS = {'\t', ',', ';'};

  private final List<Feed> feeds;
  private Optional<Feed> nearest = Optional.empty();
  private List<String> missing = List.of();
  private int nearestFound;

  Recognition(List<Feed> feeds) {
    this.feeds = feeds;
  }

  /** The feed that a file comes nearest to, if no feed knows it. */
  Optional<Feed> nearest() {
    return nearest;
  }

  /** What the nearest feed needs besides. */
  List<String> missing() {
    return missing;
  }

  /**
   * Looks at a file.
   *
   * @param charset in which encoding it is, if somebody says so
   * @return what it is
   * @throws NoClassDefFoundError if it is a workbook and the library for it is not there
   */
  Optional<Match> match(FileScan file, String name, Optional<Charset> charset) throws IOException {
    try {
      if (file.isZip()) {
        return workbook(file, name);
      }
      List<Charset> encodings = encodings(file, charset);
      return file.isJson() ? json(file, name, encodings) : delimited(file, name, encodings);
    } catch (EOFException | ZipException damaged) {
      return Optional.empty();
    }
  }

  private List<Charset> encodings(FileScan file, Optional<Charset> charset) {
    if (charset.isPresent()) {
      return List.of(charset.get());
    }
    List<Charset> usual = Encodings.of(file.head(), file.utf8());
    if (usual.size() == 1) {
      return usual;
    }
    Set<Charset> all = new LinkedHashSet<>(usual);
    feeds.forEach(feed -> all.addAll(feed.plan().layout().encodings()));
    return new ArrayList<>(all);
  }

  private Optional<Match> json(FileScan file, String name, List<Charset> encodings)
      throws IOException {
    for (Charset charset : encodings) {
      Set<String> paths = JsonShape.paths(file.text(charset), name);
      List<Feed> known = best(feeds.stream().filter(Recognition::isJson).toList(), paths, "");
      if (!known.isEmpty()) {
        return Optional.of(match(known, new Form.Json(charset), new ArrayList<>(paths)));
      }
      for (Feed feed : feeds) {
        if (saysNone(feed, paths, file, charset, name)) {
          return Optional.of(
              new Match(feed, new Form.Json(charset), new ArrayList<>(paths), List.of(), true));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean saysNone(
      Feed feed, Set<String> paths, FileScan file, Charset charset, String name)
      throws IOException {
    Optional<Layout.NoRows> none =
        feed.plan().layout().noRows().filter(says -> paths.contains(says.name()));
    if (none.isEmpty()) {
      return false;
    }
    try (Rows rows =
        JsonRows.open(() -> file.text(charset), name, "", List.of(none.get().name()))) {
      String text = rows.next() ? rows.cell(0) : null;
      return text != null && Headers.key(text).contains(none.get().says());
    }
  }

  private Optional<Match> workbook(FileScan file, String name) throws IOException {
    Optional<WorkbookRows> rows = WorkbookRows.open(file.workbook(), name);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    try (Rows all = rows.get()) {
      for (int i = 0; i < FIRST_ROWS && all.next(); i++) {
        List<String> header = header(all);
        List<Feed> known = known(header, StandardCharsets.UTF_8);
        if (!known.isEmpty()) {
          return Optional.of(match(known, new Form.Workbook(i), header));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Match> delimited(FileScan file, String name, List<Charset> encodings)
      throws IOException {
    for (Charset charset : encodings) {
      for (char separator : SEPARATORS) {
        Optional<Match> found = delimited(file, name, charset, separator);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Match> delimited(FileScan file, String name, Charset charset, char separator)
      throws IOException {
    // Where tabs separate, quotation marks are mostly part of what is said; a header in quotation
    // marks shows that they are not.
    boolean tabs = separator == '\t';
    try (Rows rows = new DelimitedRows(file.text(charset), name, separator, !tabs)) {
      for (int i = 0; i < FIRST_ROWS && rows.next(); i++) {
        List<String> header = header(rows);
        boolean quoted = tabs && !header.isEmpty() && header.get(0).startsWith("\"");
        List<String> plain = quoted ? header.stream().map(Recognition::unquoted).toList() : header;
        List<Feed> known = known(plain, charset);
        if (!known.isEmpty()) {
          return Optional.of(
              match(known, new Form.Delimited(charset, separator, !tabs || quoted, i), plain));
        }
      }
    }
    return Optional.empty();
  }

  private static String unquoted(String name) {
    return name.replace("\"", "");
  }

  private static List<String> header(Rows rows) {
    List<String> header = new ArrayList<>();
    for (int i = 0; i < rows.cells(); i++) {
      String cell = rows.cell(i);
      header.add(cell == null ? "" : cell);
    }
    return header;
  }

  private static Match match(List<Feed> known, Form form, List<String> header) {
    return new Match(known.get(0), form, header, known.subList(1, known.size()), false);
  }

  private static boolean isJson(Feed feed) {
    return feed.plan().layout().json();
  }

  private List<Feed> known(List<String> header, Charset charset) {
    Set<String> keys = new HashSet<>();
    header.forEach(name -> keys.add(Headers.key(name)));
    String first = header.isEmpty() ? "" : Headers.key(header.get(0));
    List<Feed> candidates =
        feeds.stream().filter(feed -> !isJson(feed) && mayBeIn(feed, charset)).toList();
    return best(candidates, keys, first);
  }

  /** A feed that names encodings comes in those, or in Unicode after somebody has saved it anew. */
  private static boolean mayBeIn(Feed feed, Charset charset) {
    List<Charset> named = feed.plan().layout().encodings();
    return named.isEmpty() || named.contains(charset) || charset.name().startsWith("UTF");
  }

  /** Those of which all columns are there and none that must not be, those with the most only. */
  private List<Feed> best(List<Feed> candidates, Set<String> names, String first) {
    List<Feed> best = new ArrayList<>();
    int most = 1;
    for (Feed feed : candidates) {
      Layout layout = feed.plan().layout();
      boolean json = layout.json();
      List<String> lacking =
          layout.recognise().stream()
              .filter(n -> !names.contains(json ? n : Headers.key(n)))
              .toList();
      int found = layout.recognise().size() - lacking.size();
      if (!lacking.isEmpty()) {
        remember(feed, found, lacking);
        continue;
      }
      if (isOther(layout, names, first) || found < most) {
        continue;
      }
      if (found > most) {
        best.clear();
      }
      most = found;
      best.add(feed);
    }
    return best;
  }

  private static boolean isOther(Layout layout, Collection<String> names, String first) {
    boolean json = layout.json();
    return layout.unless().stream().anyMatch(n -> names.contains(json ? n : Headers.key(n)))
        || layout.header().filter(cell -> !Headers.key(cell).equals(first)).isPresent();
  }

  private void remember(Feed feed, int found, List<String> lacking) {
    if (found > nearestFound) {
      nearest = Optional.of(feed);
      missing = lacking;
      nearestFound = found;
    }
  }
}
