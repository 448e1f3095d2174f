package io.github.kpi4j.core.target;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Respelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Conditions in signs or in the words of other languages, written as contracts write them: {@code ≥
 * 12%}, {@code no mínimo 12%} and {@code 12%以上} are {@code at least 12%}. It serves to suggest and
 * never to read.
 */
final class ForeignCondition {
  private static final List<Words> BEFORE =
      words(
          new Words("at least", ">=", "≥", "=>", "≧", "pelo menos", "ao menos", "no mínimo"),
          new Words("at least", "no minimo", "mínimo de", "a partir de", "maior ou igual a"),
          new Words("at least", "至少", "最少", "不低于", "不少于", "不小于", "大于等于", "大于或等于"),
          new Words("at least", "minimum", "min", "no less than", "not less than"),
          new Words("at most", "<=", "≤", "=<", "≦", "no máximo", "no maximo", "máximo de", "até"),
          new Words("at most", "menor ou igual a", "至多", "最多", "不超过", "不高于", "不大于", "不多于"),
          new Words("at most", "小于等于", "小于或等于"),
          new Words("at most", "maximum", "max", "up to", "no more than", "not more than"),
          new Words("more than", ">", "mais de", "mais que", "maior que", "maior do que"),
          new Words("more than", "acima de", "superior a", "高于", "大于", "多于", "超过"),
          new Words("more than", "greater than", "over", "above", "higher than"),
          new Words("less than", "<", "menos de", "menos que", "menor que", "menor do que"),
          new Words("less than", "abaixo de", "inferior a", "低于", "小于", "少于", "不足", "不到"),
          new Words("less than", "under", "below", "lower than", "fewer than"));

  private static final List<Words> BEHIND =
      words(
          new Words("at least", "ou mais", "no mínimo", "以上", "or more", "及以上"),
          new Words("at most", "ou menos", "no máximo", "以下", "以内", "or less", "及以下"));

  private static final List<String> OTHERWISE =
      List.of(
          "else",
          "other",
          "others",
          "default",
          "senão",
          "senao",
          "caso contrário",
          "nos demais casos",
          "demais",
          "outros",
          "其他",
          "其它",
          "其余",
          "其他情况",
          "否则");

  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:between|entre|de|介于|在)?\\s*(\\S.*?)"
              + "(?:\\s+(?:and|e|a|até|to)\\s+|\\s*[~–—和与至到]\\s*)(\\S.*?)\\s*(?:之间)?");
  private static final Pattern OF_TARGET =
      Pattern.compile(
          "目标的\\s*(\\S.*)|(\\S.*?)\\s*(?:da meta|do alvo|of the target|of goal|of target)");

  // Longer than any way to write a condition.
  private static final int LONGEST = 80;

  private ForeignCondition() {}

  /** Words of ours and of others for the same. */
  private record Words(String ours, List<String> theirs) {
    Words(String ours, String... theirs) {
      this(ours, List.of(theirs));
    }
  }

  /** One entry a word, the longest first, so that `>=` is not read as `>`. */
  private static List<Words> words(Words... groups) {
    List<Words> words = new ArrayList<>();
    for (Words group : groups) {
      group.theirs().forEach(word -> words.add(new Words(group.ours(), word)));
    }
    words.sort(
        Comparator.comparing((Words word) -> word.theirs().get(0).length())
            .reversed()
            .thenComparing(word -> word.theirs().get(0)));
    return List.copyOf(words);
  }

  /** The condition that was meant, if it can be told. */
  static Optional<String> meant(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = Respelling.plain(written);
    if (OTHERWISE.contains(plain.toLowerCase(Locale.ROOT))) {
      return Optional.of("otherwise");
    }
    Matcher ofTarget = OF_TARGET.matcher(plain);
    if (ofTarget.matches()) {
      String share = ofTarget.group(1) == null ? ofTarget.group(2) : ofTarget.group(1);
      return condition(share).map(condition -> condition + " of target");
    }
    return condition(plain);
  }

  private static Optional<String> condition(String plain) {
    String lower = plain.toLowerCase(Locale.ROOT);
    for (Words word : BEFORE) {
      String theirs = word.theirs().get(0);
      if (lower.startsWith(theirs)) {
        return quantity(plain.substring(theirs.length())).map(q -> word.ours() + " " + q);
      }
    }
    for (Words word : BEHIND) {
      String theirs = word.theirs().get(0);
      if (lower.endsWith(theirs)) {
        return quantity(plain.substring(0, plain.length() - theirs.length()))
            .map(q -> word.ours() + " " + q);
      }
    }
    if (plain.startsWith("=")) {
      return quantity(plain.substring(1)).map(q -> "between " + q + " and " + q);
    }
    return alreadyOurs(plain).or(() -> between(plain));
  }

  /** A condition of ours that only stood in quotation marks or was typed in wide letters. */
  private static Optional<String> alreadyOurs(String plain) {
    String lower = plain.toLowerCase(Locale.ROOT);
    return lower.equals("otherwise") ? Optional.of(lower) : ours(plain, lower);
  }

  private static Optional<String> ours(String plain, String lower) {
    for (String words : List.of("at least", "at most", "more than", "less than")) {
      if (lower.startsWith(words + " ")) {
        return quantity(plain.substring(words.length())).map(q -> words + " " + q);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> between(String plain) {
    Matcher between = BETWEEN.matcher(plain);
    if (!between.matches()) {
      return Optional.empty();
    }
    return quantity(between.group(1))
        .flatMap(low -> quantity(between.group(2)).map(high -> "between " + low + " and " + high));
  }

  private static Optional<String> quantity(String written) {
    String plain = written.strip();
    if (Quantity.parse(plain).isPresent()) {
      return Optional.of(plain);
    }
    List<String> respelt = Respelling.of(plain);
    return respelt.size() == 1 ? Optional.of(respelt.get(0)) : Optional.empty();
  }
}
