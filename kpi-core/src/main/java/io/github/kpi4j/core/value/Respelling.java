package io.github.kpi4j.core.value;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How contracts write a quantity that somebody wrote as a spreadsheet or a Brazilian or Chinese
 * keyboard does: {@code R$ 1.234,50} is {@code BRL 1_234.50}, {@code 12,5%} is {@code 12.5%}. It
 * serves to suggest and never to read: {@code 1,234} may mean two numbers.
 */
public final class Respelling {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<sign>[-\u2212]?)\\s*(?<before>[\\p{L}$]*)\\s*(?<minus>[-\u2212]?)\\s*"
              + "(?<number>[0-9][0-9.,_' ]*?)\\s*(?<after>%|[\\p{L} ]*)");

  private static final Map<String, String> UNITS = units();

  private Respelling() {}

  private static Map<String, String> units() {
    Map<String, String> units = new LinkedHashMap<>();
    Stream.of("%", "percent", "por cento", "porcento").forEach(u -> units.put(u, "%"));
    Stream.of("day", "days", "dia", "dias", "天", "日").forEach(u -> units.put(u, " days"));
    Stream.of("hour", "hours", "hora", "horas", "小时").forEach(u -> units.put(u, " hours"));
    Stream.of("week", "weeks", "semana", "semanas", "周").forEach(u -> units.put(u, " weeks"));
    units.put("", "");
    return units;
  }

  /**
   * What may have been meant.
   *
   * @param written anything
   * @return none, one or two texts that {@link Quantity#parse} reads, the likelier first
   */
  public static List<String> of(String written) {
    // Compatibility forms turn full-width digits and signs into the plain ones.
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    Matcher parts = PARTS.matcher(plain);
    if (!parts.matches()) {
      return List.of();
    }
    boolean negative = !parts.group("sign").isEmpty() || !parts.group("minus").isEmpty();
    String before = currency(parts.group("before"));
    String after = parts.group("after").strip();
    // Money may stand behind its amount; what is neither unit nor money cannot be respelt.
    String behind = currency(after).strip();
    boolean moneyBehind = before.isEmpty() && Unit.isCurrency(behind);
    String unit = moneyBehind ? "" : UNITS.getOrDefault(after, " ?");
    String money = moneyBehind ? behind + " " : before;
    return numbers(parts.group("number"))
        .map(number -> money + (negative ? "-" : "") + number + unit)
        .filter(text -> !text.equals(written) && Quantity.parse(text).isPresent())
        .toList();
  }

  private static String currency(String sign) {
    String upper = sign.toUpperCase(Locale.ROOT);
    return switch (upper) {
      case "" -> "";
      case "R$" -> "BRL ";
      case "US$", "$" -> "USD ";
      case "元" -> "CNY ";
      default -> upper + " ";
    };
  }

  /**
   * The last of two different marks is the decimal one; a single mark before three digits is open.
   */
  private static Stream<String> numbers(String number) {
    String digits = number.replaceAll("[_' ]", "");
    int dot = digits.lastIndexOf('.');
    int comma = digits.lastIndexOf(',');
    if (dot >= 0 && comma >= 0) {
      return Stream.of(decimal(digits, Math.max(dot, comma)));
    }
    int last = Math.max(dot, comma);
    if (last < 0) {
      return Stream.of(digits);
    }
    boolean groups = digits.indexOf(digits.charAt(last)) < last;
    String whole = grouped(digits.replaceAll("[.,]", ""));
    if (groups) {
      return digits.matches("\\d{1,3}([.,]\\d{3})+") ? Stream.of(whole) : Stream.empty();
    }
    String decimal = decimal(digits, last);
    return digits.length() - last == 4 ? Stream.of(whole, decimal) : Stream.of(decimal);
  }

  private static String decimal(String digits, int mark) {
    String whole = digits.substring(0, mark).replaceAll("[.,]", "");
    return grouped(whole) + "." + digits.substring(mark + 1);
  }

  private static String grouped(String digits) {
    return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "_");
  }
}
