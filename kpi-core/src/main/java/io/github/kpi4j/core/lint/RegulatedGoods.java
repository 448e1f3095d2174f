package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.duty.Certificate;
import io.github.kpi4j.core.duty.GoodsCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goods that hardly any country lets anybody sell without a certificate, and none is named. Which
 * authority it is that issues it differs from country to country, what it is about does not.
 */
final class RegulatedGoods implements LintRule {
  /** What the words for such goods begin with, in the three languages of contracts. */
  private static final List<String> STEMS =
      List.of(
          // what is eaten, or put on the skin, or heals
          "food",
          "alimento",
          "食品",
          "supplement",
          "suplemento",
          "保健",
          "cosmetic",
          "cosmétic",
          "化妆品",
          "medic",
          "药品",
          "医疗",
          "pet_food",
          "ração",
          "宠物食品",
          // what children use
          "toy",
          "brinquedo",
          "玩具",
          "baby",
          "bebê",
          "婴",
          "helmet",
          "capacete",
          "头盔",
          // what has current or sends
          "charger",
          "carregador",
          "充电",
          "batter",
          "bateria",
          "电池",
          "phone",
          "celular",
          "手机",
          "bluetooth",
          "蓝牙",
          "wireless",
          "router",
          "roteador",
          "路由",
          "electric",
          "eletrodom",
          "电器",
          "lamp",
          "lâmpada",
          "灯具",
          // what grows or kills
          "seed",
          "semente",
          "种子",
          "pesticid",
          "defensivo",
          "农药");

  @Override
  public String name() {
    return "no-certificate";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {
    return uncertified(subject.contract().duties().catalogue()).stream()
        .map(
            category ->
                subject
                    .finding(this, Code.NO_CERTIFICATE, "catalogue.certificates")
                    .with("category", category))
        .toList();
  }

  private static List<String> uncertified(GoodsCatalogue catalogue) {
    Set<String> certified =
        catalogue.certificates().stream().map(Certificate::category).collect(Collectors.toSet());
    return catalogue.categories().stream()
        .filter(category -> !certified.contains(category) && isRegulated(category))
        .toList();
  }

  private static boolean isRegulated(String category) {
    String word = category.toLowerCase(Locale.ROOT).replace(' ', '_');
    return STEMS.stream().anyMatch(stem -> word.startsWith(stem) || word.contains("_" + stem));
  }
}
