package io.github.kpi4j.dsl.diagnostics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several files as the page shows them: before each a line with its name. */
final class FolderText {
  private static final String MARK = "--- ";

  /** What is done with a folder. */
  interface Reading<T> {
    T of(Path folder) throws IOException;
  }

  private FolderText() {}

  static Map<String, String> files(String text) {
    Map<String, String> files = new LinkedHashMap<>();
    String name = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith(MARK)) {
        name = line.substring(MARK.length());
        files.put(name, "");
      } else {
        files.merge(name, line + "\n", String::concat);
      }
    }
    return files;
  }

  static Map<String, byte[]> bytes(String text) {
    return files(text).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                file -> file.getValue().getBytes(StandardCharsets.UTF_8),
                (one, other) -> other,
                LinkedHashMap::new));
  }

  /** Writes the files to a folder of their own, which is gone afterwards. */
  static <T> T read(Map<String, byte[]> files, Reading<T> reading) {
    try {
      Path folder = Files.createTempDirectory("example");
      try {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          Path path = folder.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.write(path, file.getValue());
        }
        return reading.of(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
