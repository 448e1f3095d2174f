package io.github.kpi4j.dsl.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever is done to a workbook, reading says what is wrong and throws nothing. */
class DamagedWorkbooksLaws {
  private static final Feeds FEEDS = Feeds.of(List.of(Shop.feed(Shop.SALES)));
  private static final String ROWS =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Day</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>Item</t></is></c>"
          + "<c r=\"C1\" t=\"inlineStr\"><is><t>Amount</t></is></c>"
          + "<c r=\"D1\" t=\"inlineStr\"><is><t>Units</t></is></c></row>"
          + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>46146</v></c>"
          + "<c r=\"B2\" t=\"inlineStr\"><is><t>A</t></is></c>"
          + "<c r=\"C2\"><v>1.5</v></c><c r=\"D2\" s=\"2\"><v>1</v></c></row>";

  private static final Path FOLDER = folder();

  private static Path folder() {
    try {
      return Files.createTempDirectory("workbooks");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterContainer
  static void noFolder() throws IOException {
    Files.deleteIfExists(FOLDER.resolve("any"));
    Files.delete(FOLDER);
  }

  /** What the sheet says is another word at some places. */
  @Property(tries = 150)
  void parts_of_the_sheet_that_are_others(
      @ForAll @Size(max = 4) List<@IntRange(min = 0, max = 2_000) Integer> places,
      @ForAll("words") String word)
      throws IOException {
    StringBuilder rows = new StringBuilder(ROWS);
    for (int place : places) {
      int at = place % rows.length();
      rows.replace(at, Math.min(rows.length(), at + word.length()), word);
    }

    holds(WorkbookTest.workbook(rows.toString()));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
        "<",
        "\"",
        "-",
        "9",
        "Z",
        "E9",
        "t=\"s\"",
        "t=\"b\"",
        "t=\"e\"",
        "s=\"9\"",
        "s=\"-1\"",
        "r=\"\"",
        "r=\"A0\"",
        "r=\"ZZZZZZZ9\"",
        "<v></v>",
        "<f>1+</f>",
        "&#0;",
        "99999999999999");
  }

  @Property(tries = 150)
  void bytes_that_are_others(
      @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 100_000) Integer> places,
      @ForAll byte with)
      throws IOException {
    byte[] book = WorkbookTest.workbook(ROWS);
    places.forEach(place -> book[4 + place % (book.length - 4)] = with);

    holds(book);
  }

  @Property(tries = 60)
  void bytes_that_are_cut_off(@ForAll @IntRange(min = 4, max = 3_000) int length)
      throws IOException {
    byte[] book = WorkbookTest.workbook(ROWS);

    holds(Arrays.copyOf(book, Math.min(length, book.length)));
  }

  /** In memory, and on disk where other ways lead into it. */
  private static void holds(byte[] book) {
    Path file = FOLDER.resolve("any");
    try {
      Files.write(file, book);
      holds(FEEDS.read(Shop.CONTRACT.schema(), FOLDER, FeedOptions.NONE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    holds(FEEDS.read(Shop.CONTRACT.schema(), Map.of("any", book), FeedOptions.NONE));
  }

  private static void holds(FeedReading reading) {
    RowCount rows = reading.files().get(0).rows();
    assertThat(rows.used() + rows.passed() + rows.repeated() + rows.refused())
        .isEqualTo(rows.read());
    assertThat(reading.diagnostics())
        .allSatisfy(problem -> assertThat(problem.toString()).contains("KPI-5"));
  }
}
