package io.github.kpi4j.amazonbr.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.lint.Lint;
import io.github.kpi4j.dsl.KpiContracts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules of the marketplace find, beside those of the library; LANGUAGE.md §19. */
class MarketplaceLintTest {
  private static final String SHOP =
      """
      kpi: 1
      contract: shop
      time_zone: America/Sao_Paulo
      currency: BRL
      parties:
        seller: {name: Casa Verde Comércio Ltda, role: client}
        agency: {name: Exemplo Operações Internacionais, role: provider}
      data:
        sales: {key: [date, channel], dimensions: {date: date, channel: text}, measures: {amount: BRL, units: count}}
        inventory: {snapshot: true, key: [date], dimensions: {date: date}, measures: {available: count}}
      metrics:
        gmv: {sum: sales.amount}
        own: {sum: sales.amount, where: {channel: [own]}}
        units: {sum: sales.units}
        left: {last: inventory.available}
        days_left: {formula: "left / per_day(rolling(units, 28 days))"}
      kpis:
        sales: {metric: gmv, better: higher, bands: {green: at least BRL 1_000, red: otherwise}}
      responsibilities: {nfe_issuer: seller, importer_of_record: seller}
      """;

  private static List<Diagnostic> check(String text) {
    return KpiContracts.parse("shop.kpi.yaml", text).orThrow().lint();
  }

  private static List<String> found(String text) {
    List<String> own = List.of("no-replenishment-kpi", "brazilian-registration");
    return check(text).stream()
        .filter(finding -> own.contains(finding.arguments().get("lint")))
        .map(finding -> finding.arguments().get("lint") + " " + finding.arguments().get("at"))
        .toList();
  }

  private static String edited(String right, String wrong) {
    assertThat(SHOP).contains(right);
    return SHOP.replace(right, wrong);
  }

  @Test
  void comeAsServices() {
    assertThat(Lint.withServices().names())
        .endsWith("brazilian-registration", "no-replenishment-kpi");
  }

  @Test
  void haveNothingToSayWhereNothingIsStoredAtAmazon() {
    assertThat(found(SHOP)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channel: [own]=channel: [FBA]",
        "responsibilities:=service: {includes: [listing, shipments to FBA]}\nresponsibilities:",
        "sales: {metric: gmv,=fba_sales: {metric: gmv,",
        "kpis:=targets: {year: {metric: gmv, total: BRL 12_000, over: 2026, split: [{by: channel,"
            + " weights: {fba: 7, own: 3}}]}}\nkpis:"
      })
  void stockInAmazonsWarehousesNeedsAKpi(String edit) {
    String[] sides = edit.split("=", 2);
    String text = edited(sides[0], sides[1]);
    assertThat(found(text)).containsExactly("no-replenishment-kpi kpis");
    String judged =
        "kpis:\n  supply: {metric: days_left, better: higher, bands: {green: at least 20 days, red:"
            + " otherwise}}\n";
    assertThat(found(text.replace("kpis:\n", judged))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "responsibilities:=service: {excludes: [shipments to FBA]}\nresponsibilities:",
        "channel: [own]=channel: [fbaldi]"
      })
  void otherWordsAreNoSuchStock(String edit) {
    String[] sides = edit.split("=", 2);
    assertThat(found(edited(sides[0], sides[1]))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Casa Verde Comércio Ltda.",
        "CASA VERDE LTDA",
        "Casa Verde S.A.",
        "Casa Verde S/A",
        "Maria Silva MEI",
        "Casa Verde EIRELI"
      })
  void aLegalFormOfBrazilIsARegistration(String name) {
    assertThat(found(edited("Casa Verde Comércio Ltda", name))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shenzhen Green House Co., Ltd",
        "深圳绿屋科技有限公司",
        "Casa Verde LLC",
        "Grupo Ltdaville"
      })
  void anyOtherNameIsNone(String name) {
    assertThat(found(edited("Casa Verde Comércio Ltda", "\"" + name + "\"")))
        .containsExactly(
            "brazilian-registration responsibilities.nfe_issuer",
            "brazilian-registration responsibilities.importer_of_record");
  }

  @ParameterizedTest
  @CsvSource({"12.345.678/0001-95, true", "12.345.678/0001-94, false"})
  void aNumberDecidesWhateverTheName(String number, boolean registered) {
    String text =
        edited("Casa Verde Comércio Ltda,", "Verde Holdings, x-cnpj: \"" + number + "\",");
    assertThat(found(text).isEmpty()).isEqualTo(registered);
  }

  @Test
  void amazonImportsAndIssuesForNobody() {
    String text =
        edited("importer_of_record: seller", "importer_of_record: amazon")
            .replace(
                "  agency:",
                "  amazon: {name: Amazon Serviços de Varejo do Brasil Ltda, role: provider}\n"
                    + "  agency:");
    assertThat(found(text))
        .containsExactly("brazilian-registration responsibilities.importer_of_record");
    assertThat(message(text, Catalogue.ENGLISH)).startsWith("Amazon is named as `importer_of_rec");
  }

  @Test
  void somebodyHasToBeNamed() {
    assertThat(found(edited("nfe_issuer: seller, ", "")))
        .containsExactly("brazilian-registration responsibilities.nfe_issuer");
  }

  @Test
  void shopsElsewhereAreNotAsked() {
    assertThat(
            found(edited("nfe_issuer: seller, ", "").replace("America/Sao_Paulo", "Asia/Shanghai")))
        .isEmpty();
  }

  @Test
  void speakTheThreeLanguages() {
    String text = edited("nfe_issuer: seller", "nfe_issuer: agency");
    assertThat(message(text, Catalogue.ENGLISH)).startsWith("`agency` is named as `nfe_issuer`");
    assertThat(message(text, Catalogue.PORTUGUESE)).startsWith("`agency` é citado como");
    assertThat(message(text, Catalogue.CHINESE)).startsWith("`nfe_issuer` 写的是 `agency`");
    assertThat(DiagnosticText.of(Catalogue.CHINESE).render(registration(text)))
        .contains("`x-cnpj`", "responsibilities.nfe_issuer")
        .doesNotContain("{message}", "{help}");
  }

  private static Diagnostic registration(String text) {
    return check(text).stream()
        .filter(f -> "brazilian-registration".equals(f.arguments().get("lint")))
        .findFirst()
        .orElseThrow();
  }

  private static String message(String text, Catalogue catalogue) {
    return DiagnosticText.of(catalogue).message(registration(text));
  }

  @Test
  void areAllowedByTheirNames() {
    String text =
        edited("channel: [own]", "channel: [fba]")
            + """
            allow:
              - {lint: no-replenishment-kpi, at: kpis, reason: the seller ships herself}
            """;
    assertThat(found(text)).isEmpty();
  }
}
