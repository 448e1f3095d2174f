package io.github.kpi4j.dsl.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.report.CoverageCalendar;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.csv.EvaluationCsv;
import io.github.kpi4j.dsl.csv.FactsCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files once they are read. */
class RawArchiveTest {
  private static final Feeds FEEDS =
      Feeds.of(List.of(Shop.feed(Shop.SALES), Shop.feed(Shop.GRADES)));

  @TempDir Path folder;

  private FeedReading read() throws IOException {
    Path downloads = Files.createDirectories(folder.resolve("downloads/may"));
    Files.writeString(
        downloads.resolve("one.csv"),
        "Day,Item,Amount,Units,Buyer\n2026-05-04,A,10.50,1,Ana\n2026-05-06,\"B, C\",1.00,2,Bo\n");
    return FEEDS.read(Shop.CONTRACT.schema(), folder.resolve("downloads"), FeedOptions.NONE);
  }

  @Test
  void an_archive_reads_the_same_again() throws IOException {
    FeedReading first = read();
    RawArchive archive = RawArchive.in(folder.resolve("kept"));
    archive.add(first, folder.resolve("downloads")).add(first, folder.resolve("downloads"));

    FeedReading again = archive.read(FEEDS, Shop.CONTRACT.schema(), FeedOptions.NONE);

    assertThat(FactsCsv.wide(again.facts().table("sales"), false))
        .isEqualTo(FactsCsv.wide(first.facts().table("sales"), false));
    assertThat(again.files())
        .extracting(FeedFile::received)
        .isEqualTo(first.files().stream().map(FeedFile::received).toList());
    assertThat(Files.readString(folder.resolve("kept/files.csv")))
        .startsWith("name,digest,received,feed\n\"may/one.csv\",")
        .endsWith(",sales\n");
  }

  @Test
  void an_archive_refuses_bytes_that_have_changed() throws IOException {
    FeedReading first = read();
    RawArchive archive = RawArchive.in(folder.resolve("kept"));
    archive.add(first, folder.resolve("downloads"));
    Files.writeString(folder.resolve("kept/" + first.files().get(0).digest()), "other");

    assertThatThrownBy(() -> archive.read(FEEDS, Shop.CONTRACT.schema(), FeedOptions.NONE))
        .isInstanceOf(IOException.class)
        .hasMessage("not the bytes that were read: may/one.csv");
  }

  @Test
  void facts_go_out_wide_and_tall() throws IOException {
    FeedReading reading = read();

    assertThat(FactsCsv.wide(reading.facts().table("sales"), true))
        .isEqualTo("\uFEFFdate,sku,amount,units\n2026-05-04,A,10.5,1\n2026-05-06,\"B, C\",1,2\n");
    assertThat(FactsCsv.tall(reading.facts().table("sales"), false))
        .isEqualTo(
            """
            date,sku,table,measure,value,unit,currency,arrived
            2026-05-04,A,sales,amount,10.5,money,BRL,true
            2026-05-04,A,sales,units,1,count,,true
            2026-05-06,"B, C",sales,amount,1,money,BRL,true
            2026-05-06,"B, C",sales,units,2,count,,true
            """);
  }

  @Test
  void results_go_out_tall_wide_and_with_a_dictionary() throws IOException {
    var evaluation =
        Shop.CONTRACT.evaluate(read().facts(), Period.parse("2026-05"), AsOf.date("2026-06-30"));

    // 10.50 + 1.00
    assertThat(EvaluationCsv.tall(List.of(evaluation), false))
        .isEqualTo(
            """
            period_start,period_end,granularity,contract,marketplace,scope_type,scope_id,kpi_id,metric_id,value,unit,currency,status,target,verdict,rule_version,computed_at
            2026-05-01,2026-05-31,month,shop,,contract,,k,amount,11.5,money,BRL,partial,,green,0,2026-06-30
            """);
    assertThat(EvaluationCsv.wide(List.of(evaluation), false))
        .isEqualTo(
            """
            period_start,period_end,scope_type,scope_id,k,k.level
            2026-05-01,2026-05-31,contract,,11.5,green
            """);
    String dictionary = EvaluationCsv.dictionary(evaluation, "pt", false);
    assertThat(dictionary)
        .startsWith(
            "kind,name,title,unit,definition\ncolumn,period_start,,,primeiro dia do período\n")
        .contains(
            "\ndimension,sales.sku,,text,date+sku\nmeasure,sales.amount,,BRL,date+sku\n",
            "\nkpi,k,");
    // Each column of the long forms stands in it: those of results, then what facts have besides.
    assertThat(dictionary.lines().filter(line -> line.startsWith("column,")))
        .extracting(line -> line.split(",", -1)[1])
        .containsExactly(
            (EvaluationCsv.tall(List.of(), false).strip() + ",table,measure,arrived")
                .split(",", -1));
  }

