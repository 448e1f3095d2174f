package io.github.kpi4j.dsl.internal;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.NearNames;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.ContractDraft.Pack;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.core.draft.TermsChange;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.dsl.Limits;
import io.github.kpi4j.dsl.PackProvider;
import io.github.kpi4j.dsl.internal.csv.CsvText;
import io.github.kpi4j.dsl.internal.yaml.Tree;
import io.github.kpi4j.dsl.internal.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a contract and the packs it uses, and has them checked together. */
public final class ContractReader {
  /** What may be wrong only because a pack could not be read. */
  private static final Set<Code> MAY_BE_IN_PACK =
      Set.of(Code.UNKNOWN_METRIC, Code.UNKNOWN_TABLE, Code.NEEDS_TABLE);

  private final Limits limits;
  private final Supplier<List<PackProvider>> services;
  private final Optional<PackFiles> files;
  private @Nullable List<PackProvider> providers;
  private final List<Diagnostic> problems = new ArrayList<>();

  private ContractReader(
      Limits limits, Supplier<List<PackProvider>> services, Optional<PackFiles> files) {
    this.limits = limits;
    this.services = services;
    this.files = files;
  }

  /** Looking for services takes a tenth of the time of a contract that asks for none. */
  private List<PackProvider> providers() {
    List<PackProvider> found = providers;
    if (found == null) {
      found = services.get();
      providers = found;
    }
    return found;
  }

  /**
   * Reads a contract from a file's bytes.
   *
   * @param name what messages call the text
   * @param bytes UTF-8, with or without byte order mark
   * @param limits how much is read
   * @param packs where {@code use} looks; asked for only if it has to
   * @param files where it looks then
   * @return the contract, or everything that is wrong with it
   */
  public static Validated<CompiledContract> read(
      String name,
      byte[] bytes,
      Limits limits,
      Supplier<List<PackProvider>> packs,
      Optional<PackFiles> files) {
    Utf8Text decoded = Utf8Text.of(bytes);
    Source source = Source.of(name, decoded.text());
    if (decoded.badByte() >= 0) {
      return Validated.invalid(List.of(notUtf8(source, decoded)));
    }
    return new ContractReader(limits, packs, files).contract(source);
  }

  static Diagnostic notUtf8(Source source, Utf8Text decoded) {
    Span end = new Span(source, decoded.text().length(), decoded.text().length());
    return Diagnostic.of(Code.NOT_UTF8, end).with("offset", decoded.badByte());
  }

  /**
   * Reads a contract.
   *
   * @param source its text
   * @param limits how much is read
   * @param packs where {@code use} looks; asked for only if it has to
   * @return the contract, or everything that is wrong with it
   */
  public static Validated<CompiledContract> read(
      Source source, Limits limits, Supplier<List<PackProvider>> packs) {
    return new ContractReader(limits, packs, Optional.empty()).contract(source);
  }

  /**
   * Reads a text of tests that lies beside a contract.
   *
   * @param contract the contract that the tests are about
   * @param source its text
   * @param limits how much is read
   * @return the tests, or everything that is wrong with them
   */
  public static Validated<List<ContractTest>> tests(
      CompiledContract contract, Source source, Limits limits) {
    Tree tree = YamlReader.read(source, limits);
    return tree.root() instanceof Mapping root
        ? contract.testing().read(root, tree.diagnostics())
        : Validated.invalid(tree.diagnostics());
  }

  /**
   * What is said about a file that is too long to be read at all.
   *
   * @param name what messages call the text
   * @param bytes its length
   * @param limits how much is read
   * @return no contract
   */
  public static Validated<CompiledContract> tooLong(String name, long bytes, Limits limits) {
    return Validated.invalid(List.of(textTooLong(name, bytes, limits)));
  }

  static Diagnostic textTooLong(String name, long bytes, Limits limits) {
    return Diagnostic.of(Code.TEXT_TOO_LONG, Span.named(name))
        .with("found", bytes)
        .with("limit", limits.textBytes());
  }

