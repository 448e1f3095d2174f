package io.github.kpi4j.cli;

import java.util.List;
import java.util.Map;

/**
 * What a new contract has to know.
 *
 * @param key the name of the answer
 * @param asked the question in each language
 * @param otherwise the answer of who presses return
 */
record Question(String key, Map<String, String> asked, String otherwise) {
  /** The seller's checklist: who, how much, how often, whose data, how it ends, who is asked. */
  static final List<Question> ALL =
      List.of(
          of(
              "id",
              "A short name for the contract",
              "Um nome curto para o contrato",
              "合同简称",
              "my_shop"),
          of("currency", "Currency of the sales", "Moeda das vendas", "销售币种", "BRL"),
          of("target", "Sales wanted a month", "Vendas desejadas por mês", "每月目标销售额", "100_000"),
          of(
              "margin",
              "Margin wanted, in percent of sales",
              "Margem desejada, em porcentagem das vendas",
              "目标利润率（占销售额百分比）",
              "18"),
          of(
              "review",
              "Reviewed weekly, monthly or quarterly",
              "Revisão: weekly, monthly ou quarterly",
              "考核周期：weekly、monthly 或 quarterly",
              "monthly"),
          of(
              "fee",
              "Fee a month, without a share of sales",
              "Honorários por mês, sem parte das vendas",
              "每月固定服务费",
              "5_000"),
          of(
              "share",
              "Commission on sales less refunds, in percent",
              "Comissão sobre vendas menos devoluções, em porcentagem",
              "佣金率（占净销售额百分比）",
              "3"),
          of(
              "final",
              "Days after which the figures of a day are final",
              "Dias até os números de um dia serem definitivos",
              "数据定稿所需天数",
              "14"));

  private static Question of(String key, String en, String pt, String zh, String otherwise) {
    return new Question(key, Map.of("en", en, "pt", pt, "zh", zh), otherwise);
  }
}
