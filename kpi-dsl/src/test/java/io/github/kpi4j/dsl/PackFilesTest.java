package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.metric.Metric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code use} finds below the folder that is given, and nowhere else. */
class PackFilesTest {
  private static final String PACK = "kpi: 1\nmetrics: {gmv: {sum: sales.amount}}\n";

  @TempDir private Path outside = Path.of("");
  private Path folder = Path.of("");

  @BeforeEach
  void aFolderWithAPack() throws IOException {
    folder = Files.createDirectories(outside.resolve("contracts"));
    Files.createDirectories(folder.resolve("packs"));
    Files.writeString(folder.resolve("packs/house.kpi.yaml"), PACK);
    Files.writeString(outside.resolve("secret.kpi.yaml"), PACK);
  }

  private Validated<CompiledContract> using(String pack) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("shop.kpi.yaml"),
            """
            kpi: 1
            contract: shop
            time_zone: America/Sao_Paulo
            currency: BRL
            use: ["%s"]
            data:
              sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL}}
            kpis:
              gmv: {metric: gmv, better: higher, bands: {green: at least BRL 5, red: otherwise}}
            """
                .formatted(pack));
    return KpiContracts.load(file, folder);
  }

  private String codes(String pack) throws IOException {
    return String.join(
        " ",
        using(pack).diagnostics().stream()
            .map(d -> d.span().source().name() + ":" + d.span().line() + " " + d.code())
            .toList());
  }

  @Test
  void aPackIsAFileOfTheFolder() throws IOException {
    assertThat(using("packs/house").orThrow().contract().metrics())
        .extracting(Metric::name)
        .containsExactly("gmv");
  }

  @Test
  void withoutAFolderNoFileIsLookedFor() throws IOException {
    using("packs/house");
    assertThat(KpiContracts.load(folder.resolve("shop.kpi.yaml")).diagnostics())
        .extracting(d -> d.code().name())
        .contains("UNKNOWN_PACK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret",
        "packs/../../secret",
        "packs/..",
        "/etc/passwd",
        "C:secret",
        "file:///etc/passwd",
        "http://example.com/pack",
        "..\\\\secret"
      })
  void aNameThatLeadsOutOfTheFolderIsRefusedWhereItStands(String pack) throws IOException {
    assertThat(codes(pack)).isEqualTo("shop.kpi.yaml:5 PACK_OUTSIDE");
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderIsRefused() throws IOException {
    Files.createSymbolicLink(
        folder.resolve("packs/link.kpi.yaml"), outside.resolve("secret.kpi.yaml"));
    Files.createSymbolicLink(folder.resolve("up"), outside);
    assertThat(codes("packs/link")).isEqualTo("shop.kpi.yaml:5 PACK_OUTSIDE");
    assertThat(codes("up/secret")).isEqualTo("shop.kpi.yaml:5 PACK_OUTSIDE");
  }

  @Test
  void aLinkInsideTheFolderIsFollowed() throws IOException {
    Files.createSymbolicLink(
        folder.resolve("same.kpi.yaml"), folder.resolve("packs/house.kpi.yaml"));
    assertThat(using("same").isValid()).isTrue();
  }

  @Test
  void anUnknownNameGetsThoseThatAreThere() throws IOException {
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).render(using("packs/hose").diagnostics()))
        .isEqualTo(
            """
            error[KPI-2008]: There is no pack `packs/hose`.
             --> shop.kpi.yaml:5:7
              |
            5 | use: ["packs/hose"]
              |       ^^^^^^^^^^^^
              = Did you mean `packs/house`?
              = Known packs: packs/house.
            """);
    // A folder, and no file.
    Files.createDirectory(folder.resolve("empty.kpi.yaml"));
    assertThat(codes("empty")).isEqualTo("shop.kpi.yaml:5 UNKNOWN_PACK");
    assertThat(codes("packs/house.kpi")).isEqualTo("shop.kpi.yaml:5 UNKNOWN_PACK");
  }

  @Test
  void whatIsWrongInAPackStandsInItsFile() throws IOException {
    Files.writeString(folder.resolve("broken.kpi.yaml"), PACK.replace("sum", "summ"));
    assertThat(codes("broken")).isEqualTo("broken.kpi.yaml:2 UNKNOWN_KEY");
    Files.write(folder.resolve("latin.kpi.yaml"), "kpi: ç".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(codes("latin")).isEqualTo("latin.kpi.yaml:1 NOT_UTF8");
    Files.writeString(folder.resolve("long.kpi.yaml"), "#".repeat(1_048_580));
    assertThat(codes("long")).isEqualTo("long.kpi.yaml:1 TEXT_TOO_LONG");
  }

  @Test
  void aFolderThatIsNotThereIsAProblemOfFiles() {
    assertThatThrownBy(
            () -> KpiContracts.load(folder.resolve("packs/house.kpi.yaml"), folder.resolve("no")))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(List.of(folder)).allMatch(Files::isDirectory);
  }
}
