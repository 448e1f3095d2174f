package io.github.kpi4j.amazonbr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.draft.Origins;
import io.github.kpi4j.core.draft.TermDifference;
import io.github.kpi4j.core.draft.TermDifference.Kind;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * A contract of a whole shop with one character changed, two thousand times. Whatever the change,
 * somebody is told where something is wrong, or it can be said what the contract says otherwise;
 * and what is said is all there is.
 */
class ContractMutationsTest {
  private static final String NAME = "casa-verde.kpi.yaml";
  private static final String TEXT = text();
  private static final CompiledContract CONTRACT = KpiContracts.parse(NAME, TEXT).orThrow();
  private static final String MEANING = meaning(CONTRACT);
  private static final Set<String> ALLOWED =
      CONTRACT.lint().stream().map(ContractMutationsTest::withoutPlace).collect(Collectors.toSet());
  private static final Set<String> FORMULAS =
      Set.of("formula", "when", "clear_when", "where", "only_if", "graduate_when");
  private static final Pattern SIGN = Pattern.compile("[-+*/(),<>=!]+|and|or|not");
  private static final Pattern WORDS =
      Pattern.compile("(?U)[\\p{L}_][\\p{L}\\p{N}_]*|[0-9][0-9_.]*%?|[<>=!]+|\\S");

  /** What a change comes to. */
  private enum Change {
    IDENTICAL,
    LITERAL,
    OPERATOR,
    NAME,
    MESSAGE,
    UNCLASSIFIED
  }

