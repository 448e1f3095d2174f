package io.github.kpi4j.dsl.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.dsl.csv.FactsCsv;
import io.github.kpi4j.dsl.internal.rows.Rows;
import io.github.kpi4j.dsl.internal.xlsx.WorkbookFile;
import io.github.kpi4j.dsl.internal.xlsx.WorkbookRows;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks, written part by part as the format has them. */
class WorkbookTest {
  @TempDir Path folder;

  private static final String NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** A workbook of one sheet; style 1 shows days and style 2 percentages. */
  static byte[] workbook(String rows) throws IOException {
    return workbook(rows, false);
  }

  /** The same, which maybe counts days from 1904. */
  private static byte[] workbook(String rows, boolean from1904) throws IOException {
    return workbook(rows, from1904, 0);
  }

  /** The same with so many characters of texts that no cell shows. */
  private static byte[] workbook(String rows, boolean from1904, int shared) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      if (shared > 0) {
        put(zip, "xl/sharedStrings.xml", " ".repeat(shared));
      }
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
              + " PartName=\"/xl/workbook.xml\""
              + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
              + " PartName=\"/xl/styles.xml\""
              + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
              + "</Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships"
              + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + NS
              + "\" xmlns:r=\""
              + REL
              + "\"><workbookPr date1904=\""
              + from1904
              + "\"/><sheets><sheet name=\"May\""
              + " sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r1\" Type=\""
              + REL
              + "/worksheet\""
              + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\""
              + REL
              + "/styles\" Target=\"styles.xml\"/></Relationships>");
      put(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns=\""
              + NS
              + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\""
              + " formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/>"
              + "<xf numFmtId=\"164\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>");
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\"" + NS + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String cell, String text) {
    return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  private static FeedReading read(byte[] bytes) {
    return Feeds.of(List.of(Shop.feed(Shop.SALES)))
        .read(Shop.CONTRACT.schema(), Map.of("any", bytes), FeedOptions.NONE);
  }

  @Test
  void numbers_days_and_percentages_are_read_as_the_sheet_shows_them() throws IOException {
    FeedReading reading =
        read(
            workbook(
                "<row r=\"1\">"
                    + text("A1", "Sales of May")
                    + "</row><row r=\"3\">"
                    + text("A3", "Day")
                    + text("B3", "Item")
                    + text("C3", "Amount")
                    + text("D3", "Units")
                    + text("E3", "Share")
                    // 46146 days after 30 December 1899 is 4 May 2026.
                    + "</row><row r=\"4\"><c r=\"A4\" s=\"1\"><v>46146</v></c>"
                    + text("B4", "A")
                    + "<c r=\"C4\"><v>1234.5000000000002</v></c><c r=\"D4\"><v>123</v></c>"
                    + "<c r=\"E4\" s=\"2\"><v>9.9635E-2</v></c></row><row r=\"5\">"
                    + text("A5", "2026-05-05")
                    + text("B5", "B")
                    + text("C5", "1.234,50")
                    + text("D5", "x")
                    + "</row>"));

    assertThat(FactsCsv.wide(reading.facts().table("sales"), false))
        .isEqualTo("date,sku,amount,units\n2026-05-04,A,1234.5,123\n");
    assertThat(reading.files()).extracting(FeedFile::form).containsExactly("XLSX");
    assertThat(reading.diagnostics())
        .extracting(Object::toString)
        .contains(
            "any:5:4: error[KPI-5102]: The cell `x` in column `Units` is not a number that this"
                + " feed writes.");
  }

  private static String sale(int row, String units) {
    return "<row r=\""
        + row
        + "\">"
        + text("A" + row, "2026-05-" + (row + 8))
        + text("B" + row, "A")
        + ("<c r=\"C" + row + "\"><v>1.5</v></c>")
        + text("D" + row, units)
        + "</row>";
  }

  private static String header() {
    return "<row r=\"1\">"
        + text("A1", "Day")
        + text("B1", "Item")
        + text("C1", "Amount")
        + text("D1", "Units")
        + "</row>";
  }

  /** On disk it is read where it is, and from memory and from within gzip it is held. */
  @Test
  void it_makes_no_difference_where_its_bytes_are() throws IOException {
    byte[] book = workbook(header() + sale(2, "1") + sale(3, "x") + sale(4, "3"));
    Path onDisk = Files.createDirectory(folder.resolve("disk"));
    Files.write(onDisk.resolve("any"), book);
    Path inGzip = Files.createDirectory(folder.resolve("gzip"));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(inGzip.resolve("any")))) {
      out.write(book);
    }
    Feeds feeds = Feeds.of(List.of(Shop.feed(Shop.SALES)));

    for (FeedReading reading :
        List.of(
            read(book),
            feeds.read(Shop.CONTRACT.schema(), onDisk, FeedOptions.NONE),
            feeds.read(Shop.CONTRACT.schema(), inGzip, FeedOptions.NONE))) {
      assertThat(FactsCsv.wide(reading.facts().table("sales"), false))
          .isEqualTo("date,sku,amount,units\n2026-05-10,A,1.5,1\n2026-05-12,A,1.5,3\n");
      assertThat(reading.files())
          .extracting(FeedFile::rows)
          .containsExactly(new RowCount(3, 2, 0, 0, 1));
      // The third row, the fourth column.
      assertThat(reading.diagnostics())
          .extracting(Object::toString)
          .filteredOn(problem -> problem.startsWith("any"))
          .containsExactly(
              "any:3:4: error[KPI-5102]: The cell `x` in column `Units` is not a number that this"
                  + " feed writes.");
    }
  }

  /** 65 MiB of texts would have to be held; a file with them has a few kilobytes. */
  @Test
  void texts_that_would_take_too_much_memory_are_not_read() throws IOException {
    byte[] book = workbook(header() + sale(2, "1"), false, 65 << 20);
    Path onDisk = Files.createDirectory(folder.resolve("disk"));
    Files.write(onDisk.resolve("any"), book);
    // The line before the texts makes it a bit more than 65.
    String refused =
        "any: error[KPI-5131]: The workbook is too large: xl/sharedStrings.xml has 66 MiB, and"
            + " 64 MiB are read.";

    assertThat(told(read(book))).containsExactly(refused);
    assertThat(
            told(
                Feeds.of(List.of(Shop.feed(Shop.SALES)))
                    .read(Shop.CONTRACT.schema(), onDisk, FeedOptions.NONE)))
        .containsExactly(refused);
  }

  /** What cannot be held as a whole is not even looked into. */
  @Test
  void a_workbook_that_is_too_large_as_a_whole_is_not_read() {
    byte[] large = new byte[(64 << 20) + 1];
    System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, large, 0, 4);

    assertThat(told(read(large)))
        .containsExactly(
            "any: error[KPI-5131]: The workbook is too large: it as a whole has 65 MiB, and 64"
                + " MiB are read.");
  }

  private static List<String> told(FeedReading reading) {
    assertThat(reading.files()).extracting(FeedFile::taken).containsExactly(FeedFile.Taken.UNKNOWN);
    return reading.diagnostics().stream()
        .filter(problem -> problem.span().source().name().equals("any"))
        .map(Object::toString)
        .toList();
  }

  /** Without the library a workbook is told, and the other files are read. */
  @Test
  void a_workbook_needs_its_library() throws Exception {
    Files.write(folder.resolve("any.xlsx"), workbook(header() + sale(2, "1")));
    Files.writeString(folder.resolve("b.csv"), "Day,Item,Amount,Units\n2026-05-04,A,10.50,1\n");
    String classes =
        Path.of(Objects.requireNonNull(System.getProperty("basedir")), "target", "test-classes")
            .toString();
    String path =
        Stream.of(
                System.getProperty("java.class.path"),
                System.getProperty("jdk.module.path", ""),
                classes)
            .flatMap(paths -> Arrays.stream(paths.split(File.pathSeparator, -1)))
            .filter(one -> !one.contains("fastexcel"))
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                path,
                ReadsShop.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed.lines())
        .contains(
            "any.xlsx UNKNOWN",
            "b.csv FEED",
            "any.xlsx: error[KPI-5114]: Reading this file needs the library"
                + " `org.dhatim:fastexcel-reader`.",
            "date,sku,amount,units",
            "2026-05-04,A,10.5,1");
  }

  /**
   * A cell that shows a day, with a number that is none, or with none at all: the row is refused,
   * the next one read.
   */
  @ParameterizedTest
  @CsvSource({
    // The last day is 31 December 9999.
    "2958466, KPI-5102",
    "99999999999999, KPI-5102",
    "1E300, KPI-5102",
    "1E999, KPI-5102",
    "-5, KPI-5102",
    "-1E9, KPI-5102",
    // 29 February 1900, and a day with a time.
    "60, KPI-5102",
    "46146.5, KPI-5102",
    "'', KPI-5102",
    "NaN, KPI-5104",
    "1e, KPI-5104"
  })
  void a_number_that_is_no_day(String number, String code) throws IOException {
    FeedReading reading =
        read(
            workbook(
                header()
                    + ("<row r=\"2\"><c r=\"A2\" s=\"1\"><v>" + number + "</v></c>")
                    + text("B2", "A")
                    + ("<c r=\"C2\"><v>1.5</v></c>" + text("D2", "1") + "</row>")
                    + sale(3, "1")));

    assertThat(FactsCsv.wide(reading.facts().table("sales"), false))
        .isEqualTo("date,sku,amount,units\n2026-05-11,A,1.5,1\n");
    assertThat(reading.diagnostics())
        .extracting(Object::toString)
        .filteredOn(problem -> problem.startsWith("any"))
        .singleElement()
        .asString()
        .startsWith("any:2:1: error[" + code + "]");
  }

  /** What is no XML ends the file, and what came before counts. */
  @Test
  void a_sheet_that_is_no_xml_from_somewhere_on() throws IOException {
    FeedReading reading = read(workbook(header() + sale(2, "1") + "\u0001" + sale(3, "1")));

    assertThat(FactsCsv.wide(reading.facts().table("sales"), false))
        .isEqualTo("date,sku,amount,units\n2026-05-10,A,1.5,1\n");
    assertThat(reading.diagnostics())
        .extracting(Object::toString)
        .filteredOn(problem -> problem.startsWith("any"))
        .singleElement()
        .asString()
        .startsWith("any:2:1: error[KPI-5105]");
  }

  /** 1 and 59 are 1 January and 28 February 1900, 61 is 1 March; others count from 1904. */
  @ParameterizedTest
  @CsvSource({
    "1, false, 1900-01-01T00:00",
    "59, false, 1900-02-28T00:00",
    "61, false, 1900-03-01T00:00",
    "46146, false, 2026-05-04T00:00",
    "46146.75, false, 2026-05-04T18:00",
    "46146.5000057870, false, 2026-05-04T12:00:00.500",
    "2958465, false, 9999-12-31T00:00",
    "0, true, 1904-01-01T00:00",
    // 1462 days less: those of four years, and the 29 February that never was.
    "44684, true, 2026-05-04T00:00"
  })
  void days_of_a_sheet(String number, boolean from1904, String day) throws IOException {
    String cell = "<c r=\"A2\" s=\"1\"><v>" + number + "</v></c>";
    try (Rows rows = rows(workbook("<row r=\"2\">" + cell + "</row>", from1904))) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.cell(0)).isEqualTo(day);
    }
  }

  private static Rows rows(byte[] book) throws IOException {
    WorkbookFile file = new WorkbookFile(Optional.empty(), () -> new ByteArrayInputStream(book));
    return WorkbookRows.open(file, "any").orElseThrow();
  }

  @Test
  void an_archive_of_something_else_is_nothing_that_is_known() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "readme.txt", "hello");
    }

    assertThat(read(out.toByteArray()).files())
        .extracting(FeedFile::taken)
        .containsExactly(FeedFile.Taken.UNKNOWN);
  }
}
