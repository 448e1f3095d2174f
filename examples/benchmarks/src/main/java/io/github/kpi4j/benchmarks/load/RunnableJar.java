package io.github.kpi4j.benchmarks.load;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import de.siegmar.fastcsv.reader.CsvReader;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.JsonParser;

/**
 * A program with kpi4j and what kpi4j needs on its path, and nothing of what is measured beside it
 * in this module: {@code java -jar kpi4j-cold-start.jar}.
 */
final class RunnableJar {
  /** One class of each library. */
  private static final List<Class<?>> LIBRARIES =
      List.of(
          CompiledContract.class,
          KpiContracts.class,
          TaxTables.class,
          ImmutableList.class,
          InternalFutureFailureAccess.class,
          Yaml.class,
          CsvReader.class,
          JsonParser.class);

  private RunnableJar() {}

  /** Writes the program and its libraries into a folder. */
  static Path write(Path folder) throws IOException {
    Path libraries = Files.createDirectories(folder.resolve("lib"));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < LIBRARIES.size(); i++) {
      Path from = location(LIBRARIES.get(i));
      Path to = libraries.resolve("library-" + (i + 1) + ".jar");
      try (OutputStream out = Files.newOutputStream(to)) {
        if (Files.isDirectory(from)) {
          pack(from, out);
        } else {
          Files.copy(from, out);
        }
      }
      names.add("lib/" + to.getFileName());
    }
    Path jar = folder.resolve("kpi4j-cold-start.jar");
    try (JarOutputStream out =
            new JarOutputStream(Files.newOutputStream(jar), manifest(String.join(" ", names)));
        InputStream program = ColdStart.class.getResourceAsStream("ColdStart.class")) {
      out.putNextEntry(new JarEntry(ColdStart.class.getName().replace('.', '/') + ".class"));
      program.transferTo(out);
    }
    return jar;
  }

  private static Path location(Class<?> library) {
    return Path.of(
        URI.create(library.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static Manifest manifest(String path) {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ColdStart.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, path);
    return manifest;
  }

  private static void pack(Path classes, OutputStream to) throws IOException {
    try (JarOutputStream out = new JarOutputStream(to);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        out.putNextEntry(new JarEntry(name));
        Files.copy(file, out);
      }
    }
  }
}
