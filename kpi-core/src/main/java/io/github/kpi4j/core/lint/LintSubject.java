package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.core.result.Feasibility;
import io.github.kpi4j.core.value.Title;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A contract that rules look at. Paths are keys with points between them: {@code exit.notice}. */
public final class LintSubject {
  private final Contract contract;
  private final Mapping root;
  private final Predicate<String> language;
  private final List<Feasibility> history;
  private final MetricUse uses;

  /**
   * A contract.
   *
   * @param contract what it means
   * @param root how it was written
   * @param language which sections this release reads; nobody is told to write another
   * @param history its targets held against the past; empty where no facts are at hand
   */
  public LintSubject(
      Contract contract, Mapping root, Predicate<String> language, List<Feasibility> history) {
    this.contract = contract;
    this.root = root;
    this.language = language;
    this.history = List.copyOf(history);
    this.uses = new MetricUse(contract);
  }

  /**
   * What the contract means.
   *
   * @return the contract
   */
  public Contract contract() {
    return contract;
  }

  /**
   * Its targets held against the past.
   *
   * @return empty where no facts are at hand
   */
  public List<Feasibility> history() {
    return history;
  }

  Mapping root() {
    return root;
  }

  MetricUse uses() {
    return uses;
  }

  /**
   * Whether a section could be written at all.
   *
   * @param section a key of the contract
   * @return false for those that this release refuses
   */
  public boolean reads(String section) {
    return language.test(section);
  }

  /**
   * Whether something is written.
   *
   * @param path the place
   * @return whether there is anything
   */
  public boolean has(String path) {
    return node(path).isPresent();
  }

  /**
   * A text.
   *
   * @param path the place
   * @return the text; empty where there is none, or something else
   */
  public Optional<String> text(String path) {
    return node(path)
        .filter(Scalar.class::isInstance)
        .map(scalar -> ((Scalar) scalar).text().text());
  }

  /**
   * The texts of a list.
   *
   * @param path the place of the list
   * @return its texts; empty where there is no list
   */
  public List<String> texts(String path) {
    return items(path).stream()
        .filter(Scalar.class::isInstance)
        .map(item -> ((Scalar) item).text().text())
        .toList();
  }

  /**
   * The items of a list.
   *
   * @param path the place of the list
   * @return its items; empty where there is no list
   */
  public List<Node> items(String path) {
    return node(path)
        .filter(Sequence.class::isInstance)
        .map(list -> ((Sequence) list).items())
        .orElse(List.of());
  }

  /**
   * The keys of a mapping.
   *
   * @param path the place of the mapping
   * @return its keys in order; empty where there is no mapping
   */
  public List<String> keys(String path) {
    return node(path)
        .filter(Mapping.class::isInstance)
        .map(mapping -> ((Mapping) mapping).entries().stream().map(Entry::name).toList())
        .orElse(List.of());
  }

  private Optional<Node> node(String path) {
    Node node = root;
    for (String key : path.split("\\.", -1)) {
      Optional<Entry> entry =
          node instanceof Mapping mapping ? mapping.entry(key) : Optional.empty();
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      node = entry.get().value();
    }
    return Optional.of(node);
  }

  /**
   * Where a finding is shown.
   *
   * @param path the place, whether or not something is written there
   * @return the key, or the innermost of those that should be around it
   */
  public Span place(String path) {
    Span place = root.entries().isEmpty() ? root.span() : root.entries().get(0).key().span();
    Node node = root;
    for (String key : path.split("\\.", -1)) {
      Optional<Entry> entry =
          node instanceof Mapping mapping ? mapping.entry(key) : Optional.empty();
      if (entry.isEmpty()) {
        return place;
      }
      place = entry.get().key().span();
      node = entry.get().value();
    }
    return place;
  }

  /**
   * A finding of this library.
   *
   * @param rule the rule
   * @param code its code, with a sentence in every language
   * @param at the place, as {@code allow} names it
   * @return the finding
   */
  Diagnostic finding(LintRule rule, Code code, String at) {
    return Diagnostic.of(code, place(at)).with("lint", rule.name()).with("at", at);
  }

  /**
   * A finding of another module, which brings its own sentences.
   *
   * @param rule the rule
   * @param at the place, as {@code allow} names it
   * @param message what is so, and what usually goes wrong then; English, Portuguese and Chinese
   * @param help what to write instead
   * @return the finding
   */
  public Diagnostic finding(LintRule rule, String at, Title message, Title help) {
    Diagnostic found = finding(rule, Code.LINT_OF_TRADE, at);
    for (String language : List.of("en", "pt", "zh")) {
      found =
          found
              .with("message_" + language, message.in(language, at))
              .with("help_" + language, help.in(language, at));
    }
    return found;
  }

  /**
   * The place of a finding, as {@code allow} names it.
   *
   * @param finding a finding
   * @return such as {@code fees.bonus}
   */
  static String at(Diagnostic finding) {
    return argument(finding.arguments(), "at");
  }

  /** The rule of a finding. */
  static String rule(Diagnostic finding) {
    return argument(finding.arguments(), "lint");
  }

  private static String argument(Map<String, String> arguments, String name) {
    return Optional.ofNullable(arguments.get(name)).orElse("");
  }
}
