package io.github.kpi4j.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.AmazonBrPacks;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The public types and members of each module are those in its {@code api.txt}, so that nobody
 * changes them unnoticed. {@code -Dgolden.rewrite=true} writes the files anew.
 */
class PublicApiTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root"));

  private static final Map<String, Class<?>> MODULES =
      Map.of(
          "kpi-core", CompiledContract.class,
          "kpi-dsl", KpiContracts.class,
          "kpi-amazon-br", AmazonBrPacks.class);

  @ParameterizedTest
  @ValueSource(strings = {"kpi-core", "kpi-dsl", "kpi-amazon-br"})
  void isTheOneThatIsCommitted(String module) throws IOException {
    Path folder = ROOT.resolve(module);
    String api =
        PublicApi.of(
            folder.resolve("src/main/java/module-info.java"),
            Objects.requireNonNull(MODULES.get(module)));
    Path committed = folder.resolve("api.txt");
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(committed, api);
      return;
    }
    assertThat(api)
        .as("the public API; if it is meant to change: mvn verify -Dgolden.rewrite=true")
        .isEqualTo(Files.readString(committed));
  }
}
