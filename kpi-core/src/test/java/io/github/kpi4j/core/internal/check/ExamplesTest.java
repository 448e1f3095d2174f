package io.github.kpi4j.core.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Edits;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.testing.Golden;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/**
 * The mistakes of {@link CodesTest} in YAML, for the page about diagnostics: of each code what the
 * first one changes in the shop, and what mends it. The page is made and run by the module that
 * reads YAML.
 */
class ExamplesTest {
  /** Codes whose mistakes are too long to show, or lie in the order of keys. */
  private static final Set<Code> NOT_SHOWN =
      EnumSet.of(
          Code.TOO_MANY_KPIS, Code.TOO_MANY_AMENDMENTS, Code.VERSION_NOT_FIRST, Code.NEEDS_TABLE);

  private static Map<Code, Mapping> mistakes() {
    Map<Code, Mapping> first = new EnumMap<>(Code.class);
    CodesTest.all()
        .map(Arguments::get)
        .filter(row -> ((List<?>) row[5]).isEmpty() && !NOT_SHOWN.contains((Code) row[0]))
        .forEach(row -> first.putIfAbsent((Code) row[0], (Mapping) row[4]));
    return first;
  }

  @Test
  void everyMistakeHasACorrection() throws IOException {
    StringBuilder examples = new StringBuilder("=== shop\n" + DraftYaml.of(Mistake.shop()));
    List<String> left = new ArrayList<>();
    mistakes()
        .forEach(
            (code, root) -> {
              String bad = changes(root, root);
              Optional<String> good = mended(code, root, bad);
              if (good.isEmpty()) {
                left.add(code + "\n" + bad);
              } else {
                examples.append("=== ").append(code.id()).append(" bad\n").append(bad);
                examples.append("=== ").append(code.id()).append(" good\n").append(good.get());
              }
            });
    assertThat(left).isEmpty();
    Golden.assertMatches(ExamplesTest.class, "examples.txt", examples.toString());
  }

  /** What mends a mistake; what only changes the shop is mended by the shop as it is. */
  private static Optional<String> mended(Code code, Mapping root, String bad) {
    Corrections.Edit edit = Corrections.ALL.get(code);
    if (edit != null) {
      assertThat(bad).contains(edit.wrong());
      return Optional.of(bad.replace(edit.wrong(), edit.right()));
    }
    Mapping shop = Mistake.shop();
    boolean ofShop = differences(root, shop).allMatch(place -> at(shop, place).isPresent());
    return ofShop ? Optional.of(changes(shop, root)) : Optional.empty();
  }

  /** The parts of a draft where the mistake differs from the shop. */
  private static String changes(Mapping draft, Mapping bad) {
    Mapping shop = Mistake.shop();
    boolean ofShop = differsByAbsence(bad);
    Mapping changed = new Mapping(Edits.nowhere("example"), List.of());
    StringBuilder absent = new StringBuilder();
    for (String place : differences(shop, bad).toList()) {
      Optional<Node> value = at(draft, place);
      if (value.isPresent() && !isIdle(draft, place)) {
        changed = Edits.put(changed, place, value.get());
      } else if (value.isEmpty() && ofShop && at(shop, place).isPresent()) {
        absent.append("# without `").append(place).append("`\n");
      }
    }
    return DraftYaml.of(changed) + absent;
  }

  /** A mistake that is not made in the shop lacks its KPIs, which mostly does not matter to it. */
  private static boolean differsByAbsence(Mapping bad) {
    return at(bad, "kpis.ads").isPresent()
        || at(bad, "kpis.stars").isPresent()
        || DraftYaml.of(bad).contains("by: score,");
  }

  /** A KPI that is only there because a contract has one. */
  private static boolean isIdle(Mapping draft, String place) {
    boolean named = place.equals("kpis.gmv") || place.equals("kpis.k");
    String text = DraftYaml.of(draft);
    String name = place.substring(place.indexOf('.') + 1);
    return named
        && text(at(draft, place)).contains("bands: {green: otherwise}")
        && !text(at(draft, place)).matches("(?s).*(for_each|stages|target|against).*")
        && !text(at(draft, place)).contains("ad_cost")
        && !text.contains("level(" + name + ")")
        && !text.contains("kpis: {" + name);
  }

  /** The sections, or their entries where they have some, that are not the same. */
  private static Stream<String> differences(Mapping left, Mapping right) {
    Stream<String> keys = Stream.of(left, right).flatMap(ExamplesTest::places).distinct();
    return keys.filter(place -> !text(at(left, place)).equals(text(at(right, place))));
  }

  private static Stream<String> places(Mapping draft) {
    return draft.entries().stream()
        .flatMap(
            entry ->
                entry.value() instanceof Mapping inner && !inner.entries().isEmpty()
                    ? inner.entries().stream()
                        .map(part -> entry.key().text() + "." + part.key().text())
                    : Stream.of(entry.key().text()));
  }

  private static String text(Optional<Node> node) {
    return node.map(
            value ->
                DraftYaml.of(Edits.put(new Mapping(Edits.nowhere("x"), List.of()), "x", value)))
        .orElse("");
  }

  private static Optional<Node> at(Mapping draft, String place) {
    String[] keys = place.split("\\.", 2);
    Optional<Node> value = draft.entry(keys[0]).map(Entry::value);
    return keys.length == 1
        ? value
        : value
            .filter(Mapping.class::isInstance)
            .flatMap(inner -> ((Mapping) inner).entry(keys[1]))
            .map(Entry::value);
  }
}
