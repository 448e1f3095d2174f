package io.github.kpi4j.amazonbr.lint;

import io.github.kpi4j.core.contract.Party;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.lint.LintRule;
import io.github.kpi4j.core.lint.LintSubject;
import io.github.kpi4j.core.value.Title;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Goods are imported and invoiced by somebody who may not: who has no tax registration in Brazil,
 * or Amazon, which does neither for sellers. A party is known to be registered by its {@code
 * x-cnpj}, or by a legal form of Brazil at the end of its name.
 */
public final class BrazilianRegistration implements LintRule {
  private static final List<String> DUTIES = List.of("importer_of_record", "nfe_issuer");

  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(^|[\\s,-])(ltda|s/?a|s\\.a|eireli|mei|me|epp|slu)\\.?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern BRAZIL =
      Pattern.compile(
          "America/(Sao_Paulo|Araguaina|Bahia|Belem|Boa_Vista|Campo_Grande|Cuiaba|Eirunepe|Fortaleza"
              + "|Maceio|Manaus|Noronha|Porto_Velho|Recife|Rio_Branco|Santarem)|Brazil/\\w+");

  private static final Title NOBODY =
      new Title(
          Map.of(
              "en",
              "Nobody is named as `{duty}`: the goods wait at the port, or sell without an invoice,"
                  + " until somebody with a CNPJ is found, at any price.",
              "pt",
              "Ninguém é citado como `{duty}`: a carga espera no porto, ou se vende sem nota, até"
                  + " se achar alguém com CNPJ, a qualquer preço.",
              "zh",
              "没有写明由谁担任 `{duty}`：货物滞留港口或无票销售，直到高价找到有 CNPJ 的公司。"));

  private static final Title AMAZON =
      new Title(
          Map.of(
              "en",
              "Amazon is named as `{duty}`: it imports nothing for sellers, and what it issues is"
                  + " issued in the seller's name, who owes the tax and pays the fine.",
              "pt",
              "A Amazon é citada como `{duty}`: ela não importa nada para vendedores, e as notas"
                  + " que emite são em nome do vendedor, que deve o imposto e paga a multa.",
              "zh",
              "`{duty}` 写的是亚马逊：亚马逊不为卖家进口，它开具的发票以卖家名义开出，税款和罚款都由卖家承担。"));

  private static final Title FOREIGN =
      new Title(
          Map.of(
              "en",
              "`{party}` is named as `{duty}`, and nothing says that it is registered for tax in"
                  + " Brazil: who has no CNPJ can neither clear goods nor issue an NF-e, which is"
                  + " found out when the first container has arrived.",
              "pt",
              "`{party}` é citado como `{duty}`, e nada diz que tem inscrição fiscal no Brasil:"
                  + " quem não tem CNPJ não desembaraça carga nem emite NF-e, o que só se descobre"
                  + " com o primeiro contêiner no porto.",
              "zh",
              "`{duty}` 写的是 `{party}`，但没有写明它在巴西有税务登记：没有 CNPJ 就不能清关，也不能开具 NF-e，往往第一个货柜到港才发现。"));

  private static final Title HELP =
      new Title(
          Map.of(
              "en",
              "Name a party that has a CNPJ: `{duty}: seller` under `responsibilities`, and its"
                  + " number as `x-cnpj` under the party.",
              "pt",
              "Cite uma parte que tenha CNPJ: `{duty}: seller` em `responsibilities`, e o número"
                  + " como `x-cnpj` na parte.",
              "zh",
              "请指明有 CNPJ 的一方：在 `responsibilities` 下写 `{duty}: seller`，并在该方下用 `x-cnpj` 写明号码。"));

  /** For the service loader. */
  public BrazilianRegistration() {}

  @Override
  public String name() {
    return "brazilian-registration";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {
    boolean inBrazil = BRAZIL.matcher(subject.contract().timeZone().getId()).matches();
    return inBrazil && subject.has("responsibilities")
        ? DUTIES.stream().flatMap(duty -> check(subject, duty).stream()).toList()
        : List.of();
  }

  private Optional<Diagnostic> check(LintSubject subject, String duty) {
    Optional<String> named = subject.text("responsibilities." + duty);
    if (named.isEmpty()) {
      return Optional.of(finding(subject, duty, "", NOBODY));
    }
    String party = named.get();
    String name = subject.contract().party(party).map(Party::name).orElse(party);
    boolean amazon =
        Stream.of(party, name).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("amazon"));
    if (amazon) {
      return Optional.of(finding(subject, duty, party, AMAZON));
    }
    return isRegistered(subject, party, name)
        ? Optional.empty()
        : Optional.of(finding(subject, duty, party, FOREIGN));
  }

  private static boolean isRegistered(LintSubject subject, String party, String name) {
    return subject
        .text("parties." + party + ".x-cnpj")
        .map(Cnpj::isValid)
        .orElseGet(() -> LEGAL_FORM.matcher(name.strip()).find());
  }

  private Diagnostic finding(LintSubject subject, String duty, String party, Title message) {
    UnaryOperator<String> filled = text -> text.replace("{duty}", duty).replace("{party}", party);
    return subject.finding(
        this, "responsibilities." + duty, with(message, filled), with(HELP, filled));
  }

  private static Title with(Title title, UnaryOperator<String> change) {
    Map<String, String> texts = new LinkedHashMap<>(title.texts());
    texts.replaceAll((language, text) -> change.apply(text));
    return new Title(texts);
  }
}
