package io.github.kpi4j.core.settlement;

import io.github.kpi4j.core.diagnostic.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether an old statement comes out again, and what differs if it does not.
 *
 * @param given the old statement
 * @param recomputed the same period as of the same day, worked out again
 * @param differences what differs: first what it was worked out from and by, then what it came to
 */
public record Verification(Statement given, Statement recomputed, List<Difference> differences) {
  /** What may differ. */
  public enum What {
    /** The version of the contract language. */
    LANGUAGE,
    /** The version of the library. */
    LIBRARY,
    /** The contract's text. */
    CONTRACT,
    /** The text of a pack. */
    PACK,
    /** The facts of a table. */
    FACTS,
    /** Whether it can be paid. */
    KIND,
    /** The amount of a line. */
    LINE,
    /** The reason why a line is pending. */
    PENDING,
    /** How a line of the same amount was worked out. */
    STEPS,
    /** What is to be paid. */
    TOTAL
  }

  /**
   * One thing that differs.
   *
   * @param what what it is
   * @param name which of them, such as a table or a line; empty where there is only one
   * @param was what the old statement says, an amount exactly; empty where it has no such thing
   * @param is what came out now; empty where there is no such thing
   */
  public record Difference(What what, String name, String was, String is) {
    /**
     * The difference as a sentence.
     *
     * @param catalogue the language
     * @return one sentence, without a full stop
     */
    public String in(Catalogue catalogue) {
      return catalogue.text(
          "verify." + what.name().toLowerCase(Locale.ROOT),
          Map.of("name", name, "was", shown(was, catalogue), "is", shown(is, catalogue)));
    }

    private String shown(String side, Catalogue catalogue) {
      if (side.isEmpty()) {
        return catalogue.label("verify.none");
      }
      return Set.of(What.LINE, What.STEPS, What.TOTAL).contains(what)
          ? MoneyText.of(side, catalogue)
          : side;
    }

    @Override
    public String toString() {
      return in(Catalogue.ENGLISH);
    }
  }

  /**
   * Keeps its own copy.
   *
   * @param given the old statement
   * @param recomputed worked out again
   * @param differences what differs
   */
  public Verification {
    differences = List.copyOf(differences);
  }

  /**
   * Compares.
   *
   * @param given the old statement
   * @param recomputed the same, worked out again
   * @return everything that differs
   */
  public static Verification of(Statement given, Statement recomputed) {
    List<Difference> found = new ArrayList<>();
    Provenance then = given.provenance();
    Provenance now = recomputed.provenance();
    differ(found, What.LANGUAGE, "", then.language(), now.language());
    differ(found, What.LIBRARY, "", then.library(), now.library());
    differ(found, What.CONTRACT, "", then.contract(), now.contract());
    differ(found, What.PACK, then.packs(), now.packs());
    differ(found, What.FACTS, then.facts(), now.facts());
    differ(found, What.KIND, "", word(given.kind()), word(recomputed.kind()));
    Map<String, FeeLine> before = lines(given);
    Map<String, FeeLine> after = lines(recomputed);
    for (String name : names(before, after)) {
      line(found, name, before.get(name), after.get(name));
    }
    differ(found, What.TOTAL, "", given.total().toString(), recomputed.total().toString());
    return new Verification(given, recomputed, found);
  }

  /**
   * Whether the old statement came out again from the same texts and facts.
   *
   * @return true if nothing differs
   */
  public boolean holds() {
    return differences.isEmpty();
  }

  /**
   * Whether the same is to be paid, whatever else differs.
   *
   * @return true if every line has the same amount
   */
  public boolean paysTheSame() {
    return differences.stream()
        .noneMatch(difference -> Set.of(What.LINE, What.TOTAL).contains(difference.what()));
  }

  private static void line(
      List<Difference> found, String name, @Nullable FeeLine then, @Nullable FeeLine now) {
    String was = then == null ? "" : then.amount().toString();
    String is = now == null ? "" : now.amount().toString();
    if (!was.equals(is) || then == null || now == null) {
      differ(found, What.LINE, name, was, is);
      return;
    }
    String waited = then.pending().map(Object::toString).orElse("");
    String waits = now.pending().map(Object::toString).orElse("");
    differ(found, What.PENDING, name, waited, waits);
    if (waited.equals(waits) && !then.steps().equals(now.steps())) {
      found.add(new Difference(What.STEPS, name, was, is));
    }
  }

  private static void differ(
      List<Difference> found, What what, Map<String, String> was, Map<String, String> is) {
    for (String name : names(was, is)) {
      differ(found, what, name, was.getOrDefault(name, ""), is.getOrDefault(name, ""));
    }
  }

  private static void differ(
      List<Difference> found, What what, String name, String was, String is) {
    if (!was.equals(is)) {
      found.add(new Difference(what, name, was, is));
    }
  }

  private static Set<String> names(Map<String, ?> one, Map<String, ?> other) {
    Set<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    return names;
  }

  /** Lines by their names; an adjustment is of the period that it adjusts. */
  private static Map<String, FeeLine> lines(Statement statement) {
    Map<String, FeeLine> lines = new LinkedHashMap<>();
    for (FeeLine line : statement.lines()) {
      boolean own = line.period().equals(statement.period());
      lines.put(own ? line.id() : line.id() + " " + line.period(), line);
    }
    return lines;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
