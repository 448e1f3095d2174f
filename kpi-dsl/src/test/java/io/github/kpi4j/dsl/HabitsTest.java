package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.TextEdit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people write who come from spreadsheets, from programming languages or from a Brazilian or
 * Chinese keyboard: the message stands where it is written, says what is written here, and its fix
 * makes the contract load; LANGUAGE.md §2.
 */
class HabitsTest {
  private static final String CONTRACT =
      """
      kpi: 1
      contract: shop
      time_zone: America/Sao_Paulo
      currency: BRL
      term: 2026-01-01/2026-12-31
      review: monthly
      # tables
      parties:
        agency: {name: Ajuda, role: provider, languages: [pt, zh]}
      data:
        sales:
          key: [date, sku]
          dimensions: {date: date, sku: text}
          measures: {amount: BRL, units: count}
          final_after: 14 days
        ads:
          key: [date]
          dimensions: {date: date}
          measures: {cost: BRL}
          absent: zero
          final_after: 72 hours
      metrics:
        gmv: {sum: sales.amount}
        units: {sum: sales.units}
        ad_cost: {sum: ads.cost}
        ad_share:
          formula: ad_cost / gmv
          format: percent
        guarded:
          formula: if(gmv > BRL 100, ad_cost / gmv, 12%)
        both:
          formula: if(gmv > BRL 100 and units > 3, gmv, ad_cost)
        either:
          formula: if(units > 3 or units = 1, gmv, ad_cost)
        neither:
          formula: if(not units > 3, gmv, ad_cost)
        other:
          formula: if(units != 3, gmv, ad_cost)
        capped:
          formula: max(gmv, ad_cost) * 1.5
      kpis:
        share:
          metric: ad_share
          better: lower
          weight: 60
          bands:
            green: at most 12%
            red: otherwise
        sales:
          metric: gmv
          better: higher
          weight: 40
          bands:
            green: at least BRL 50_000
            amber: at least BRL 3
            red: otherwise
        range:
          metric: gmv
          better: inside
          bands:
            green: between BRL 3 and BRL 49_999.99
            red: otherwise
      scorecard:
        points: {green: 100, amber: 60, red: 0}
      excused:
        - {metrics: [ad_share], from: 2026-03-14, until: 2026-03-18, reason: strike, agreed_on: 2026-04-02}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          # decimal commas, thousands, signs
          weight: 60             | weight: 60,0                      | 3001 | `60.0`             | weight: 60.0
          at most 12%            | at most 12,0%                     | 3015 | `12.0%`            | at most 12.0%
          at most 12%            | at most 12 %                      | 3015 | `12%`              |
          at most 12%            | at most １２％                    | 3015 | `12%`              |
          at most 12%            | at most 12 por cento              | 3015 | `12%`              |
          at most 12%            | at most 12                        | 3009 | `12%`              |
          at least BRL 50_000    | at least R$ 50.000,00             | 3015 | `BRL 50_000.00`    | at least BRL 50_000.00
          at least BRL 50_000    | at least R$50 mil                 | 3015 | `BRL 50_000`       |
          at least BRL 50_000    | at least BRL 5万                  | 3015 | `BRL 50_000`       |
          at least BRL 50_000    | at least 50_000 BRL               | 3015 | `BRL 50_000`       |
          at least BRL 50_000    | at least 50.000,00 reais          | 3015 | `BRL 50_000.00`    | at least BRL 50_000.00
          at least BRL 50_000    | at least ＢＲＬ　５０_０００      | 3015 | `BRL 50_000`       |
          at least BRL 50_000    | at least 50_000                   | 3009 | `BRL 50000`        | at least BRL 50000
          * 1.5                  | * 1,5                             | 3001 | `1.5`              |
          BRL 100, ad_cost       | R$ 100,00, ad_cost                | 3015 | `BRL 100.00`       | BRL 100.00, ad_cost
          BRL 100, ad_cost       | R$ 1.000,00, ad_cost              | 3015 | `BRL 1_000.00`     | BRL 1_000.00, ad_cost
          BRL 100, ad_cost       | BRL 1.000.000, ad_cost            | 3015 | `BRL 1_000_000`    | BRL 1_000_000, ad_cost
          BRL 100, ad_cost       | 100 reais, ad_cost                | 3015 | `BRL 100`          |
          currency: BRL          | currency: R$                      | 2113 | `BRL`              |
          currency: BRL          | currency: reais                   | 2113 | `BRL`              |
          currency: BRL          | currency: brl                     | 2113 | `BRL`              |
          currency: BRL          | currency: ￥                      | 2113 | `CNY`              | currency: CNY
          currency: BRL          | currency: ¥                       | 2113 | `CNY`              | currency: CNY
          currency: BRL          | currency: RMB                     | 2113 | `CNY`              | currency: CNY
          currency: BRL          | currency: 人民币                  | 2113 | `CNY`              | currency: CNY
          {amount: BRL           | {amount: R$                       | 3002 | `BRL`              |
          units: count           | units: 件                         | 3002 | `count`            |
          units: count           | units: unidades                   | 3002 | `count`            |
          # lengths of time and days
          14 days                | 14 dias                           | 3028 | `14 days`          |
          14 days                | 14天                              | 3028 | `14 days`          |
          14 days                | １４ days                         | 3028 | `14 days`          |
          14 days                | 2 semanas                         | 3028 | `2 weeks`          | 2 weeks
          72 hours               | 72小时                            | 3028 | `72 hours`         |
          from: 2026-03-14       | from: 14/03/2026                  | 3040 | `2026-03-14`       |
          from: 2026-03-14       | from: 2026年3月14日               | 3040 | `2026-03-14`       |
          from: 2026-03-14       | from: 2026/3/14                   | 3040 | `2026-03-14`       |
          2026-01-01/2026-12-31  | 01/01/2026 a 31/12/2026           | 3031 | `2026-01-01/2026-12-31` |
          2026-01-01/2026-12-31  | 2026年1月1日至2026年12月31日      | 3031 | `2026-01-01/2026-12-31` |
          2026-01-01/2026-12-31  | 2026-01-01 ~ 2026-12-31           | 3031 | `2026-01-01/2026-12-31` |
          # conditions
          at most 12%            | <= 12%                            | 4001 | `at most 12%`      |
          at most 12%            | ≤12%                              | 4001 | `at most 12%`      |
          at most 12%            | ＜＝１２％                        | 4001 | `at most 12%`      |
          at most 12%            | no máximo 12%                     | 4001 | `at most 12%`      |
          at most 12%            | até 12,0%                         | 4001 | `at most 12.0%`    | at most 12.0%
          at most 12%            | 最多 12%                          | 4001 | `at most 12%`      |
          at most 12%            | 不超过12％                        | 4001 | `at most 12%`      |
          at most 12%            | 12%以下                           | 4001 | `at most 12%`      |
          at most 12%            | 12% ou menos                      | 4001 | `at most 12%`      |
          at most 12%            | menor que 12%                     | 4001 | `less than 12%`    | less than 12%
          at most 12%            | 小于 12%                          | 4001 | `less than 12%`    | less than 12%
          at most 12%            | “at most 12%”                     | 4001 | `at most 12%`      |
          at most 12%            | 「at most 12%」                   | 4001 | `at most 12%`      |
          at least BRL 50_000    | >= BRL 50_000                     | 1011 | `at least BRL 50_000` |
          at least BRL 50_000    | ">= BRL 50_000"                   | 4001 | `at least BRL 50_000` |
          at least BRL 50_000    | > BRL 50_000                      | 1011 | `more than BRL 50_000` | more than BRL 50_000
          at least BRL 50_000    | pelo menos R$ 50.000,00           | 4001 | `at least BRL 50_000.00` | at least BRL 50_000.00
          at least BRL 50_000    | 至少 BRL 50_000                   | 4001 | `at least BRL 50_000` |
          at least BRL 50_000    | mais de BRL 50_000                | 4001 | `more than BRL 50_000` | more than BRL 50_000
          between BRL 3 and      | entre BRL 3 e                     | 4001 | `between BRL 3 and BRL 49_999.99` |
          between BRL 3 and      | BRL 3 到                          | 4001 | `between BRL 3 and BRL 49_999.99` |
          12%\\n      red: otherwise | 12%\\n      red: senão            | 4001 | `otherwise`        |
          12%\\n      red: otherwise | 12%\\n      red: 其他             | 4001 | `otherwise`        |
          12%\\n      red: otherwise | 12%\\n      red: else             | 4001 | `otherwise`        |
          # formulas
          formula: ad_cost / gmv | formula: =ad_cost / gmv           | 3019 | without `=`        |
          formula: ad_cost / gmv | formula: ad_cost ÷ gmv            | 3019 | Divide with `/`    |
          formula: ad_cost / gmv | formula: ad_cost ／ gmv           | 3019 | Divide with `/`    |
          formula: ad_cost / gmv | formula: ad_cost ： gmv           | 3019 | Divide with `/`    |
          formula: ad_cost / gmv | formula: “ad_cost / gmv”          | 3019 | no quotation marks |
          formula: ad_cost / gmv | formula: （ad_cost）／ gmv        | 3019 | full-width         | formula: (ad_cost)/ gmv
          formula: ad_cost / gmv | formula: ad_cost / gmv * １       | 3019 | full-width         | formula: ad_cost / gmv * 1
          formula: ad_cost / gmv | formula: ad_cost × 2 ÷ gmv        | 3019 | Multiply with `*`  | formula: ad_cost * 2 / gmv
          formula: ad_cost / gmv | formula: (ad_cost − ad_cost) / gmv | 3019 | Subtract with `-` | formula: (ad_cost - ad_cost) / gmv
          , 12%)                 | , 12 %)                           | 3019 | `12%`              |
          , 12%)                 | , 12％)                           | 3019 | full-width         |
          max(gmv, ad_cost)      | max(gmv; ad_cost)                 | 3019 | with a comma       |
          max(gmv, ad_cost)      | max(gmv， ad_cost)                | 3019 | full-width         |
          max(gmv, ad_cost)      | max(gmv、 ad_cost)                | 3019 | with a comma       |
          max(gmv, ad_cost)      | MAX(gmv, ad_cost)                 | 3004 | `max`              |
          max(gmv, ad_cost)      | MÁXIMO(gmv, ad_cost)              | 3004 | `max`              |
          if(not units           | SE(not units                      | 3004 | `if`               |
          if(not units           | IF(not units                      | 3004 | `if`               |
          not units > 3          | !units > 3                        | 3019 | Write `not`        |
          not units > 3          | não units > 3                     | 3019 | Write `not`        |
          not units > 3          | NOT units > 3                     | 3019 | Write `not`        |
          100 and units          | 100 && units                      | 3019 | Write `and`        |
          100 and units          | 100&units                         | 3019 | Write `and`        |
          100 and units          | 100 e units                       | 3019 | Write `and`        |
          100 and units          | 100 AND units                     | 3019 | Write `and`        |
          100 and units          | 100 且 units                      | 3019 | Write `and`        |
          units > 3 or units = 1 | 3 < units或units = 1              | 3019 | Write `or`         | 3 < units or units = 1
          3 or units = 1         | 3 或者 units = 1                  | 3019 | Write `or`         |
          3 or units = 1         | 3 ou units = 1                    | 3019 | Write `or`         |
          3 or units = 1         | 3 OR units = 1 OR units = 0       | 3019 | Write `or`         | 3 or units = 1 or units = 0
          3 or units = 1         | 3 or units == 1                   | 3019 | Write `=`          |
          3 or units = 1         | 3 or units ＝ 1                   | 3019 | Write `=`          |
          units != 3             | units <> 3                        | 3019 | Write `!=`         |
          units != 3             | units ≠ 3                         | 3019 | Write `!=`         |
          units != 3             | units ≤ 3                         | 3019 | Write `<=`         | units <= 3
          units != 3             | units =< 3                        | 3019 | Write `<=`         | units <= 3
          units != 3             | units ≥ 3                         | 3019 | Write `>=`         | units >= 3
          units != 3             | units => 3                        | 3019 | Write `>=`         | units >= 3
          units != 3             | units ＞ 3                        | 3019 | full-width         | units > 3
          # punctuation of YAML
          currency: BRL          | currency：BRL                     | 1023 | Type `:`           |
          currency: BRL          | currency： BRL                    | 1023 | Type `:`           |
          currency: BRL          | currency:BRL                      | 1021 | `currency: BRL`    |
          {date: date, sku: text} | {date: date，sku: text}          | 1023 | Type `,`           |
          {date: date, sku: text} | {date: date, sku: text｝         | 1023 | Type `}`           |
          {date: date, sku: text} | ｛date: date, sku: text｝        | 1023 | Type `{`           |
          \\n# tables            | \\n＃tables                       | 1023 | Type `#`           |
          - {metrics             | －{metrics                        | 1023 | Type `-`           |
          [date, sku]            | [date，sku]                       | 2104 | `date, sku`        |
          [date, sku]            | [date、sku]                       | 2104 | `date, sku`        |
          [date, sku]            | [date; sku]                       | 2104 | `date, sku`        |
          [date, sku]            | date, sku                         | 2003 | `[a, b]`           |
          [date, sku]            | date、sku                         | 2003 | `[a, b]`           |
          [pt, zh]               | [pt-BR, zh]                       | 2170 | `pt`               |
          [pt, zh]               | [português, zh]                   | 2170 | `pt`               |
          [pt, zh]               | [pt, 中文]                        | 2170 | `zh`               |
          # names and words
          metric: ad_share       | metric: “ad_share”                | 2103 | `ad_share`         |
          metric: ad_share       | metric: AD_SHARE                  | 2103 | `ad_share`         |
          metric: ad_share       | metric: ad-share                  | 2103 | `ad_share`         |
          metric: ad_share       | metric: ａｄ_ｓｈａｒｅ           | 2103 | `ad_share`         |
          review: monthly        | review: mensal                    | 2006 | `monthly`          |
          review: monthly        | review: 每月                      | 2006 | `monthly`          |
          better: lower          | better: menor                     | 2006 | `lower`            |
          better: lower          | better: 越低越好                  | 2006 | `lower`            |
          green: at most         | verde: at most                    | 2006 | `green`            |
          green: at most         | 绿色: at most                     | 2006 | `green`            |
          format: percent        | format: %                         | 1011 | `"%"`              |
          weight: 60             | peso: 60                          | 2001 | `weight`           |
          weight: 60             | weight: 60%                       | 3001 | `60`               |
          time_zone: America/Sao_Paulo | time_zone: Brasília         | 2112 | `America/Sao_Paulo` |
          time_zone: America/Sao_Paulo | time_zone: 北京              | 2112 | `Asia/Shanghai`    | time_zone: Asia/Shanghai
          """)
  void isNamedAndMended(String right, String wrong, String code, String hint, String fixed) {
    String text = edit(right, wrong);
    List<Diagnostic> found = KpiContracts.parse("shop.kpi.yaml", text).diagnostics();
    Diagnostic first = found.get(0);

    assertThat(first.code().id()).isEqualTo("KPI-" + code);
    assertThat(first.span().text()).isNotEmpty();
    isLocated(first, text);
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).render(first)).contains(hint);
    String mended = mended(text);
    assertThat(mended).isEqualTo(edit(right, fixed == null ? right : fixed));
    assertThat(KpiContracts.parse("shop.kpi.yaml", mended).diagnostics()).isEmpty();
  }

  /** The place overlaps what differs from the contract. */
  private static void isLocated(Diagnostic problem, String text) {
    int from = 0;
    while (text.charAt(from) == CONTRACT.charAt(from)) {
      from++;
    }
    int behind = 0;
    while (text.charAt(text.length() - 1 - behind)
        == CONTRACT.charAt(CONTRACT.length() - 1 - behind)) {
      behind++;
    }
    assertThat(problem.span().start()).isLessThanOrEqualTo(text.length() - behind);
    assertThat(problem.span().end()).isGreaterThanOrEqualTo(from);
    assertThat(problem.span().text()).doesNotContain("\n");
  }

  private static String edit(String right, String wrong) {
    String before = right.replace("\\n", "\n");
    assertThat(CONTRACT).contains(before);
    int at = CONTRACT.indexOf(before);
    return CONTRACT.substring(0, at)
        + wrong.replace("\\n", "\n")
        + CONTRACT.substring(at + before.length());
  }

  /** The text with the fixes of all rounds. */
  private static String mended(String text) {
    String mended = text;
    for (int round = 0; round < 4; round++) {
      List<Diagnostic> found = KpiContracts.parse("shop.kpi.yaml", mended).diagnostics();
      if (!found.isEmpty()) {
        mended =
            TextEdit.apply(
                found.get(0).span().source(),
                found.stream().flatMap(problem -> problem.fix().stream()).toList());
      }
    }
    return mended;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          formula: ad_cost / gmv | formula: SUM(ad_cost) / gmv       | 3004 | `sum: sales.amount`
          formula: ad_cost / gmv | formula: SOMA(ad_cost) / gmv      | 3004 | `sum: sales.amount`
          formula: ad_cost / gmv | formula: MÉDIA(ad_cost) / gmv     | 3004 | `avg: sales.price`
          formula: ad_cost / gmv | formula: COUNT(ad_cost) / gmv     | 3004 | `count: sales`
          formula: ad_cost / gmv | formula: MOD(ad_cost, gmv)        | 3004 | no remainder
          formula: ad_cost / gmv | formula: ad_cost % gmv            | 3019 | no remainder
          formula: ad_cost / gmv | formula: ad_cost ^ 2              | 3019 | no powers
          formula: ad_cost / gmv | formula: ad_cost / $gmv           | 3019 | currency code
          100 and units > 3      | 100, units > 3                    | 3005 | a condition
          if(gmv > BRL 100 and units > 3, | if(AND(gmv > BRL 100, units > 3), | 3004 | between two conditions
          if(gmv > BRL 100 and units > 3, | if(OU(gmv > BRL 100, units > 3), | 3004 | between two conditions
          from: 2026-03-14       | from: 03/04/2026                  | 3040 | `2026-04-03` or `2026-03-04`
          at least BRL 50_000    | at least R$ 50.000                | 3015 | `BRL 50_000` or `BRL 50.00`
          at least BRL 50_000    | at least BRL 50.000               | 3041 | `50_000` or `50.00`
          at most 12%            | at most 0.12                      | 3009 | `0.12%`
          """)
  void isNamedWhereTheIntentionIsNotSure(String right, String wrong, String code, String hint) {
    List<Diagnostic> found = KpiContracts.parse("shop.kpi.yaml", edit(right, wrong)).diagnostics();
    Diagnostic first = found.get(0);

    assertThat(first.code().id()).isEqualTo("KPI-" + code);
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).render(first)).contains(hint);
    assertThat(first.fix()).isEmpty();
  }

  /** Nobody takes 1.250 for thousands where three decimals are shown of everything. */
  @ParameterizedTest
  @ValueSource(strings = {"precision: 3", "precision: 2"})
  void aPointBeforeThreeDigitsIsClearWhereThreeDecimalsAreShown(String precision) {
    String text =
        """
        kpi: 1
        contract: clicks
        time_zone: America/Sao_Paulo
        currency: BRL
        data: {ads: {key: [date], dimensions: {date: date}, measures: {price: BRL}}}
        metrics: {price: {max: ads.price, %s}}
        kpis: {price: {metric: price, better: lower, bands: {green: at most BRL 1.250, red: otherwise}}}
        tests:
          - {name: dear, period: 2026-03, given: {price: BRL 1.375}, expect: {kpis: {price: red}}}
        """
            .formatted(precision);
    List<String> found =
        KpiContracts.parse("clicks.kpi.yaml", text).diagnostics().stream()
            .map(problem -> problem.code().id() + " " + problem.span().text())
            .toList();
    assertThat(found)
        .isEqualTo(
            precision.endsWith("3") ? List.of() : List.of("KPI-3041 1.250", "KPI-3041 1.375"));
  }
}
