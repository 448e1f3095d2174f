package io.github.kpi4j.core.internal.check;

import com.google.common.collect.ImmutableMap;
import io.github.kpi4j.core.diagnostic.NearNames;
import io.github.kpi4j.core.value.Respelling;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Time zones as people call them: by the capital, the country or the name of the hour. */
final class Places {
  private static final ImmutableMap<String, String> ZONES = zones();

  private Places() {}

  private static ImmutableMap<String, String> zones() {
    ImmutableMap.Builder<String, String> zones = ImmutableMap.builder();
    put(
        zones,
        "America/Sao_Paulo",
        "brasil",
        "brazil",
        "brasília",
        "brasilia",
        "horário de brasília",
        "são paulo",
        "sao paulo",
        "rio de janeiro",
        "巴西",
        "巴西利亚",
        "圣保罗");
    put(
        zones,
        "Asia/Shanghai",
        "china",
        "beijing",
        "pequim",
        "shanghai",
        "xangai",
        "shenzhen",
        "中国",
        "北京",
        "北京时间",
        "上海",
        "深圳",
        "广州",
        "杭州");
    return zones.build();
  }

  private static void put(
      ImmutableMap.Builder<String, String> zones, String zone, String... names) {
    for (String name : names) {
      zones.put(name, zone);
    }
  }

  /** The zone that a name may have been meant for, or zones with a name like it. */
  static List<String> of(String written) {
    String zone = ZONES.get(Respelling.plain(written).toLowerCase(Locale.ROOT));
    return zone == null ? NearNames.of(written, ZoneId.getAvailableZoneIds()) : List.of(zone);
  }
}
