package io.github.kpi4j.core.internal.check;

import com.google.common.collect.ImmutableListMultimap;
import io.github.kpi4j.core.diagnostic.NearNames;
import io.github.kpi4j.core.value.Respelling;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Words of the language as people write them who think in Portuguese or Chinese. */
final class Translations {
  private static final ImmutableListMultimap<String, String> OURS = ours();

  private Translations() {}

  private static ImmutableListMultimap<String, String> ours() {
    ImmutableListMultimap.Builder<String, String> ours = ImmutableListMultimap.builder();
    put(ours, "true", "yes", "on", "sim", "verdadeiro", "是", "真");
    put(ours, "false", "no", "off", "não", "nao", "falso", "否", "假");
    put(ours, "zero", "0", "零");
    put(ours, "none", "nenhum", "nenhuma", "nada", "无");
    put(ours, "higher", "maior", "alto", "mais", "越高越好", "高");
    put(ours, "lower", "menor", "baixo", "menos", "越低越好", "低");
    put(ours, "inside", "dentro", "entre", "区间内", "范围内");
    put(ours, "green", "verde", "绿", "绿色", "绿灯");
    put(ours, "amber", "yellow", "amarelo", "âmbar", "黄", "黄色", "黄灯");
    put(ours, "red", "vermelho", "红", "红色", "红灯");
    put(ours, "daily", "diário", "diária", "diario", "每天", "每日", "日");
    put(ours, "weekly", "semanal", "每周", "周");
    put(ours, "monthly", "mensal", "每月", "月度", "月");
    put(ours, "quarterly", "trimestral", "每季度", "季度");
    put(ours, "day", "dia", "天", "日");
    put(ours, "week", "semana", "周");
    put(ours, "month", "mês", "mes", "月");
    put(ours, "quarter", "trimestre", "季度");
    put(ours, "year", "ano", "年");
    put(ours, "sunday", "domingo", "星期日", "周日", "星期天");
    put(ours, "monday", "segunda", "segunda-feira", "星期一", "周一");
    put(ours, "text", "texto", "string", "文本", "文字");
    put(ours, "date", "data", "dia", "日期");
    put(ours, "percent", "percentage", "percentual", "porcentagem", "百分比", "%");
    put(ours, "count", "unidade", "unidades", "un", "个", "件", "台", "次");
    put(ours, "days", "day", "dia", "dias", "天", "日");
    put(ours, "hours", "hour", "hora", "horas", "小时");
    put(ours, "number", "número", "numero", "数", "数字");
    put(ours, "marginal", "progressivo", "progressiva", "累进");
    put(ours, "whole", "total", "全额");
    put(ours, "client", "cliente", "客户", "甲方");
    put(ours, "provider", "prestador", "fornecedor", "服务商", "乙方");
    put(ours, "warning", "aviso", "atenção", "警告");
    put(ours, "critical", "crítico", "critico", "严重");
    put(ours, "br", "brasil", "brazil", "brasileiro", "巴西");
    put(ours, "cn", "china", "chinês", "中国");
    put(ours, "allowed", "approved", "permitido", "permitida", "aprovado", "aprovada", "允许", "批准");
    put(ours, "refused", "rejected", "recusado", "recusada", "negado", "negada", "拒绝", "驳回");
    put(ours, "title", "título", "titulo", "标题", "名称");
    put(ours, "metric", "métrica", "metrica", "指标");
    put(ours, "formula", "fórmula", "公式");
    put(ours, "weight", "peso", "权重");
    put(ours, "target", "meta", "目标");
    put(ours, "bands", "faixas", "区间");
    put(ours, "unit", "unidade", "单位");
    put(ours, "reason", "motivo", "原因");
    return ours.build();
  }

  private static void put(
      ImmutableListMultimap.Builder<String, String> map, String ours, String... theirs) {
    for (String word : theirs) {
      map.put(word, ours);
    }
  }

  /**
   * What a word may have been meant to be.
   *
   * @param written what nothing is called here
   * @param known what can stand here
   * @return its translation, the names in a list that was written with other commas, or near names
   */
  static List<String> of(String written, Collection<String> known) {
    String plain = Respelling.plain(written).toLowerCase(Locale.ROOT);
    List<String> translated = OURS.get(plain).stream().filter(known::contains).limit(1).toList();
    if (!translated.isEmpty()) {
      return translated;
    }
    List<String> parts = List.of(plain.split("\\s*[,;、]\\s*", -1));
    return parts.size() > 1 && known.containsAll(parts)
        ? List.of(String.join(", ", parts))
        : NearNames.of(written, known);
  }
}
