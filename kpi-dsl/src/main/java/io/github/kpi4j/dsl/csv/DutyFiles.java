package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.duty.AccessLevel;
import io.github.kpi4j.core.duty.Delivery;
import io.github.kpi4j.core.duty.DutyRecord;
import io.github.kpi4j.core.duty.Grant;
import io.github.kpi4j.core.duty.Ticket;
import io.github.kpi4j.core.duty.Ticket.Pause;
import io.github.kpi4j.dsl.internal.Utf8Text;
import io.github.kpi4j.dsl.internal.rows.DelimitedRows;
import io.github.kpi4j.dsl.internal.rows.Rows;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How duties were kept, from files of a folder, each of which may be absent:
 *
 * <ul>
 *   <li>{@code tickets.csv}: {@code ticket}, {@code priority}, {@code opened}, and perhaps {@code
 *       responded}, {@code resolved} and {@code paused}, in which {@code from/until} stand with
 *       spaces between them, the last perhaps without an end;
 *   <li>{@code deliveries.csv}: {@code kind} ({@code report}, {@code review_meeting} or {@code
 *       backup}), {@code period}, {@code on}, and perhaps {@code language};
 *   <li>{@code grants.csv}: {@code party}, {@code holder}, {@code area} and {@code level}: all
 *       permissions of the account.
 * </ul>
 *
 * Instants have an offset, as {@code 2026-03-05T12:00:00Z}. A row that cannot be read is refused
 * with a diagnostic that says where; nothing of it counts.
 *
 * @param record what could be read
 * @param problems what could not, in the order of the files
 */
public record DutyFiles(DutyRecord record, List<Diagnostic> problems) {
  private static final Map<String, Delivery.Kind> KINDS =
      Arrays.stream(Delivery.Kind.values())
          .collect(Collectors.toMap(Delivery.Kind::word, k -> k, (a, b) -> a, LinkedHashMap::new));
  private static final Map<String, AccessLevel> LEVELS =
      Arrays.stream(AccessLevel.values())
          .collect(Collectors.toMap(AccessLevel::word, l -> l, (a, b) -> a, LinkedHashMap::new));

  /**
   * Keeps its own copy.
   *
   * @param record what could be read
   * @param problems what could not
   */
  public DutyFiles {
    problems = List.copyOf(problems);
  }

  /**
   * Reads the files of a folder.
   *
   * @param folder the folder
   * @return what they say
   * @throws IOException if a file that is there cannot be read
   */
  public static DutyFiles read(Path folder) throws IOException {
    List<Diagnostic> problems = new ArrayList<>();
    DutyRecord record =
        DutyRecord.EMPTY
            .withTickets(
                read(
                    folder.resolve("tickets.csv"),
                    List.of("ticket", "priority", "opened"),
                    DutyFiles::ticket,
                    problems))
            .withDeliveries(
                read(
                    folder.resolve("deliveries.csv"),
                    List.of("kind", "period", "on"),
                    DutyFiles::delivery,
                    problems));
    Path grants = folder.resolve("grants.csv");
    if (Files.exists(grants)) {
      record =
          record.withGrants(
              read(
                  grants, List.of("party", "holder", "area", "level"), DutyFiles::grant, problems));
    }
    return new DutyFiles(record, problems);
  }

  private static Optional<Ticket> ticket(DutyRow row) {
    String id = row.filled("ticket");
    String priority = row.filled("priority");
    String opened = row.filled("opened");
    Optional<Instant> start = opened.isEmpty() ? Optional.empty() : row.instant("opened", opened);
    Optional<Instant> responded = row.instant("responded");
    Optional<Instant> resolved = row.instant("resolved");
    List<Pause> pauses = new ArrayList<>();
    for (String text : row.text("paused").map(t -> t.split("\\s+", -1)).orElse(new String[0])) {
      pause(row, text).ifPresent(pauses::add);
    }
    return start.map(at -> new Ticket(id, priority, at, responded, resolved, pauses));
  }

  private static Optional<Pause> pause(DutyRow row, String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      row.bad("paused", text, "@expected.pause", "");
      return Optional.empty();
    }
    Optional<Instant> from = row.instant("paused", text.substring(0, slash));
    if (slash == text.length() - 1) {
      return from.map(Pause::since);
    }
    Optional<Instant> until = row.instant("paused", text.substring(slash + 1));
    return from.flatMap(start -> until.map(end -> Pause.of(start, end)));
  }

  private static Optional<Delivery> delivery(DutyRow row) {
    Optional<Delivery.Kind> kind = row.word("kind", KINDS);
    String period = row.filled("period");
    row.filled("on");
    Optional<LocalDate> on = row.date("on");
    Optional<String> language = row.text("language");
    return kind.flatMap(k -> on.map(day -> new Delivery(k, period, day, language)));
  }

  private static Optional<Grant> grant(DutyRow row) {
    String party = row.filled("party");
    String holder = row.filled("holder");
    String area = row.filled("area");
    return row.word("level", LEVELS).map(level -> new Grant(party, holder, area, level));
  }

  private static <T> List<T> read(
      Path file,
      List<String> required,
      Function<DutyRow, Optional<T>> reader,
      List<Diagnostic> problems)
      throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    Utf8Text text = Utf8Text.of(Files.readAllBytes(file));
    String name = file.getFileName().toString();
    if (text.badByte() >= 0) {
      problems.add(Diagnostic.of(Code.NOT_UTF8, Span.named(name)).with("offset", text.badByte()));
      return List.of();
    }
    List<T> read = new ArrayList<>();
    try (Rows rows = new DelimitedRows(new StringReader(text.text()), name, ',', true)) {
      Optional<Map<String, Integer>> columns = columns(rows, name, required, problems);
      while (columns.isPresent() && rows.next()) {
        if (rows.rowProblem().isPresent()) {
          problems.add(rows.rowProblem().get());
        } else {
          DutyRow row = new DutyRow(rows, columns.get(), problems);
          reader.apply(row).filter(one -> !row.refused()).ifPresent(read::add);
        }
      }
      rows.fileProblem().ifPresent(problems::add);
    }
    return read;
  }

  private static Optional<Map<String, Integer>> columns(
      Rows rows, String name, List<String> required, List<Diagnostic> problems) throws IOException {
    if (!rows.next() || rows.rowProblem().isPresent()) {
      problems.add(rows.rowProblem().orElse(Diagnostic.of(Code.FILE_EMPTY, Span.named(name))));
      return Optional.empty();
    }
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < rows.cells(); i++) {
      String column = Optional.ofNullable(rows.cell(i)).map(String::strip).orElse("");
      if (columns.putIfAbsent(column, i) != null && required.contains(column)) {
        problems.add(Diagnostic.of(Code.COLUMN_TWICE, rows.place(i)).with("column", column));
        return Optional.empty();
      }
    }
    for (String column : required) {
      if (!columns.containsKey(column)) {
        problems.add(
            Diagnostic.of(Code.COLUMN_MISSING, rows.place(0))
                .with("column", column)
                .with("known", String.join(", ", columns.keySet())));
        return Optional.empty();
      }
    }
    return Optional.of(columns);
  }
}