  private static String text() {
    try {
      return Files.readString(
          Path.of("src", "test", "resources", "io", "github", "kpi4j", "amazonbr", NAME));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** All that was understood, without the places where it stands, and with one kind of space. */
  private static String meaning(CompiledContract contract) {
    return (contract.contract() + " " + contract.tests())
        .replaceAll(Pattern.quote(NAME) + ":[0-9]+:[0-9]+", "@")
        .replaceAll("RetailSeasonality@[0-9a-f]+", "RetailSeasonality")
        .replaceAll("\\s+", " ");
  }

  /** What came of a change, and the scalars of it that nobody knows the place of. */
  private record Result(Change change, String place, List<String> lost) {}

  private static final List<Result> RESULTS = new ArrayList<>();

  /** Once for all tests, since each change takes some milliseconds. */
  @BeforeAll
  static void changeEveryCharacter() {
    Mutation.of(TEXT, 2_000).entrySet().parallelStream()
        .map(mutated -> result(mutated.getKey(), mutated.getValue()))
        .forEachOrdered(RESULTS::add);
  }

  private static Result result(String text, Mutation mutation) {
    Validated<CompiledContract> read = KpiContracts.parse(NAME, text);
    return new Result(
        read.value().map(ContractMutationsTest::understood).orElseGet(() -> told(read)),
        mutation.in(TEXT),
        read.value().map(contract -> lost(text, contract.origins())).orElse(List.of()));
  }

  @Test
  void everyChangeOfACharacterIsSaidOrUnderstood() {
    Map<Change, Long> counts =
        RESULTS.stream().collect(Collectors.groupingBy(Result::change, Collectors.counting()));
    assertThat(RESULTS).hasSize(2_000).noneMatch(one -> one.change() == Change.UNCLASSIFIED);
    // None of the five is there only in name.
    assertThat(counts).hasSize(5);
  }

  @Test
  void everyScalarHasAnOriginOrAMessage() {
    assertThat(RESULTS).allMatch(one -> one.lost().isEmpty());
  }

  private static Change told(Validated<CompiledContract> refused) {
    boolean located =
        !refused.diagnostics().isEmpty()
            && refused.diagnostics().stream().allMatch(problem -> isLocated(problem.span()));
    return located ? Change.MESSAGE : Change.UNCLASSIFIED;
  }

  private static Change understood(CompiledContract other) {
    boolean warned =
        other.lint().stream()
            .anyMatch(found -> isLocated(found.span()) && !ALLOWED.contains(withoutPlace(found)));
    if (warned) {
      return Change.MESSAGE;
    }
    List<TermDifference> differences = CONTRACT.differencesTo(other);
    boolean same = meaning(other).equals(MEANING);
    if (differences.isEmpty()) {
      return same ? Change.IDENTICAL : Change.UNCLASSIFIED;
    }
    return differences.size() == 1 ? changed(differences.get(0)) : renamed(differences);
  }

  private static String withoutPlace(Diagnostic found) {
    return found.code() + " " + found.arguments();
  }

  private static boolean isLocated(Span place) {
    return place.source().name().equals(NAME) && place.line() >= 1 && place.column() >= 1;
  }

  /** One value is another one. */
  private static Change changed(TermDifference difference) {
    if (difference.kind() != Kind.CHANGED) {
      return Change.UNCLASSIFIED;
    }
    List<String> path = difference.path();
    if (path.stream().noneMatch(FORMULAS::contains)) {
      return Change.LITERAL;
    }
    List<String> before = words(difference.before());
    List<String> after = words(difference.after());
    List<String> gone = without(before, after);
    List<String> come = without(after, before);
    Stream<String> all = Stream.concat(gone.stream(), come.stream());
    if (all.allMatch(word -> SIGN.matcher(word).matches())) {
      return Change.OPERATOR;
    }
    return gone.size() == 1 && come.size() == 1 ? Change.LITERAL : Change.UNCLASSIFIED;
  }

  private static List<String> words(String formula) {
    return WORDS.matcher(formula).results().map(found -> found.group()).toList();
  }

  private static List<String> without(List<String> words, List<String> others) {
    List<String> left = new ArrayList<>(words);
    others.forEach(left::remove);
    return left;
  }

  /** One name is another one, and what stands under it is the same. */
  private static Change renamed(List<TermDifference> differences) {
    Optional<TermDifference> gone = only(differences, Kind.REMOVED);
    Optional<TermDifference> come = only(differences, Kind.ADDED);
    boolean same =
        differences.size() == 2
            && gone.isPresent()
            && come.isPresent()
            && around(gone.get()).equals(around(come.get()))
            && gone.get().before().equals(come.get().after());
    return same ? Change.NAME : Change.UNCLASSIFIED;
  }

  private static Optional<TermDifference> only(List<TermDifference> differences, Kind kind) {
    return differences.stream().filter(one -> one.kind() == kind).findFirst();
  }

  private static List<String> around(TermDifference difference) {
    return difference.path().subList(0, difference.path().size() - 1);
  }

  /** The scalars that YAML's own reader finds and the origins do not have. */
  private static List<String> lost(String text, Origins origins) {
    Set<Integer> starts = new HashSet<>();
    origins.keys().values().forEach(place -> starts.add(place.start()));
    origins.values().values().forEach(place -> starts.add(place.start()));
    List<String> lost = new ArrayList<>();
    for (Event event : new Yaml().parse(new StringReader(text))) {
      // All characters here take one UTF-16 unit, so YAML's index is that of a span.
      if (event instanceof ScalarEvent scalar
          && !starts.contains(scalar.getStartMark().getIndex())) {
        lost.add(scalar.getValue());
      }
    }
    return lost;
  }

  @Test
  void originsLeadFromATermToItsLine() {
    Origins origins = CONTRACT.origins();
    Span green =
        origins.value(List.of("kpis", "ad_share", "bands", "growth", "green")).orElseThrow();
    assertThat(green.text()).isEqualTo("at most 25%");
    assertThat(TEXT.lines().toList().get(green.line() - 1)).contains("growth: {green: at most 25%");
    assertThat(origins.value(List.of("excused", "1", "reason")).map(Span::text))
        .hasValue("Carnival closure of the carrier");
    assertThat(origins.key(List.of("fees", "bonus")).map(Span::text)).hasValue("bonus");
    assertThat(origins.value(List.of("fees", "discount"))).isEmpty();
    assertThat(List.copyOf(origins.keys().values()))
        .isSortedAccordingTo(Comparator.comparing(Span::start));
  }
}
