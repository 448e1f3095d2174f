package io.github.kpi4j.dsl.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Broken;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Origins;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.dsl.Limits;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Every scalar that YAML finds in a text has an origin, or somebody is told of it. */
class ScalarOriginLaws {
  private static final List<String> PIECES =
      List.of(
          "a: 1\n",
          "b: ",
          "c: {d: 1, e: [2, 3]}\n",
          "  f: x\n",
          "- g\n",
          "  - h: i\n",
          "'j k'",
          "\"l\\tm\"",
          "{n: ~}",
          "&o ",
          "*o\n",
          "!p ",
          "<<: {q: 1}\n",
          "[r]: s\n",
          "? t\n",
          ": u\n",
          "|\n  v\n",
          "a: 2\n",
          "max(1, 2)",
          "w # x\n",
          "[",
          "]",
          ",",
          "\n",
          " ");

  @Property(tries = 5_000)
  void everyScalarIsInTheTreeOrInsideADiagnosedPart(@ForAll("soup") String text) {
    List<Found> scalars = scalars(text);
    Tree tree = YamlReader.read(Source.of("any.yaml", text), Limits.DEFAULT);
    if (tree.root() instanceof Mapping root) {
      Origins origins = Origins.of(root);
      Set<Integer> known = new HashSet<>();
      origins.keys().values().forEach(place -> known.add(place.start()));
      origins.values().values().forEach(place -> known.add(place.start()));
      List<Span> told = new ArrayList<>();
      tree.diagnostics().forEach(problem -> told.add(problem.span()));
      broken(root, told);
      boolean refused = false;
      int before = -1;
      for (Found scalar : scalars) {
        int start = scalar.start();
        int last = before;
        // What stands under a refused key is refused with it, also if the key has no scalar.
        boolean named =
            told.stream()
                .anyMatch(
                    span -> isInside(start, span) || (last < span.start() && span.start() < start));
        before = start;
        refused = named || (refused && !known.contains(start));
        assertThat(known.contains(start) || refused || scalar.isEmpty())
            .as("scalar at %d", start)
            .isTrue();
      }
    } else {
      assertThat(tree.diagnostics()).isNotEmpty();
    }
  }

  private static boolean isInside(int place, Span span) {
    return span.start() <= place && place <= span.end();
  }

  /** A part that is broken has a message, which need not cover all of it. */
  private static void broken(Node node, List<Span> found) {
    if (node instanceof Broken) {
      found.add(node.span());
    } else if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> broken(entry.value(), found));
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> broken(item, found));
    }
  }

  /** A scalar of YAML's own reader. */
  private record Found(int start, boolean isEmpty) {}

  /** All scalars in order; of a text that is no YAML none. */
  private static List<Found> scalars(String text) {
    List<Found> found = new ArrayList<>();
    try {
      for (Event event : new Yaml().parse(new StringReader(text))) {
        if (event instanceof ScalarEvent scalar) {
          found.add(new Found(scalar.getStartMark().getIndex(), scalar.getValue().isEmpty()));
        }
      }
    } catch (YAMLException noYaml) {
      found.clear();
    }
    return found;
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces));
  }
}
