package io.github.kpi4j.amazonbr.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaxTablesTest {
  private static final TaxTables TABLES = TaxTables.bundled();
  private static final String MODAL_HEADER =
      "uf,modal_pct,fcp_pct,valid_from,valid_to,legal_basis,source,confidence,note\n";

  private static Missing missing(Answer<?> answer) {
    return answer.gap().orElseThrow();
  }

  private static Rational points(Rational ratio) {
    return ratio.times(Rational.HUNDRED);
  }

  /** The rates of 2026-11-23 in one line for each state: rate, fund, total. */
  @ParameterizedTest
  @CsvSource({
    "AC,19,0,19", "AL,20.5,1,21.5", "AM,20,0,20", "AP,18,0,18", "BA,20.5,0,20.5", "CE,20,0,20",
    "DF,20,0,20", "ES,17,0,17", "GO,19,0,19", "MA,23,0,23", "MG,18,0,18", "MS,17,0,17",
    "MT,17,0,17", "PA,19,0,19", "PB,20,0,20", "PE,20.5,0,20.5", "PI,22.5,0,22.5", "PR,19.5,0,19.5",
    "RJ,20,2,22", "RN,20,0,20", "RO,19.5,0,19.5", "RR,20,0,20", "RS,17,0,17", "SC,17,0,17",
    "SE,19,1,20", "SP,18,0,18", "TO,20,0,20"
  })
  void knows_rate_fund_and_total_of_every_state(Uf uf, String rate, String fund, String total) {
    IcmsRate icms = TABLES.icms(uf, LocalDate.of(2026, 11, 23)).orThrow();

    assertThat(points(icms.internal())).isEqualTo(Rational.parse(rate));
    assertThat(points(icms.fcp())).isEqualTo(Rational.parse(fund));
    assertThat(points(icms.total())).isEqualTo(Rational.parse(total));
  }

  /** The day before a change and the day itself; rates fall as well as rise. */
  @ParameterizedTest
  @CsvSource({
    "BA,2024-02-06,19", "BA,2024-02-07,20.5", "RN,2023-12-31,20", "RN,2024-01-01,18",
    "RN,2025-03-19,18", "RN,2025-03-20,20", "SE,2023-03-31,22", "SE,2023-04-01,19",
    "AL,2026-03-31,19", "AL,2026-04-01,20.5"
  })
  void changes_on_the_day_that_the_act_says(Uf uf, LocalDate day, String rate) {
    assertThat(points(TABLES.icms(uf, day).orThrow().internal())).isEqualTo(Rational.parse(rate));
  }

  @ParameterizedTest
  @EnumSource(TaxTable.class)
  void every_row_has_its_source(TaxTable table) {
    assertThat(TABLES.table(table).rows())
        .allSatisfy(row -> assertThat(row.basis().source()).isNotEmpty());
    assertThat(TABLES.table(table).schema()).isEqualTo(table.schema());
  }

  @Test
  void an_answer_carries_the_row_it_rests_on() {
    Answer<IcmsRate> pr = TABLES.icms(Uf.PR, LocalDate.of(2026, 1, 1));
    Answer.Known<IcmsRate> known = (Answer.Known<IcmsRate>) pr;

    assertThat(known.confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(known.bases())
        .singleElement()
        .hasToString("icms_modal PR from 2024-03-13: Lei 21.850/2023");
    assertThat(TABLES.below(Confidence.HIGH)).containsAll(known.bases());
    assertThat(TABLES.below(Confidence.LOW)).isEmpty();
  }

  @Test
  void a_day_before_the_table_a_missing_key_and_an_end_are_told_apart() {
    DatedTable table = TABLES.table(TaxTable.SIMPLES);

    assertThat(missing(table.on(LocalDate.of(2017, 12, 31), "I", "1")).reason())
        .isEqualTo(Missing.Reason.BEFORE_TABLE);
    assertThat(missing(table.on(LocalDate.of(2027, 1, 1), "I", "1")))
        .hasToString("NO_ROW simples[I 1]: no row holds on 2027-01-01");
    assertThat(missing(table.on(LocalDate.of(2026, 1, 1), "IX", "1")))
        .hasToString("NO_ROW simples[IX 1]: no row on any day");
  }

  @Test
  void no_state_has_other_letters_and_no_origin_other_codes() {
    assertThat(Uf.parse("BA").orThrow()).isEqualTo(Uf.BA);
    assertThat(missing(Uf.parse("EX")))
        .hasToString("UNKNOWN_CODE uf: no state has the letters: EX");
    assertThat(Origin.ofCode(8).orThrow()).isEqualTo(Origin.NATIONAL_ABOVE_70);
    assertThat(missing(Origin.ofCode(9)))
        .hasToString("UNKNOWN_CODE origin: codes are 0 to 8, not 9");
  }

  @Test
  void a_correction_goes_first_while_it_holds() {
    TaxTables mine =
        TABLES
            .overlay(
                TaxTable.ICMS_MODAL,
                Source.of(
                    "mine.csv",
                    "\uFEFF"
                        + MODAL_HEADER
                        + "PR,19.5,0,2024-03-18,2024-03-31,\"Lei \"\"21.850\"\"/2023, again\",counsel,High,\r\n"
                        + "\n"
                        + "PR,19,0,2024-03-13,,,counsel,high\n"))
            .orThrow();

    assertThat(points(mine.icms(Uf.PR, LocalDate.of(2024, 3, 17)).orThrow().internal()))
        .isEqualTo(Rational.of(19));
    assertThat(points(mine.icms(Uf.PR, LocalDate.of(2024, 3, 18)).orThrow().internal()))
        .isEqualTo(Rational.parse("19.5"));
    // Between the end of one row and the next of the same text the bundled row holds again.
    assertThat(points(mine.icms(Uf.PR, LocalDate.of(2024, 4, 1)).orThrow().internal()))
        .isEqualTo(Rational.parse("19.5"));
    assertThat(mine.table(TaxTable.ICMS_MODAL).rows().get(1).basis().legalBasis())
        .isEqualTo("Lei \"21.850\"/2023, again");
    assertThat(points(TABLES.icms(Uf.PR, LocalDate.of(2024, 3, 17)).orThrow().internal()))
        .isEqualTo(Rational.parse("19.5"));
  }

  @Test
  void rows_can_be_laid_over_as_objects() {
    DatedRow row = TABLES.table(TaxTable.ICMS_MODAL).on(LocalDate.of(2026, 1, 1), "MA").orThrow();
    DatedRow copy = new DatedRow(List.of("SP"), row.figures(), row.basis());

    assertThat(
            TABLES
                .overlay(TaxTable.ICMS_MODAL, List.of(copy))
                .icms(Uf.SP, LocalDate.of(2026, 1, 1))
                .orThrow()
                .internal())
        .isEqualTo(Rational.parse("0.23"));
  }

  /** Each text with the line, column and code of what is wrong with it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 1:1: error[KPI-5007]",
        "'PR,x,0,2024-01-01,,,me,high,' | 2:4: error[KPI-5001]",
        "'PR,1,0,2024-13-01,,,me,high,' | 2:8: error[KPI-5001]",
        "'PR,1,0,2024-01-01,2023-12-31,,me,high,' | 2:19: error[KPI-5001]",
        "'PR,1,0,2024-01-01,,,me,sure,' | 2:24: error[KPI-5001]",
        "'PR,1,0,2024-01-01,,,me,high,,' | 2:1: error[KPI-5006]",
        "'PR,1,0,2024-01-01,,,\"me,high,' | 2:21: error[KPI-5008]",
        "'PR,1,0,2024-01-01,,,\"me\"x,high,' | 2:25: error[KPI-5008]"
      })
  void a_mistake_is_told_with_its_place(String line, String expected) {
    String text = line.isEmpty() ? "" : MODAL_HEADER + line;
    Validated<TaxTables> read = TABLES.overlay(TaxTable.ICMS_MODAL, Source.of("mine.csv", text));

    assertThat(read.diagnostics())
        .singleElement()
        .extracting(Diagnostic::toString)
        .asString()
        .startsWith("mine.csv:" + expected);
  }

  @Test
  void columns_that_are_missing_or_come_twice_and_rows_that_contradict_are_told() {
    String twice = MODAL_HEADER.replace("note", "uf");
    String same = "PR,1,0,2024-01-01,,,me,high,\n";

    assertThat(TABLES.overlay(TaxTable.ICMS_MODAL, Source.of("a", twice)).diagnostics())
        .extracting(problem -> problem.code().id())
        .containsExactlyInAnyOrder("KPI-5004", "KPI-5005");
    assertThat(
            TABLES
                .overlay(TaxTable.ICMS_MODAL, Source.of("a", MODAL_HEADER + same + same))
                .diagnostics())
        .extracting(problem -> problem.code().id())
        .containsExactly("KPI-5002");
  }
}
