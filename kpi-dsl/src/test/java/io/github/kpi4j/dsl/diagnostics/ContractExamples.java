package io.github.kpi4j.dsl.diagnostics;

import static java.util.stream.Collectors.toCollection;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Bounds;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.dsl.Limits;
import io.github.kpi4j.dsl.internal.yaml.Tree;
import io.github.kpi4j.dsl.internal.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mistakes in a contract, each as the entries of one shop that it changes. They are those of the
 * tests of the module that checks contracts, which writes them as YAML.
 */
final class ContractExamples {
  private static final Path FILE =
      Path.of(Objects.requireNonNull(System.getProperty("basedir")))
          .resolveSibling("kpi-core")
          .resolve("src/test/resources/io/github/kpi4j/core/internal/check/examples.txt");
  private static final String PART = "=== ";
  private static final Pattern ABSENT = Pattern.compile("# without `([^`]+)`");

  private static final Map<String, BusinessCalendar> CALENDARS =
      Map.of("br", BusinessCalendar.weekdays());

  private final Map<String, String> texts = new LinkedHashMap<>();

  ContractExamples() {
    String key = "";
    for (String line : lines()) {
      if (line.startsWith(PART)) {
        key = line.substring(PART.length());
        texts.put(key, "");
      } else {
        texts.merge(key, line + "\n", String::concat);
      }
    }
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The contract that the examples change. */
  String shop() {
    return Optional.ofNullable(texts.get("shop")).orElseThrow();
  }

  Optional<Example> of(String code) {
    String bad = texts.get(code + " bad");
    String good = texts.get(code + " good");
    return bad == null || good == null
        ? Optional.empty()
        : Optional.of(Example.of("In a contract", "yaml", bad, good, this::load));
  }

  /** What is said about the shop with some of its entries changed. */
  List<Diagnostic> load(String changes) {
    boolean onlyAbsent = changes.lines().allMatch(line -> line.startsWith("#"));
    String text = onlyAbsent ? changes + "{}" : changes;
    Tree tree = YamlReader.read(Source.of("example", text), Limits.DEFAULT);
    if (!tree.diagnostics().isEmpty()) {
      return tree.diagnostics();
    }
    Mapping shop = (Mapping) YamlReader.read(Source.of("shop", shop()), Limits.DEFAULT).root();
    List<String> absent = ABSENT.matcher(changes).results().map(found -> found.group(1)).toList();
    Mapping changed = merged(without(shop, absent), (Mapping) tree.root(), 0);
    return ContractCompiler.compile(
            new ContractDraft(
                changed, List.of(), CALENDARS, Map.of(), Map.of(), List.of(), Bounds.DEFAULT))
        .diagnostics();
  }

  private static Mapping merged(Mapping shop, Mapping changes, int depth) {
    List<Entry> entries = shop.entries().stream().collect(toCollection(ArrayList::new));
    for (Entry change : changes.entries()) {
      Optional<Node> old = shop.entry(change.key().text()).map(Entry::value);
      boolean both = old.orElse(null) instanceof Mapping && change.value() instanceof Mapping;
      Node value =
          both && depth == 0
              ? merged((Mapping) old.orElseThrow(), (Mapping) change.value(), 1)
              : change.value();
      int at = entries.indexOf(shop.entry(change.key().text()).orElse(null));
      Entry entry = new Entry(change.key(), value);
      if (at < 0) {
        entries.add(entry);
      } else {
        entries.set(at, entry);
      }
    }
    return new Mapping(changes.span(), entries);
  }

  private static Mapping without(Mapping shop, List<String> places) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : shop.entries()) {
      String key = entry.key().text();
      if (places.contains(key)) {
        continue;
      }
      List<String> inside =
          places.stream()
              .filter(place -> place.startsWith(key + "."))
              .map(place -> place.substring(key.length() + 1))
              .toList();
      if (inside.isEmpty()) {
        entries.add(entry);
        continue;
      }
      Mapping left = without((Mapping) entry.value(), inside);
      if (!left.entries().isEmpty()) {
        entries.add(new Entry(entry.key(), left));
      }
    }
    Span span = shop.span();
    return new Mapping(span, entries);
  }
}