  /**
   * Reads what is to be different in a contract.
   *
   * @param source its text
   * @param limits how much is read
   * @return the change, or what is wrong with the text
   */
  public static Validated<TermsChange> change(Source source, Limits limits) {
    ContractReader reader = new ContractReader(limits, List::of, Optional.empty());
    Optional<Mapping> root = reader.tree(source);
    return reader.problems.isEmpty() && root.isPresent()
        ? Validated.valid(TermsChange.of(root.get()), List.of())
        : Validated.invalid(reader.problems);
  }

  private Validated<CompiledContract> contract(Source source) {
    Optional<Diagnostic> old = CsvText.problem(new Span(source, 0, 0));
    if (old.isPresent()) {
      return Validated.invalid(List.of(old.get()));
    }
    Optional<Mapping> root = tree(source);
    if (root.isEmpty()) {
      return Validated.invalid(problems);
    }
    int ownProblems = problems.size();
    List<Pack> packs = packs(used(root.get()));
    boolean packsRead = problems.size() == ownProblems;
    Validated<CompiledContract> checked =
        ContractCompiler.compile(
            new ContractDraft(
                root.get(),
                packs,
                offered(root.get(), "calendar", PackProvider::calendars),
                offered(root.get(), "seasonality", PackProvider::seasonalities),
                offered(root.get(), "authority", PackProvider::authorities),
                problems,
                limits.bounds()));
    if (problems.isEmpty()) {
      return checked;
    }
    checked.diagnostics().stream()
        .filter(problem -> packsRead || !MAY_BE_IN_PACK.contains(problem.code()))
        .forEach(problems::add);
    return Validated.invalid(problems);
  }

  /**
   * What all providers offer, in the order of the names; the first provider that has one wins. They
   * are not asked where the contract names nothing of the kind: tables of holidays take longer to
   * read than a contract.
   */
  private <T> Map<String, T> offered(
      Mapping root, String key, Function<PackProvider, Map<String, T>> part) {
    Map<String, T> offered = new TreeMap<>();
    if (has(root, key)) {
      providers().forEach(provider -> part.apply(provider).forEach(offered::putIfAbsent));
    }
    return offered;
  }

  private static boolean has(Node node, String key) {
    if (node instanceof Sequence list) {
      for (Node item : list.items()) {
        if (has(item, key)) {
          return true;
        }
      }
    } else if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        if (entry.key().text().equals(key) || has(entry.value(), key)) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<Mapping> tree(Source source) {
    Tree tree = YamlReader.read(source, limits);
    problems.addAll(tree.diagnostics());
    return tree.root() instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
  }

  /** What {@code use} lists; other shapes are reported when the contract is checked. */
  private static List<LocatedText> used(Mapping root) {
    List<LocatedText> names = new ArrayList<>();
    Node use = root.entry("use").map(Mapping.Entry::value).orElse(root);
    if (use instanceof Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Scalar scalar) {
          names.add(scalar.text());
        }
      }
    }
    return names;
  }

  private List<Pack> packs(List<LocatedText> names) {
    Map<String, Span> first = new HashMap<>();
    List<Pack> packs = new ArrayList<>();
    for (LocatedText name : names) {
      Span before = first.putIfAbsent(name.text(), name.span());
      if (before == null) {
        pack(name).ifPresent(packs::add);
      } else {
        problems.add(
            Diagnostic.of(Code.DEFINED_TWICE, name.span())
                .with("name", name.text())
                .with("first", before));
      }
    }
    return packs;
  }

  private Optional<Pack> pack(LocatedText name) {
    for (PackProvider provider : providers()) {
      Optional<Source> text = provider.pack(name.text());
      if (text.isPresent()) {
        return tree(text.get()).map(root -> new Pack(name.text(), root));
      }
    }
    Optional<Validated<Source>> file = files.flatMap(folder -> folder.find(name));
    if (file.isPresent()) {
      problems.addAll(file.get().diagnostics());
      return file.get().value().flatMap(this::tree).map(root -> new Pack(name.text(), root));
    }
    Set<String> known = new TreeSet<>();
    providers().forEach(provider -> known.addAll(provider.names()));
    files.ifPresent(folder -> known.addAll(folder.names()));
    problems.add(
        Diagnostic.of(Code.UNKNOWN_PACK, name.span())
            .with("name", name.text())
            .with("known", known.isEmpty() ? "@none" : String.join(", ", known))
            .respelt(NearNames.of(name.text(), known)));
    return Optional.empty();
  }
}
