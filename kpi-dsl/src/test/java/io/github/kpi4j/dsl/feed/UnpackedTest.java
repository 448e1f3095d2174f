package io.github.kpi4j.dsl.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.dsl.csv.FactsCsv;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small files that would become large ones. */
class UnpackedTest {
  private static final String HEADER = "Day,Item,Amount,Units\n";
  private static final String ROW = "2026-05-04,A,10.50,1\n";
  private static final String STRANGE =
      "<Override PartName=\"/xl/strange.xml\" ContentType=\""
          + "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>";
  private static final int MEBIBYTE = 1 << 20;

  @TempDir Path folder;

  private static byte[] gzip(String head, int zeros) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(new byte[zeros]);
    }
    return bytes.toByteArray();
  }

  /** A workbook with other parts too; what cells share is in a part of a strange name. */
  private static byte[] workbook(String rows, Map<String, String> others) throws IOException {
    Map<String, String> added = new TreeMap<>(Map.of("xl/strange.xml", "<sst/>"));
    added.putAll(others);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream usual =
            new ZipInputStream(new ByteArrayInputStream(WorkbookTest.workbook(rows)));
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (ZipEntry part = usual.getNextEntry(); part != null; part = usual.getNextEntry()) {
        String text = new String(usual.readAllBytes(), StandardCharsets.UTF_8);
        put(zip, part.getName(), text.replace("</Types>", STRANGE + "</Types>"));
      }
      for (Map.Entry<String, String> other : added.entrySet()) {
        put(zip, other.getKey(), other.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      row.append("<c r=\"").append((char) ('A' + i)).append(number).append("\" t=\"inlineStr\">");
      row.append("<is><t>").append(cells[i]).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  private static String sales() {
    return row(1, "Day", "Item", "Amount", "Units") + row(2, "2026-05-04", "A", "10.50", "1");
  }

  /** What is read of the same bytes on disk, from memory and, if they are a workbook, in gzip. */
  private List<FeedReading> readings(byte[] bytes, long most) throws IOException {
    Feeds feeds = Feeds.of(List.of(Shop.feed(Shop.SALES)));
    FeedOptions options = FeedOptions.NONE.withUnpackedBytes(most);
    Files.write(folder.resolve("any"), bytes);
    List<FeedReading> readings = new ArrayList<>();
    readings.add(feeds.read(Shop.CONTRACT.schema(), folder, options));
    readings.add(feeds.read(Shop.CONTRACT.schema(), Map.of("any", bytes), options));
    return readings;
  }

  private void refused(byte[] bytes, long most, String told) throws IOException {
    for (FeedReading reading : readings(bytes, most)) {
      assertThat(reading.files())
          .extracting(FeedFile::taken)
          .containsExactly(FeedFile.Taken.UNKNOWN);
      assertThat(reading.diagnostics())
          .filteredOn(problem -> problem.span().source().name().equals("any"))
          .extracting(Object::toString)
          .singleElement()
          .asString()
          .startsWith(told);
    }
  }

  private void read(byte[] bytes, long most) throws IOException {
    for (FeedReading reading : readings(bytes, most)) {
      assertThat(FactsCsv.wide(reading.facts().table("sales"), false))
          .isEqualTo("date,sku,amount,units\n2026-05-04,A,10.5,1\n");
    }
  }

  @Test
  void aGzipThatBecomesAThousandTimesAsLarge() throws IOException {
    byte[] bomb = gzip(HEADER + ROW, 64 * MEBIBYTE);

    assertThat(bomb).hasSizeLessThan(70 << 10);
    refused(
        bomb,
        MEBIBYTE,
        "any: error[KPI-5133]: Unpacked, the file has more than the 1048576 bytes that are"
            + " read.");
  }

  /** Header and row have 43 bytes: 22 and 21. */
  @Test
  void theLastByteThatIsAllowed() throws IOException {
    read(gzip(HEADER + ROW, 0), 43);
    refused(gzip(HEADER + ROW, 0), 42, "any: error[KPI-5133]");
  }

  /** Who sends text that is not compressed has sent every byte of it. */
  @Test
  void whatIsNotCompressedHasNoBound() throws IOException {
    read((HEADER + ROW).getBytes(StandardCharsets.UTF_8), 1);
  }

  /** Nor are the days that tables cover taken from such a file. */
  @Test
  void anAccountOfDaysThatUnpacks() throws IOException {
    FeedReading reading =
        Feeds.of(List.of(Shop.feed(Shop.SALES)))
            .read(
                Shop.CONTRACT.schema(),
                Map.of("coverage.csv", gzip("table,from,to\n", 64 * MEBIBYTE)),
                FeedOptions.NONE.withUnpackedBytes(MEBIBYTE));

    assertThat(reading.files()).extracting(FeedFile::taken).containsExactly(FeedFile.Taken.UNKNOWN);
  }

  @Test
  void aWorkbookWhosePartsTogetherAreTooLarge() throws IOException {
    byte[] book = workbook(sales() + " ".repeat(MEBIBYTE), Map.of());

    read(book, 2 * MEBIBYTE);
    refused(
        book,
        MEBIBYTE,
        "any: error[KPI-5133]: Unpacked, the file has more than the 1048576 bytes that are"
            + " read.");
  }

  /** A part of which nothing is ever read counts too: it is looked through. */
  @Test
  void aPartThatIsNoXml() throws IOException {
    byte[] book = workbook(sales(), Map.of("xl/media/a.png", "\u0089PNG" + " ".repeat(MEBIBYTE)));

    read(book, 2 * MEBIBYTE);
    refused(book, MEBIBYTE, "any: error[KPI-5133]");
  }

  /** The sizes that a workbook says of itself are not believed: here it says 1 byte. */
  @Test
  void aWorkbookThatLiesAboutItsSizes() throws IOException {
    byte[] book = workbook(sales(), Map.of("a.xml", "x".repeat(2 * MEBIBYTE)));
    String central = "PK\u0001\u0002";
    String all = new String(book, StandardCharsets.ISO_8859_1);
    for (int at = all.indexOf(central); at >= 0; at = all.indexOf(central, at + 1)) {
      // Bytes 24 to 27 of an entry of the list at the end are its size, unpacked.
      book[at + 24] = 1;
      book[at + 25] = 0;
      book[at + 26] = 0;
      book[at + 27] = 0;
    }

    refused(book, MEBIBYTE, "any: error[KPI-5133]");
  }

  /** One cell of some bytes would make a row of 321 million columns. */
  @ParameterizedTest
  @CsvSource({"ZZZZZZ2", "XFE2", "ZZZ2"})
  void aCellInAColumnThatNoSheetHas(String cell) throws IOException {
    refused(
        workbook(sales() + "<row r=\"3\"><c r=\"" + cell + "\"><v>1</v></c></row>", Map.of()),
        FeedOptions.NONE.unpackedBytes(),
        "any:3:1: error[KPI-5134]: The row, in xl/worksheets/sheet1.xml, is larger than that of any"
            + " sheet: more than 16384 columns, or than 16 MiB.");
  }

  @Test
  void theLastColumnOfASheet() throws IOException {
    read(
        workbook(sales() + "<row r=\"3\"><c r=\"XFD3\"/></row>", Map.of()),
        FeedOptions.NONE.unpackedBytes());
  }

  @Test
  void aRowOfMoreCellsThanASheetHasColumns() throws IOException {
    refused(
        workbook(sales() + "<row>" + "<c/>".repeat((1 << 14) + 1) + "</row>", Map.of()),
        FeedOptions.NONE.unpackedBytes(),
        "any:3:1: error[KPI-5134]");
  }

  @Test
  void aRowOfOneCellThatIsTooLong() throws IOException {
    refused(
        workbook(sales() + row(3, "x".repeat(17 * MEBIBYTE)), Map.of()),
        FeedOptions.NONE.unpackedBytes(),
        "any:3:1: error[KPI-5134]");
  }

  /** The texts that cells share may stand in a part of any name, and look like rows. */
  @ParameterizedTest
  @CsvSource({"<si><t>x</t></si>", "<row><si><t>x</t></si></row>"})
  void textsThatCellsShareUnderAnotherName(String text) throws IOException {
    int times = 65 * MEBIBYTE / text.length() * 2;
    refused(
        workbook(sales(), Map.of("xl/strange.xml", "<sst>" + text.repeat(times) + "</sst>")),
        FeedOptions.NONE.unpackedBytes(),
        "any: error[KPI-5131]: The workbook is too large: xl/strange.xml has");
  }

  /** A word of XML that never ends is not waited for. */
  @Test
  void anAttributeThatIsTooLong() throws IOException {
    refused(
        workbook(sales(), Map.of("a.xml", "<a b=\"" + "x".repeat(65 * MEBIBYTE) + "\"/>")),
        FeedOptions.NONE.unpackedBytes(),
        "any: error[KPI-5131]: The workbook is too large: a.xml has 66 MiB, and 64 MiB are");
  }

  @Test
  void aBoundOfNothingIsNone() {
    assertThatThrownBy(() -> FeedOptions.NONE.withUnpackedBytes(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a limit below 1");
  }
}
