package io.github.kpi4j.amazonbr.lint;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.lint.LintRule;
import io.github.kpi4j.core.lint.LintSubject;
import io.github.kpi4j.core.metric.Definition;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.value.Title;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Stock lies in Amazon's warehouses, and nobody is judged by whether it is there. */
public final class ReplenishmentKpi implements LintRule {
  private static final List<String> SECTIONS =
      List.of(
          "service.description",
          "service.includes",
          "metrics",
          "kpis",
          "targets",
          "alerts",
          "actions",
          "approvals",
          "fees");

  /** What the names of stock and of its way to the warehouse have in them. */
  private static final List<String> STEMS =
      List.of(
          "replenish",
          "restock",
          "stock",
          "inventory",
          "cover",
          "shipment",
          "inbound",
          "reposi",
          "estoque",
          "cobertura",
          "remessa");

  private static final Title MESSAGE =
      new Title(
          Map.of(
              "en",
              "Stock lies in Amazon's warehouses (FBA), and no KPI judges whether it is replenished"
                  + " in time: an offer that runs out loses its rank and its sales for weeks, while"
                  + " every other KPI stays green.",
              "pt",
              "O estoque fica nos armazéns da Amazon (FBA), e nenhum KPI avalia se é reposto a"
                  + " tempo: a oferta que acaba perde posição e vendas por semanas, enquanto todos"
                  + " os outros KPIs seguem verdes.",
              "zh",
              "库存放在亚马逊仓库（FBA），却没有考核补货是否及时的 KPI：断货的商品会在数周内丢失排名和销量，而其他 KPI 仍是绿色。"));

  private static final Title HELP =
      new Title(
          Map.of(
              "en",
              "Judge the days of cover or the shipments on time; `use: [amazon_br/replenishment]`"
                  + " brings the metrics.",
              "pt",
              "Avalie os dias de cobertura ou os envios no prazo; `use: [amazon_br/replenishment]`"
                  + " traz as métricas.",
              "zh",
              "请考核可售天数或准时发货率；`use: [amazon_br/replenishment]` 提供所需指标。"));

  /** For the service loader. */
  public ReplenishmentKpi() {}

  @Override
  public String name() {
    return "no-replenishment-kpi";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {
    Words fba = new Words(subject, "fba");
    boolean used = SECTIONS.stream().anyMatch(fba::in);
    boolean judged =
        subject.contract().kpis().stream().anyMatch(kpi -> isOfStock(subject.contract(), kpi));
    return used && !judged ? List.of(subject.finding(this, "kpis", MESSAGE, HELP)) : List.of();
  }

  private static boolean isOfStock(Contract contract, Kpi kpi) {
    Set<String> names = new HashSet<>(Set.of(kpi.name()));
    collect(contract, kpi.metric(), names);
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(name -> STEMS.stream().anyMatch(name::contains));
  }

  /** The names of a metric, of all that it is made of, and of their tables. */
  private static void collect(Contract contract, String metric, Set<String> names) {
    if (!names.add("metric " + metric)) {
      return;
    }
    Definition definition = contract.metric(metric).definition();
    if (definition instanceof Definition.Aggregate leaf) {
      names.add(leaf.source());
    } else if (definition instanceof Definition.Derived derived) {
      collect(contract, derived.formula(), names);
    }
  }

  private static void collect(Contract contract, Formula formula, Set<String> names) {
    if (formula instanceof Formula.Reference reference) {
      collect(contract, reference.metric(), names);
    }
    formula.parts().forEach(part -> collect(contract, part, names));
  }
}
