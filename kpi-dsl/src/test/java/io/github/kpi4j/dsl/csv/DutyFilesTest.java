package io.github.kpi4j.dsl.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.duty.AccessLevel;
import io.github.kpi4j.core.duty.Delivery;
import io.github.kpi4j.core.duty.DutyRecord;
import io.github.kpi4j.core.duty.Grant;
import io.github.kpi4j.core.duty.Ticket;
import io.github.kpi4j.core.duty.Ticket.Pause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of duties in files; LANGUAGE.md §17. */
class DutyFilesTest {
  @TempDir private Path folder;

  private static Instant at(String text) {
    return Instant.parse("2026-03-" + text + ":00Z");
  }

  @Test
  void anEmptyFolderSaysNothing() throws IOException {
    assertThat(DutyFiles.read(folder)).isEqualTo(new DutyFiles(DutyRecord.EMPTY, List.of()));
  }

  @Test
  void everyFileIsRead() throws IOException {
    Files.writeString(
        folder.resolve("tickets.csv"),
        """
        ticket,priority,opened,responded,resolved,paused,agent
        T-1,urgent,2026-03-03T12:00:00Z,2026-03-03T21:30:00+08:00,,,Ana
        T-2,urgent,2026-03-04T12:00:00Z,,2026-03-06T12:00:00Z,2026-03-04T13:00:00Z/2026-03-04T14:00:00Z 2026-03-05T13:00:00Z/,Bo
        """);
    Files.writeString(
        folder.resolve("deliveries.csv"),
        "kind,period,on,language\nreport,2026-02,2026-03-04,pt\nbackup,2026-02,2026-03-05,\n");
    Files.writeString(
        folder.resolve("grants.csv"), "party,holder,area,level\nagency,ana,orders,view_only\n");

    DutyFiles files = DutyFiles.read(folder);

    assertThat(files.problems()).isEmpty();
    assertThat(files.record())
        .isEqualTo(
            DutyRecord.EMPTY
                .withTickets(
                    List.of(
                        Ticket.opened("T-1", "urgent", at("03T12:00")).respondedAt(at("03T13:30")),
                        Ticket.opened("T-2", "urgent", at("04T12:00"))
                            .resolvedAt(at("06T12:00"))
                            .paused(
                                Pause.of(at("04T13:00"), at("04T14:00")),
                                Pause.since(at("05T13:00")))))
                .withDeliveries(
                    List.of(
                        new Delivery(
                            Delivery.Kind.REPORT,
                            "2026-02",
                            LocalDate.parse("2026-03-04"),
                            Optional.of("pt")),
                        Delivery.of(
                            Delivery.Kind.BACKUP, "2026-02", LocalDate.parse("2026-03-05"))))
                .withGrants(List.of(new Grant("agency", "ana", "orders", AccessLevel.VIEW_ONLY))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tickets | T,urgent,3 March,, | KPI-4105 | tickets.csv:2:10 | The cell `3 March` in column"
            + " `opened` is not a point in time like 2026-03-31T12:00:00Z.",
        "tickets | ,urgent,2026-03-03T12:00:00Z,, | KPI-4105 | tickets.csv:2:1 | The cell `` in"
            + " column `ticket` is not filled in, which it has to be.",
        "tickets | T,urgent,2026-03-03T12:00:00Z,,noon | KPI-4105 | tickets.csv:2:32 | The cell"
            + " `noon` in column `paused` is not a pause like"
            + " 2026-03-03T16:00:00Z/2026-03-04T11:00:00Z.",
        "deliveries | letter,2026-02,2026-03-04,, | KPI-4105 | deliveries.csv:2:1 | The cell"
            + " `letter` in column `kind` is not one of report, review_meeting, backup.",
        "deliveries | report,2026-02,31/03/2026,, | KPI-4105 | deliveries.csv:2:16 | The cell"
            + " `31/03/2026` in column `on` is not a date like 2026-03-31.",
        "grants | agency,ana,orders,all, | KPI-4105 | grants.csv:2:19 | The cell `all` in column"
            + " `level` is not one of none, view_only, edit, full.",
      })
  void aRowThatCannotBeReadSaysWhere(
      String file, String row, String code, String place, String sentence) throws IOException {
    String header =
        switch (file) {
          case "tickets" -> "ticket,priority,opened,responded,paused";
          case "deliveries" -> "kind,period,on,language,x";
          default -> "party,holder,area,level,x";
        };
    Files.writeString(folder.resolve(file + ".csv"), header + "\n" + row + "\n");
    DutyFiles files = DutyFiles.read(folder);
    assertThat(files.problems()).hasSize(1);
    Diagnostic problem = files.problems().get(0);
    assertThat(problem.code().id()).isEqualTo(code);
    assertThat(problem.span().toString()).isEqualTo(place);
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).message(problem)).isEqualTo(sentence);
    assertThat(files.record().tickets()).isEmpty();
    assertThat(files.record().deliveries()).isEmpty();
    assertThat(files.record().grants().orElse(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | KPI-5007",
        "ticket,opened | KPI-5004",
        "ticket,ticket,priority,opened | KPI-5005",
      })
  void aFileWithoutItsColumnsIsNotRead(String header, String code) throws IOException {
    Files.writeString(folder.resolve("tickets.csv"), header);
    assertThat(DutyFiles.read(folder).problems())
        .extracting(problem -> problem.code().id())
        .containsExactly(code);
  }

  @Test
  void anotherEncodingIsSaid() throws IOException {
    Files.write(folder.resolve("tickets.csv"), new byte[] {'t', (byte) 0xE9, ','});
    assertThat(DutyFiles.read(folder).problems())
        .extracting(problem -> problem.code().id())
        .containsExactly("KPI-5009");
  }
}
