package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.csv.StatementCsv;
import io.github.kpi4j.dsl.json.StatementJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A statement as a file that another program reads; LANGUAGE.md §14. */
class StatementFilesTest {
  private static final String CONTRACT =
      """
      kpi: 1
      contract: paid
      time_zone: America/Sao_Paulo
      currency: BRL
      data:
        sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL}, final_after: 1 day}
      metrics: {gmv: {sum: sales.amount}}
      kpis: {gmv: {metric: gmv, better: higher, bands: {green: otherwise}}}
      fees:
        currency: CNY
        fx: {rate_on: fixed, rates: {BRL: 1.25}}
        commission: {metric: gmv, per: month, mode: marginal, rates: [{rate: 3%}]}
        bonus: {by: gmv, of: CNY 100, table: [{at_least: BRL 500, pays: 50%}], only_if: [gmv / gmv > 2]}
      """;

  private static Statement statement() {
    CompiledContract contract =
        KpiContracts.parse("paid.kpi.yaml", CONTRACT, Limits.DEFAULT, List.of()).orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts
        .table("sales")
        .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)))
        .add("2026-03-10", "1000.37");
    return contract.settle(
        facts.build(), contract.period("2026-03"), AsOf.date("2026-04-20"), List.of());
  }

  // 1,000.37 × 3 % = 30.0111; × 1.25 = 37.513875
  @Test
  void isJson() {
    assertThat(StatementJson.of(statement()))
        .startsWith(
            """
            {
              "contract" : "paid",
              "period" : "2026-03",
              "as_of" : "2026-04-20",
              "kind" : "statement",
              "final_from" : "2026-04-01",
              "currency" : "CNY",
              "lines" : [
                {
                  "line" : "commission",
                  "kind" : "commission",
                  "period" : "2026-03",
                  "amount" : "37.51",
                  "relied_on" : {
                    "standing" : "final",
            """)
        .contains("\"step\" : \"exchange\"", "\"exact\" : \"37.513875\"")
        .contains("\"total\" : \"37.51\"", "\"language\" : \"1\"");
  }

  @Test
  void isCsv() {
    assertThat(StatementCsv.of(List.of(statement())))
        .isEqualTo(
            """
            contract,statement,as_of,kind,line,for,period,amount,currency,pending
            paid,2026-03,2026-04-20,statement,commission,commission,2026-03,37.51,CNY,
            paid,2026-03,2026-04-20,statement,bonus,bonus,2026-03,0.00,CNY,
            """);
  }

  @Test
  void isReadBack() {
    Statement statement = statement();
    assertThat(
            StatementJson.read(statement.contract(), "march.json", StatementJson.of(statement))
                .orThrow())
        .isEqualTo(statement);
  }

  /** Whoever keeps a digest of the text can compare it with any other program. */
  @Test
  void namesTheDigestOfTheText() throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(CONTRACT.getBytes(StandardCharsets.UTF_8));
    assertThat(statement().provenance().contract()).isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void aLineThatTheContractHasNoMoreKeepsItsPlace() {
    String json =
        StatementJson.of(statement()).replace("\"line\" : \"commission\"", "\"line\" : \"old\"");
    assertThat(
            StatementJson.of(
                StatementJson.read(statement().contract(), "march.json", json).orThrow()))
        .isEqualTo(json);
    String nowhere = json.replaceAll("\"place\" : \"[^\"]*\"", "\"place\" : \"nowhere\"");
    assertThat(
            StatementJson.read(statement().contract(), "march.json", nowhere)
                .orThrow()
                .lines()
                .get(0)
                .place()
                .toString())
        .isEqualTo("nowhere");
  }

  @Test
  void aStatementOfAPeriodToComeIsNotEarlier() {
    Statement march = statement();
    CompiledContract contract =
        KpiContracts.parse("paid.kpi.yaml", CONTRACT, Limits.DEFAULT, List.of()).orThrow();
    FactSet none = FactSet.builder(contract.schema()).build();
    assertThatThrownBy(
            () ->
                contract.settle(
                    none, contract.period("2026-02"), AsOf.date("2026-02-20"), List.of(march)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the statement of 2026-03 is of no period before 2026-02-20");
  }

  static Stream<Arguments> unfit() {
    String json = StatementJson.of(statement());
    return Stream.of(
        Arguments.of("", "march.json:1:1 KPI-6040"),
        Arguments.of("[]", "march.json:1:1 KPI-6040"),
        Arguments.of("{\"contract\": ", "march.json:1:14 KPI-6040"),
        Arguments.of("{} {}", "march.json:1:4 KPI-6040"),
        Arguments.of("{\"contract\": {}}", "march.json:1:14 KPI-6041"),
        Arguments.of("{\"contract\": \"paid\"}", "march.json:1:1 KPI-6041"),
        Arguments.of("{\"contract\": \"other\"}", "march.json:1:14 KPI-6042"),
        Arguments.of(json.replace("2026-04-20", "20/04/2026"), "march.json:4:13 KPI-6041"),
        // Settled before the period has begun.
        Arguments.of(json.replace("\"2026-03\"", "\"2026-05\""), "march.json:3:14 KPI-6041"),
        Arguments.of(json.replace("\"37.51\"", "\"1,5\""), "march.json:13:18 KPI-6041"),
        Arguments.of(json.replace(": \"statement\"", ": \"promise\""), "march.json:5:12 KPI-6041"));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void whatIsNoStatementIsRefusedWithItsPlace(String json, String problem) {
    assertThat(StatementJson.read(statement().contract(), "march.json", json).diagnostics())
        .extracting(found -> found.span() + " " + found.code().id())
        .containsExactly(problem);
  }
}
