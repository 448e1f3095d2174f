package io.github.kpi4j.core.value;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
          "(?<sign>[-\\u2212]?)\\s*(?<before>[\\p{L}$€¥]*)\\s*(?<minus>[-\\u2212]?)\\s*"
              + "(?<number>[0-9][0-9.,_' ]*?)\\s*(?<after>%|[\\p{L} ]*)");
  private static final Pattern TIMES =
      Pattern.compile("(万|亿|千|mil\\b|milhão|milhões|k\\b)\\s*(?:de )?(.*)");

  // Marks that people put around a value, and YAML or this language has no use for.
  private static final CharMatcher AROUND =
      CharMatcher.anyOf("\"'“”‘’「」『』").or(CharMatcher.whitespace());

  private static final Map<String, String> UNITS = units();
  private static final Map<String, Integer> THOUSANDS =
      Map.of("千", 3, "mil", 3, "k", 3, "万", 4, "milhão", 6, "milhões", 6, "亿", 8);

  private Respelling() {}

  private static Map<String, String> units() {
    Map<String, String> units = new LinkedHashMap<>();
    put(units, "%", "%", "percent", "por cento", "porcento");
    put(units, " minutes", "minute", "minutes", "minuto", "minutos", "分钟", "min", "mins");
    put(units, " hours", "hour", "hours", "hora", "horas", "小时", "个小时", "h", "hs", "hrs");
    put(units, " days", "day", "days", "dia", "dias", "天", "日");
    put(units, " weeks", "week", "weeks", "semana", "semanas", "周", "个星期", "星期");
    put(units, " months", "month", "months", "mês", "mes", "meses", "个月", "月");
    put(units, " quarters", "quarter", "quarters", "trimestre", "trimestres", "个季度", "季度");
    put(units, " years", "year", "years", "ano", "anos", "年");
    put(units, " business days", "dia útil", "dias úteis", "dias uteis", "个工作日", "工作日");
    put(units, " business hours", "hora útil", "horas úteis", "horas uteis", "工作小时");
    units.put("", "");
    return units;
  }

  private static void put(Map<String, String> units, String ours, String... theirs) {
    Stream.of(theirs).forEach(unit -> units.put(unit, ours));
  }

  /**
   * What may have been meant by a quantity.
   *
   * @param written anything
   * @return none, one or two texts that {@link Quantity#parse} reads, the likelier first
   */
  public static List<String> of(String written) {
    return of(written, text -> Quantity.parse(text).isPresent());
  }

  /**
   * What may have been meant by a number with a unit.
   *
   * @param written anything
   * @param reads what can stand at the place
   * @return none, one or two texts that can stand there, the likelier first
   */
  public static List<String> of(String written, Predicate<String> reads) {
    Matcher parts = PARTS.matcher(plain(written));
    if (!parts.matches()) {
      return List.of();
    }
    boolean negative = !parts.group("sign").isEmpty() || !parts.group("minus").isEmpty();
    String before = parts.group("before");
    String after = parts.group("after").strip();
    Matcher times = TIMES.matcher(after);
    int zeros = times.matches() ? THOUSANDS.getOrDefault(times.group(1), 0) : 0;
    String unit = times.matches() ? times.group(2) : after;
    // Money may stand behind its amount, or on both sides of it.
    Optional<String> behind = unit.isEmpty() ? Optional.empty() : CurrencyWords.code(unit);
    String head =
        before.isEmpty()
            ? behind.map(code -> code + " ").orElse("")
            : CurrencyWords.code(before).orElse(before) + " ";
    boolean money = before.isEmpty() ? behind.isPresent() : head.equals(behind.orElse("") + " ");
    String tail = money ? "" : UNITS.getOrDefault(unit, " ?");
    return numbers(parts.group("number"), unit.equals("%"))
        .map(number -> shifted(number, zeros))
        .map(number -> head + (negative ? "-" : "") + number + one(number, tail))
        .filter(text -> !text.equals(written) && reads.test(text))
        .toList();
  }

  /**
   * What may have been meant by a currency: {@code R$} is {@code BRL}, {@code RMB} is {@code CNY}.
   *
   * @param written anything
   * @return none or one ISO 4217 code
   */
  public static List<String> currency(String written) {
    return CurrencyWords.code(plain(written)).filter(code -> !code.equals(written)).stream()
        .toList();
  }

  /**
   * The text in plain characters: full-width ones become the usual ones, quotation marks and space
   * around it fall away.
   *
   * @param written anything
   * @return such as {@code 12%} for {@code “１２％”}
   */
  public static String plain(String written) {
    // Compatibility forms turn full-width digits and signs into the plain ones.
    return AROUND.trimFrom(Normalizer.normalize(written, Normalizer.Form.NFKC));
  }

  /** A unit of one thing. */
  private static String one(String number, String unit) {
    return number.equals("1") && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }

  private static String shifted(String number, int zeros) {
    if (zeros == 0) {
      return number;
    }
    BigDecimal value = new BigDecimal(number.replace("_", "")).scaleByPowerOfTen(zeros);
    String[] digits = value.stripTrailingZeros().toPlainString().split("\\.", 2);
    return grouped(digits[0]) + (digits.length > 1 ? "." + digits[1] : "");
  }

  /**
   * The last of two different marks is the decimal one; a single mark before three digits is open.
   */
  private static Stream<String> numbers(String number, boolean percent) {
    String digits = number.replaceAll("[_' ]", "");
    int dot = digits.lastIndexOf('.');
    int comma = digits.lastIndexOf(',');
    if (dot >= 0 && comma >= 0) {
      return Stream.of(decimal(digits, Math.max(dot, comma)));
    }
    int last = Math.max(dot, comma);
    if (last < 0) {
      return Stream.of(digits.equals(number) ? digits : grouped(digits));
    }
    boolean groups = digits.indexOf(digits.charAt(last)) < last;
    String whole = grouped(digits.replaceAll("[.,]", ""));
    if (groups) {
      return digits.matches("[1-9]\\d{0,2}([.,]\\d{3})+") ? Stream.of(whole) : Stream.empty();
    }
    String decimal = decimal(digits, last);
    // No thousands start with 0, as in 0,125.
    if (digits.length() - last != 4 || digits.startsWith("0")) {
      return Stream.of(decimal);
    }
    // Either way round it must not be open again.
    boolean open = !percent && OpenPoint.find(decimal).isPresent();
    return open
        ? OpenPoint.readings(OpenPoint.find(decimal).orElseThrow()).stream()
        : Stream.of(whole, decimal);
  }

  private static String decimal(String digits, int mark) {
    String whole = digits.substring(0, mark).replaceAll("[.,]", "");
    return grouped(whole) + "." + digits.substring(mark + 1);
  }

  private static String grouped(String digits) {
    return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "_");
  }
}
