package io.github.kpi4j.dsl.internal;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.dsl.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Packs that lie as files below a folder, and nowhere else. */
public final class PackFiles {
  private static final String ENDING = ".kpi.yaml";
  private static final Pattern NAME = Pattern.compile("(?U)[\\w-]+(?:/[\\w-]+)*");
  private static final Pattern PLACE = Pattern.compile(".*(?:\\.\\.|[:\\\\]).*|/.*");
  // What a message lists; a folder of downloads may be large.
  private static final int DEEPEST = 4;
  private static final int MOST = 50;

  private final Path folder;
  private final Path root;
  private final Path contract;
  private final Limits limits;

  private PackFiles(Path folder, Path root, Path contract, Limits limits) {
    this.folder = folder;
    this.root = root;
    this.contract = contract;
    this.limits = limits;
  }

  /**
   * The packs below a folder.
   *
   * @param folder where names begin
   * @param contract the contract that uses them, which is no pack
   * @param limits how much of each is read
   * @return finds them
   * @throws IOException if there is no such folder
   */
  public static PackFiles below(Path folder, Path contract, Limits limits) throws IOException {
    return new PackFiles(folder, folder.toRealPath(), contract.toRealPath(), limits);
  }

  /**
   * A pack's text.
   *
   * @param name as the contract names it
   * @return the text, or why it is not read; empty if there is no such file
   * @throws UncheckedIOException if there is one that cannot be read
   */
  Optional<Validated<Source>> find(LocatedText name) {
    if (PLACE.matcher(name.text()).matches()) {
      return Optional.of(outside(name));
    }
    Path file = root.resolve(name.text() + ENDING);
    if (!NAME.matcher(name.text()).matches() || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Path real = file.toRealPath();
      return Optional.of(real.startsWith(root) ? read(name.text() + ENDING, real) : outside(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Validated<Source> outside(LocatedText name) {
    return Validated.invalid(
        List.of(
            Diagnostic.of(Code.PACK_OUTSIDE, name.span())
                .with("name", name.text())
                .with("folder", folder.toString())));
  }

  private Validated<Source> read(String name, Path file) throws IOException {
    long bytes = Files.size(file);
    if (bytes > limits.textBytes() + 3L) {
      return Validated.invalid(List.of(ContractReader.textTooLong(name, bytes, limits)));
    }
    Utf8Text decoded = Utf8Text.of(Files.readAllBytes(file));
    Source source = Source.of(name, decoded.text());
    return decoded.badByte() >= 0
        ? Validated.invalid(List.of(ContractReader.notUtf8(source, decoded)))
        : Validated.valid(source, List.of());
  }

  /**
   * The names of packs, for who has mistyped one.
   *
   * @return some of them; none if the folder cannot be looked through
   */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root, DEEPEST)) {
      files
          .filter(file -> file.toString().endsWith(ENDING) && !file.equals(contract))
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .map(file -> file.substring(0, file.length() - ENDING.length()))
          .filter(name -> NAME.matcher(name).matches())
          .limit(MOST)
          .forEach(names::add);
    } catch (IOException | UncheckedIOException unreadable) {
      names.clear();
    }
    return names;
  }
}
