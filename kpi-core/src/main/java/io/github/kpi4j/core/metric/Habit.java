package io.github.kpi4j.core.metric;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people write in a formula who come from a spreadsheet, another language or a Chinese or
 * Brazilian keyboard.
 *
 * @param hint the entry of the catalogue that says what is written here
 * @param meant what is written here; empty where that is not sure
 */
record Habit(String hint, Optional<String> meant) {
  private static final Map<String, Habit> SIGNS = signs();
  private static final Map<String, Habit> WORDS = words();

  // What a Chinese text does not part from the name before it, or from the one behind it.
  private static final Pattern JOINED =
      Pattern.compile("(?:[a-z][a-z0-9_]*+|(?=\\P{ASCII}+[a-z]))(?<word>并且|或者|而且|且|或)");

  private static final int FIRST_WIDE = 0xFF01;
  private static final int LAST_WIDE = 0xFF5E;

  /** The signs of more than one character, which are no longer what they are when they are cut. */
  static List<String> longSigns() {
    return SIGNS.keySet().stream().filter(sign -> sign.length() > 1).toList();
  }

  private static Map<String, Habit> signs() {
    Map<String, Habit> signs = new LinkedHashMap<>();
    put(signs, "times", "*", "×", "·", "＊", "✕", "∙");
    put(signs, "divide", "/", "÷", "：", ":", "／", "∕");
    put(signs, "minus", "-", "−", "–", "—", "－");
    put(signs, "semicolon", ",", ";", "；", "、");
    put(signs, "equal", "=", "==", "＝", "＝＝");
    put(signs, "not_equal", "!=", "<>", "≠", "＜＞", "！＝");
    put(signs, "at_most", "<=", "≤", "=<", "≦", "＜＝");
    put(signs, "at_least", ">=", "≥", "=>", "≧", "＞＝");
    put(signs, "and", "and", "&&", "&", "∧");
    put(signs, "or", "or", "||", "|", "∨");
    put(signs, "not", "not", "!", "！", "¬");
    put(signs, "quotes", "", "“", "”", "‘", "’", "「", "」", "『", "』", "\"", "'", "＂", "＇");
    put(signs, "percent", null, "%");
    put(signs, "power", null, "^");
    put(signs, "money", null, "$", "€", "¥", "￥");
    return signs;
  }

  private static Map<String, Habit> words() {
    Map<String, Habit> words = new LinkedHashMap<>();
    put(words, "and", "and", "AND", "e", "E", "且", "并且", "而且");
    put(words, "or", "or", "OR", "ou", "OU", "或", "或者");
    put(words, "not", "not", "NOT", "não", "nao", "NÃO", "非");
    return words;
  }

  private static void put(
      Map<String, Habit> habits, String hint, @Nullable String meant, String... written) {
    Habit habit = new Habit("@hint." + hint, Optional.ofNullable(meant));
    Stream.of(written).forEach(sign -> habits.put(sign, habit));
  }

  /** What a sign that formulas do not have was meant to be. */
  static Habit ofSign(String sign) {
    Habit known = SIGNS.get(sign);
    if (known != null) {
      return known;
    }
    boolean wide = sign.codePointAt(0) >= FIRST_WIDE && sign.codePointAt(0) <= LAST_WIDE;
    return wide
        ? new Habit(
            "@hint.full_width", Optional.of(Normalizer.normalize(sign, Normalizer.Form.NFKC)))
        : new Habit("@hint.characters", Optional.empty());
  }

  /** What a word between two conditions, or before one, was meant to be. */
  static Optional<Habit> ofWord(String word) {
    return Optional.ofNullable(WORDS.get(word));
  }

  /** The Chinese word that is written to the end of a name, or to the beginning of one. */
  static Optional<String> joined(String name) {
    Matcher matcher = JOINED.matcher(name);
    return matcher.lookingAt() ? Optional.of(matcher.group("word")) : Optional.empty();
  }
}
