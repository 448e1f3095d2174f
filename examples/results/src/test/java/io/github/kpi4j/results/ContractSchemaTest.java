package io.github.kpi4j.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.engine.SchemaOf;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor with the schema of contracts says is what the library says of their structure. */
class ContractSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ContractCompiler.schema(SchemaOf.CONTRACT, Locale.ENGLISH));
  private static final Path ROOT = Path.of(System.getProperty("project.module")).resolve("../..");
  private static final Path BAD = ROOT.resolve("kpi-dsl/src/test/resources/bad");
  private static final String CONTRACT = ".kpi.yaml";

  /** An unknown key, a missing one, something of another shape, a name that cannot be one. */
  private static final Pattern STRUCTURE = Pattern.compile("error\\[KPI-(2001|2002|2003|2005)]");

  /** What the library says of their structure no schema can see. */
  private static final Map<String, String> UNSEEN =
      Map.of("no-kpis", "metrics and KPIs may come from a pack");

  /** Found once: all contracts of the repository are loaded for it. */
  private static final List<Path> GOOD = new ArrayList<>();

  @BeforeAll
  static void loadAll() throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        ROOT.toRealPath(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean made = folder.endsWith("target") || folder.endsWith(".git");
            return made ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (file.toString().endsWith(CONTRACT) && KpiContracts.load(file).isValid()) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.stream().sorted().forEach(GOOD::add);
  }

  static Stream<Path> good() {
    return GOOD.stream();
  }

  static Stream<String> page() throws IOException {
    String page = Files.readString(ROOT.resolve("kpi-dsl/LANGUAGE.md"));
    return Pattern.compile("^```yaml\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(block -> block.group(1));
  }

  static Stream<String> structurallyBad() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(BAD)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        if (STRUCTURE.matcher(Files.readString(file)).find()) {
          found.add(file.getFileName().toString().replace(".txt", ""));
        }
      }
    }
    return found.stream();
  }

  private static List<String> errors(String yaml) {
    try {
      return SCHEMA.validate(yaml, InputFormat.YAML).stream().map(Error::toString).toList();
    } catch (SchemaException unreadable) {
      return List.of(String.valueOf(unreadable.getMessage()));
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  void takesEveryContractThatLoads(Path file) throws IOException {
    assertThat(errors(Files.readString(file))).isEmpty();
  }

  @Test
  void thereAreContractsThatLoad() throws IOException {
    assertThat(good()).hasSizeGreaterThan(8);
    assertThat(page()).hasSizeGreaterThan(20);
    assertThat(structurallyBad()).hasSizeGreaterThan(35);
  }

  @ParameterizedTest
  @MethodSource("page")
  void takesEveryContractOfThePage(String yaml) {
    assertThat(errors(yaml)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("structurallyBad")
  void refusesWhatHasAnotherStructure(String name) throws IOException {
    List<String> errors = errors(Files.readString(BAD.resolve(name + CONTRACT)));

    assertThat(errors.isEmpty()).as(name).isEqualTo(UNSEEN.containsKey(name));
  }

  @Test
  void whatItCannotSeeIsThere() throws IOException {
    assertThat(structurallyBad()).containsAll(UNSEEN.keySet());
  }
}
