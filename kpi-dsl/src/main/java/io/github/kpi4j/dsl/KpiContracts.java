package io.github.kpi4j.dsl;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.draft.TermsChange;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.dsl.internal.ContractReader;
import io.github.kpi4j.dsl.internal.PackFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Contracts from YAML text. A contract has no access to the network or classes, and to files only
 * where {@link #load(Path, Path) a folder of packs} is given; other packs that it uses come from
 * the {@link PackProvider}s that this library can see.
 *
 * <pre>{@code
 * CompiledContract contract = KpiContracts.load(Path.of("shop.kpi.yaml")).orThrow();
 * }</pre>
 */
public final class KpiContracts {
  private KpiContracts() {}

  /**
   * Reads and checks the contract in a file.
   *
   * @param file a YAML file in UTF-8
   * @return the contract, or everything that is wrong with it, each with its place in the file
   * @throws IOException if the file cannot be read
   */
  public static Validated<CompiledContract> load(Path file) throws IOException {
    return load(file, Optional.empty());
  }

  /**
   * Reads and checks the contract in a file, whose {@code use} may name packs that lie as files
   * below a folder: {@code use: [packs/house]} is the file {@code packs/house.kpi.yaml} there.
   * Packs of providers come first. Nothing outside of the folder is read, also not through links.
   *
   * @param file a YAML file in UTF-8
   * @param packs the folder
   * @return the contract, or everything that is wrong with it and its packs, each with its place
   * @throws IOException if the file, the folder or a pack in it cannot be read
   */
  public static Validated<CompiledContract> load(Path file, Path packs) throws IOException {
    try {
      return load(file, Optional.of(PackFiles.below(packs, file, Limits.DEFAULT)));
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Validated<CompiledContract> load(Path file, Optional<PackFiles> files)
      throws IOException {
    String name = String.valueOf(file.getFileName());
    long bytes = Files.size(file);
    // The byte order mark does not count.
    return bytes > Limits.DEFAULT.textBytes() + 3L
        ? ContractReader.tooLong(name, bytes, Limits.DEFAULT)
        : ContractReader.read(
            name, Files.readAllBytes(file), Limits.DEFAULT, KpiContracts::packs, files);
  }

  /**
   * Reads and checks a contract.
   *
   * @param name what messages call the text, usually a file name
   * @param text the YAML
   * @return the contract, or everything that is wrong with it
   */
  public static Validated<CompiledContract> parse(String name, String text) {
    return ContractReader.read(Source.of(name, text), Limits.DEFAULT, KpiContracts::packs);
  }

  /**
   * Reads and checks a contract as it was received, such as the body of a request.
   *
   * @param name what messages call the text
   * @param utf8 the bytes of the YAML, with or without byte order mark; a text that is not UTF-8 is
   *     refused at its first bad byte (KPI-5009)
   * @return the contract, or everything that is wrong with it
   */
  public static Validated<CompiledContract> parse(String name, byte[] utf8) {
    return ContractReader.read(name, utf8, Limits.DEFAULT, KpiContracts::packs, Optional.empty());
  }

  /**
   * Reads and checks a contract with chosen limits and packs.
   *
   * @param name what messages call the text
   * @param text the YAML
   * @param limits how much is read
   * @param packs where {@code use} looks; the first provider that has a pack wins
   * @return the contract, or everything that is wrong with it
   */
  public static Validated<CompiledContract> parse(
      String name, String text, Limits limits, List<PackProvider> packs) {
    return ContractReader.read(Source.of(name, text), limits, () -> packs);
  }

  /**
   * Reads what is to be different in a contract, to see what it would come to:
   *
   * <pre>{@code
   * TermsChange dearer = KpiContracts.change("offer", "fees: {base: {amount: BRL 2_500}}").orThrow();
   * CompiledContract tried = contract.with(dearer).orThrow();
   * }</pre>
   *
   * @param name what messages call the text
   * @param text keys and values as in a contract; they are laid over those of the contract key by
   *     key, and a list replaces a list
   * @return the change, or what is wrong with the text; whether it fits is seen where it is laid
   *     over a contract
   */
  public static Validated<TermsChange> change(String name, String text) {
    return ContractReader.change(Source.of(name, text), Limits.DEFAULT);
  }

  /**
   * Reads and checks a text of tests that lies beside a contract, usually in a file whose name ends
   * in {@code .kpi-test.yaml}.
   *
   * @param contract the contract that the tests are about
   * @param name what messages call the text
   * @param text the YAML: {@code kpi: 1}, and {@code tests} as a contract has them
   * @return the tests, for {@link CompiledContract#testing()}; or everything that is wrong
   */
  public static Validated<List<ContractTest>> parseTests(
      CompiledContract contract, String name, String text) {
    return ContractReader.tests(contract, Source.of(name, text), Limits.DEFAULT);
  }

  /** Providers are looked for beside this library, not where the calling thread happens to be. */
  private static List<PackProvider> packs() {
    return ServiceLoader.load(PackProvider.class, KpiContracts.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }
}
