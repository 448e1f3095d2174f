package io.github.kpi4j.dsl.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.dsl.csv.FactsCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Workbooks, written part by part as the format has them. */
class WorkbookTest {
  private static final String NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** A workbook of one sheet; style 1 shows days and style 2 percentages. */
  static byte[] workbook(String rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
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
              + "\"><sheets><sheet name=\"May\""
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
