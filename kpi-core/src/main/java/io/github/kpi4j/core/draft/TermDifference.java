package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.value.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One difference between two versions of written terms.
 *
 * @param kind what has become of the term
 * @param path its keys from the outside in; of a list the number of the item, from 1
 * @param before how it was written; empty for a new term
 * @param after how it is written now; empty for a term that has fallen away
 */
public record TermDifference(Kind kind, List<String> path, String before, String after) {
  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");
  private static final Pattern SIGNS = Pattern.compile("[-+*/(),<>=!\\[\\]{}]");

  /** What becomes of a term. */
  public enum Kind {
    /** It was not there before. */
    ADDED,
    /** It has fallen away. */
    REMOVED,
    /** It says something else. */
    CHANGED
  }

  /**
   * Keeps its own copy.
   *
   * @param kind what has become of the term
   * @param path its keys
   * @param before how it was written
   * @param after how it is written now
   */
  public TermDifference {
    path = List.copyOf(path);
  }

  /**
   * Compares two contracts, their own terms and not those of packs. A number that is only written
   * in another way, such as {@code 5%} and {@code 5.0%}, also inside a condition or formula, is no
   * difference, nor is other white space.
   *
   * @param before the one version
   * @param after the other
   * @return in the order of the first, then what is new
   */
  public static List<TermDifference> between(ContractDraft before, ContractDraft after) {
    List<TermDifference> found = new ArrayList<>();
    compare(List.of(), before.root(), after.root(), found);
    return found;
  }

  private static void compare(
      List<String> path, Node before, Node after, List<TermDifference> found) {
    if (before instanceof Mapping one && after instanceof Mapping other) {
      Set<String> names = new LinkedHashSet<>();
      one.entries().forEach(entry -> names.add(entry.name()));
      other.entries().forEach(entry -> names.add(entry.name()));
      for (String name : names) {
        compare(with(path, name), value(one, name), value(other, name), found);
      }
    } else if (before instanceof Sequence one
        && after instanceof Sequence other
        && (ofMappings(one) || ofMappings(other))) {
      for (int i = 0; i < Math.max(one.items().size(), other.items().size()); i++) {
        compare(with(path, Integer.toString(i + 1)), item(one, i), item(other, i), found);
      }
    } else if (!isSame(text(before), text(after))) {
      found.add(new TermDifference(Kind.CHANGED, path, text(before), text(after)));
    }
  }

  private static void compare(
      List<String> path, Optional<Node> before, Optional<Node> after, List<TermDifference> found) {
    if (before.isPresent() && after.isPresent()) {
      compare(path, before.get(), after.get(), found);
    } else if (before.isPresent()) {
      found.add(new TermDifference(Kind.REMOVED, path, text(before.get()), ""));
    } else {
      after.ifPresent(node -> found.add(new TermDifference(Kind.ADDED, path, "", text(node))));
    }
  }

  private static boolean ofMappings(Sequence list) {
    return list.items().stream().anyMatch(Mapping.class::isInstance);
  }

  private static Optional<Node> value(Mapping mapping, String name) {
    return mapping.entry(name).map(Mapping.Entry::value);
  }

  private static Optional<Node> item(Sequence list, int index) {
    return index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
  }

  /** A path that goes on. */
  static List<String> with(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return List.copyOf(longer);
  }

  private static boolean isSame(String one, String other) {
    if (one.equals(other) || isSameNumber(one, other)) {
      return true;
    }
    String[] words = words(one);
    String[] others = words(other);
    boolean same = words.length == others.length;
    for (int i = 0; same && i < words.length; i++) {
      same =
          words[i].equals(others[i])
              || (!isCode(words[i]) && !isCode(others[i]) && isSameNumber(words[i], others[i]));
    }
    return same;
  }

  private static boolean isSameNumber(String one, String other) {
    return Quantity.parse(one).flatMap(a -> Quantity.parse(other).map(a::equals)).orElse(false);
  }

  /** What people number things with: {@code 007} is not 7. */
  private static boolean isCode(String word) {
    return word.length() > 1 && word.charAt(0) == '0' && Character.isDigit(word.charAt(1));
  }

  /** Words and signs; white space only parts them. */
  private static String[] words(String text) {
    return SPACE.split(SIGNS.matcher(text).replaceAll(" $0 ").strip(), -1);
  }

  /** A term as it is written on one line. */
  private static String text(Node node) {
    if (node instanceof Mapping mapping) {
      List<String> parts = new ArrayList<>();
      mapping.entries().forEach(entry -> parts.add(entry.name() + ": " + text(entry.value())));
      return "{" + String.join(", ", parts) + "}";
    }
    if (node instanceof Sequence list) {
      return "["
          + String.join(", ", list.items().stream().map(TermDifference::text).toList())
          + "]";
    }
    return node instanceof Scalar scalar ? scalar.text().text() : "";
  }

  /**
   * The difference as a sentence. Keys of the language are said in the reader's words, names that
   * the contract gives stay as they are.
   *
   * @param catalogue the language
   * @return one sentence, without a full stop
   */
  public String in(Catalogue catalogue) {
    List<String> words = new ArrayList<>();
    for (String key : path) {
      String label = "term." + key;
      words.add(catalogue.keys().contains(label) ? catalogue.text(label, Map.of()) : key);
    }
    return catalogue.text(
        "diff." + kind.name().toLowerCase(Locale.ROOT),
        Map.of("term", String.join(" › ", words), "before", before, "after", after));
  }

  @Override
  public String toString() {
    return in(Catalogue.ENGLISH);
  }
}
