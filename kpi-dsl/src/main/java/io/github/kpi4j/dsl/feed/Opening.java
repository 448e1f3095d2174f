package io.github.kpi4j.dsl.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the bytes of a file, as often as they are needed. */
@FunctionalInterface
interface Opening {
  InputStream open() throws IOException;

  /** The file on disk, where there is one, for what has to jump about in it. */
  default Optional<Path> path() {
    return Optional.empty();
  }

  static Opening of(Path path) {
    return new Opening() {
      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(path);
      }

      @Override
      public Optional<Path> path() {
        return Optional.of(path).filter(p -> p.getFileSystem().equals(FileSystems.getDefault()));
      }
    };
  }
}
