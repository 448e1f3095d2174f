package io.github.kpi4j.core.value;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody may have meant who wrote an amount as people do: {@code 12,5%}, {@code R$
 * 1.234,50}, {@code １２}, {@code 30 dias}. Only proposes; nothing is ever read like this.
 */
public final class QuantitySpelling {
  private static final Pattern PARTS =
      Pattern.compile("([^0-9.,\\-]*)(-?[0-9][0-9.,_]*)\\s*([^0-9]*)");
  private static final Pattern POINTS_THEN_COMMA =
      Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+");
  private static final Pattern POINTS_ONLY = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{3}){2,}");
  private static final Pattern COMMAS = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
  private static final Pattern ONE_COMMA = Pattern.compile("-?[0-9_]+,[0-9]+");

  private static final Map<String, String> CURRENCIES =
      Map.of("R$", "BRL", "US$", "USD", "€", "EUR", "元", "CNY");
  private static final Map<String, String> TIMES =
      Map.of(
          "dia", "days", "dias", "days", "天", "days", "semana", "weeks", "semanas", "weeks", "周",
          "weeks", "hora", "hours", "horas", "hours", "小时", "hours");

  private QuantitySpelling() {}

  /**
   * Proposes what contracts can read.
   *
   * @param written any text
   * @return up to two notations that {@link Quantity#parse} reads, the likelier first ({@code
   *     1,000} is a thousand to some and one to others); empty if there is no guess
   */
  public static List<String> corrected(String written) {
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    Matcher parts = PARTS.matcher(plain);
    if (!parts.matches()) {
      return List.of();
    }
    String before = currency(parts.group(1).strip());
    String after = parts.group(3).strip();
    if (before.isEmpty() && Unit.isCurrency(currency(after))) {
      before = currency(after);
      after = "";
    }
    Set<String> found = new LinkedHashSet<>();
    for (String number : numbers(parts.group(2))) {
      String text =
          (before.isEmpty() ? "" : before + " ")
              + number
              + (after.isEmpty() || after.equals("%") ? "" : " ")
              + TIMES.getOrDefault(after, after);
      if (!text.equals(written) && Quantity.parse(text).isPresent()) {
        found.add(text);
      }
    }
    return List.copyOf(found);
  }

  private static String currency(String sign) {
    String code = sign.toUpperCase(Locale.ROOT);
    return CURRENCIES.getOrDefault(code, Unit.isCurrency(code) ? code : sign);
  }

  private static List<String> numbers(String written) {
    if (POINTS_THEN_COMMA.matcher(written).matches()) {
      return List.of(written.replace('.', '_').replace(',', '.'));
    }
    if (POINTS_ONLY.matcher(written).matches()) {
      return List.of(written.replace('.', '_'));
    }
    if (COMMAS.matcher(written).matches()) {
      String thousands = written.replace(',', '_');
      return ONE_COMMA.matcher(written).matches()
          ? List.of(thousands, written.replace(',', '.'))
          : List.of(thousands);
    }
    return ONE_COMMA.matcher(written).matches()
        ? List.of(written.replace(',', '.'))
        : List.of(written);
  }
}
