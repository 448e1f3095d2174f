package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Which columns of a file are wanted. */
final class CsvColumns {
  private static final int MOST_SHOWN = 60;

  private final int[] indexes;
  private final int headerSize;

  private CsvColumns(int[] indexes, int headerSize) {
    this.indexes = indexes;
    this.headerSize = headerSize;
  }

  /**
   * Reads the header.
   *
   * @param wanted the names of the columns that rows are to have
   * @param report takes what is wrong: no header, columns that are missing or come twice
   * @return empty if anything is; then there are no rows
   */
  static Optional<CsvColumns> read(
      CsvScanner rows, String name, List<String> wanted, Consumer<Diagnostic> report)
      throws IOException {
    if (!rows.next()) {
      if (rows.problem().isEmpty()) {
        report.accept(Diagnostic.of(Code.FILE_EMPTY, Span.named(name)));
      }
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < rows.cells(); i++) {
      names.add(rows.cell(i).strip());
    }
    int[] indexes = new int[wanted.size()];
    boolean found = true;
    for (int i = 0; i < indexes.length; i++) {
      Optional<Diagnostic> problem = find(wanted.get(i), names, rows.places());
      problem.ifPresent(report);
      found &= problem.isEmpty();
      indexes[i] = names.indexOf(wanted.get(i));
    }
    return found ? Optional.of(new CsvColumns(indexes, names.size())) : Optional.empty();
  }

  private static Optional<Diagnostic> find(String column, List<String> names, CsvPlace header) {
    int last = names.lastIndexOf(column);
    if (last < 0) {
      return Optional.of(
          Diagnostic.of(Code.COLUMN_MISSING, header.whole())
              .with("column", column)
              .with("known", shown(names)));
    }
    return last == names.indexOf(column)
        ? Optional.empty()
        : Optional.of(Diagnostic.of(Code.COLUMN_TWICE, header.cell(last)).with("column", column));
  }

  /** Enough of them to see what kind of file it is; a header may be as large as the file. */
  private static String shown(List<String> names) {
    String first =
        names.stream()
            .limit(MOST_SHOWN)
            .map(name -> name.length() > MOST_SHOWN ? name.substring(0, MOST_SHOWN) + "…" : name)
            .collect(Collectors.joining(", "));
    return names.size() > MOST_SHOWN ? first + ", …" : first;
  }

  /** How many cells the header has. */
  int headerSize() {
    return headerSize;
  }

  /** For each cell of a row the number of the wanted column; −1 for those that nobody wants. */
  int[] wanted() {
    int[] wanted = new int[headerSize];
    Arrays.fill(wanted, -1);
    for (int i = 0; i < indexes.length; i++) {
      wanted[indexes[i]] = i;
    }
    return wanted;
  }

  /** The index in the header of a wanted column. */
  int index(int column) {
    return indexes[column];
  }

  /** The wanted cells of a row, as text. */
  List<String> cells(CsvScanner row) {
    List<String> cells = new ArrayList<>(indexes.length);
    for (int index : indexes) {
      cells.add(row.cell(index));
    }
    return cells;
  }
}
