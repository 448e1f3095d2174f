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
          of(
              "services",
              "What the provider does, in single words",
              "O que o prestador faz, em palavras soltas",
              "服务内容（逐个词）",
              "listings, advertising, customer_service"),
          of("target", "Sales wanted a month", "Vendas desejadas por mês", "每月目标销售额", "100_000"),
          of(
              "review",
              "Reviewed and reported weekly, monthly or quarterly",
              "Revisão e relatório: weekly, monthly ou quarterly",
              "考核与汇报周期：weekly、monthly 或 quarterly",
              "monthly"),
          of(
              "owner",
              "Whose the data are: client or provider",
              "De quem são os dados: client ou provider",
              "数据归属：client 或 provider",
              "client"),
          of("notice", "Days of notice to leave", "Dias de aviso para sair", "提前几天通知终止", "30"),
          of(
              "approval",
              "Ad budget changes above this are approved first",
              "Mudanças de orçamento acima disto são aprovadas antes",
              "超过此金额的广告预算变更须先批准",
              "5_000"),
          of(
              "answer",
              "Hours until an urgent ticket is answered",
              "Horas até a resposta a um chamado urgente",
              "紧急工单几小时内响应",
              "4"));

  private static Question of(String key, String en, String pt, String zh, String otherwise) {
    return new Question(key, Map.of("en", en, "pt", pt, "zh", zh), otherwise);
  }
}