  @Test
  void a_result_says_where_it_comes_from_and_by_which_terms() {
    CompiledContract contract =
        KpiContracts.parse(
                "shops.kpi.yaml",
                """
                kpi: 1
                contract: shops
                term: 2026-01-01/2026-12-31
                time_zone: America/Sao_Paulo
                currency: BRL
                data:
                  sales:
                    key: [date, marketplace]
                    dimensions: {date: date, marketplace: text}
                    measures: {units: count}
                metrics: {units: {sum: sales.units}}
                kpis:
                  k: {metric: units, better: higher, bands: {green: at least 5, red: otherwise}}
                  each: {metric: units, for_each: marketplace, better: higher, bands: {green: at least 5, red: otherwise}}
                amendments:
                  - effective: 2026-06-01
                    agreed_on: 2026-05-20
                    change: {kpis: {k: {bands: {green: at least 6, red: otherwise}}}}
                """)
            .orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts.table("sales").add("2026-05-04", "br", 2).add("2026-06-04", "br", 3);
    List<Evaluation> evaluations =
        Stream.of("2026-05", "2026-06")
            .map(
                period ->
                    contract.evaluate(facts.build(), Period.parse(period), AsOf.date("2026-07-31")))
            .toList();

    // What is judged for each marketplace has no value of the whole.
    assertThat(EvaluationCsv.tall(evaluations, "all", false).lines().skip(1))
        .extracting(line -> cells(line, 4, 5, 7, 9, 15))
        .containsExactly(
            "all contract k 2 0",
            "all contract each  0",
            "br marketplace each 2 0",
            "all contract k 3 1@2026-06-01",
            "all contract each  1@2026-06-01",
            "br marketplace each 3 1@2026-06-01");
  }

  private static String cells(String line, int... columns) {
    String[] all = line.split(",", -1);
    return Arrays.stream(columns).mapToObj(column -> all[column]).collect(Collectors.joining(" "));
  }

  @Test
  void a_calendar_shows_which_days_are_there() throws IOException {
    String svg =
        CoverageCalendar.svg(
            read().facts(), DateRange.closed(LocalDate.of(2026, 5, 3), LocalDate.of(2026, 5, 7)));

    // Of five days sales cover three; of grades nothing has come.
    assertThat(svg.split("class=\"arrived\"", -1)).hasSize(1 + 3);
    assertThat(svg.split("class=\"missing\"", -1)).hasSize(1 + 2 + 5);
    assertThat(svg).contains("<title>sales 2026-05-04</title>");
    assertThatThrownBy(
            () ->
                CoverageCalendar.svg(
                    read().facts(),
                    DateRange.closed(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rows_that_are_late_show() throws IOException {
    FeedReading reading = read();
    BusinessCalendar none = BusinessCalendar.weekdays();

    // The last day is 6 May; the next one should be there 48 hours after its end, on the 9th.
    assertThat(reading.late(AsOf.date("2026-05-08"), none)).isEmpty();
    assertThat(reading.late(AsOf.date("2026-05-09"), none))
        .containsExactly(org.assertj.core.api.Assertions.entry("sales", LocalDate.of(2026, 5, 6)));
  }
}
