package io.github.kpi4j.core.lint;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;

/** The words that the names of a contract are made of, in the languages in which people name. */
enum NameWords {
  /** What is spent to be seen. */
  ADVERTISING(
      ImmutableList.of("ad", "ads"),
      ImmutableList.of(
          "advert",
          "budget",
          "campaign",
          "marketing",
          "verba",
          "orcamento",
          "anuncio",
          "campanha")),
  /** What is sold for less. */
  PRICES(
      ImmutableList.of("deal", "deals"),
      ImmutableList.of(
          "promo", "discount", "pric", "coupon", "desconto", "preco", "cupom", "oferta")),
  /** What comes back after it was sold. */
  REFUNDS(
      ImmutableList.of(),
      ImmutableList.of("refund", "return", "reembols", "devol", "estorn", "chargeback"));

  private final ImmutableList<String> whole;
  private final ImmutableList<String> stems;

  NameWords(ImmutableList<String> whole, ImmutableList<String> stems) {
    this.whole = whole;
    this.stems = stems;
  }

  /** Whether a name such as {@code ad_budget_change} has one of them. */
  boolean in(String name) {
    return List.of(name.toLowerCase(Locale.ROOT).split("_", -1)).stream()
        .anyMatch(word -> whole.contains(word) || stems.stream().anyMatch(word::startsWith));
  }
}
