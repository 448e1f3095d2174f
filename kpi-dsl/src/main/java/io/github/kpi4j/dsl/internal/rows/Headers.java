package io.github.kpi4j.dsl.internal.rows;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of columns as they are compared: without white space, asterisks and invisible characters,
 * any dash as a hyphen, full-width characters as plain ones, in lower case. {@code Sessões – Total}
 * with an en dash and no-break spaces is {@code sessões-total}.
 */
public final class Headers {
  private static final Pattern DROPPED = Pattern.compile("[\\s*\\p{Z}\\p{Cf}\\p{Cc}]+");
  private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212\uFE58\uFE63\uFF0D]");

  private Headers() {}

  /**
   * The name as it is compared.
   *
   * @param name as it stands in a file
   * @return empty for a name of nothing but spaces
   */
  public static String key(String name) {
    return isAscii(name) ? asciiKey(name) : anyKey(name);
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** The same, since words of rows are mostly plain and compared for each row. */
  private static String asciiKey(String name) {
    StringBuilder kept = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean dropped = c <= ' ' || c == '*' || c == 0x7F;
      if (!dropped) {
        kept.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
      }
    }
    return kept.toString();
  }

  private static String anyKey(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
    String dashed = DASH.matcher(plain).replaceAll("-");
    return DROPPED.matcher(dashed).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
