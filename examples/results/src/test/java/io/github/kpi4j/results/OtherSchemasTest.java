package io.github.kpi4j.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.engine.SchemaOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas of what stands beside a contract: packs and files of tests. */
class OtherSchemasTest {
  private static final Path ROOT = Path.of(System.getProperty("project.module")).resolve("../..");
  private static final Path PACKS =
      ROOT.resolve("kpi-amazon-br/src/main/resources/io/github/kpi4j/amazonbr/packs");

  private static List<String> errors(SchemaOf file, String yaml) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(ContractCompiler.schema(file, Locale.ENGLISH))
        .validate(yaml, InputFormat.YAML)
        .stream()
        .map(Error::getMessage)
        .toList();
  }

  static List<Path> packs() throws IOException {
    try (Stream<Path> files = Files.list(PACKS)) {
      return files.sorted().toList();
    }
  }

  @Test
  void thereArePacks() throws IOException {
    assertThat(packs()).hasSizeGreaterThan(4);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void takesEveryPack(Path pack) throws IOException {
    assertThat(errors(SchemaOf.PACK, Files.readString(pack))).isEmpty();
  }

  @Test
  void aPackIsNoContract() {
    assertThat(errors(SchemaOf.PACK, "kpi: 1\ncontract: shop\n"))
        .singleElement()
        .asString()
        .contains("contract");
  }

  /** The tests of the section on tests, as they would stand in a file beside the contract. */
  private static String beside() throws IOException {
    String page = Files.readString(ROOT.resolve("kpi-dsl/LANGUAGE.md"));
    Matcher tests =
        Pattern.compile("## 18\\. Tests.*?^(tests:\\n.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(page);
    assertThat(tests.find()).isTrue();
    return "kpi: 1\n" + tests.group(1);
  }

  @Test
  void takesTestsOfThePage() throws IOException {
    assertThat(errors(SchemaOf.TESTS, beside())).isEmpty();
  }

  @Test
  void marksAKeyThatTestsDoNotHave() throws IOException {
    assertThat(errors(SchemaOf.TESTS, beside().replaceFirst("    expect:", "    expects:")))
        .anyMatch(error -> error.contains("expects"));
  }

  @ParameterizedTest
  @EnumSource(SchemaOf.class)
  void eachIsCalledAsWhatItIs(SchemaOf file) {
    assertThat(ContractCompiler.schema(file, Locale.ENGLISH))
        .contains(
            switch (file) {
              case CONTRACT -> "\"title\": \"KPI contract, version 1\"";
              case PACK -> "\"title\": \"Pack for KPI contracts, version 1\"";
              case TESTS -> "\"title\": \"Tests of a KPI contract, version 1\"";
            });
  }
}
