package io.github.kpi4j.erp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All tenants, one folder each. */
final class Tenants {
  // A tenant's name becomes the name of a folder, so that nothing in it may lead elsewhere.
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,63}");

  private final Path root;
  private final Map<String, Tenant> tenants = new ConcurrentHashMap<>();

  Tenants(Path root) throws IOException {
    this.root = Files.createDirectories(root);
    try (Stream<Path> folders = Files.list(root)) {
      folders
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(name -> NAME.matcher(name).matches())
          .parallel()
          .forEach(name -> tenants.put(name, open(name)));
    }
  }

  Optional<Tenant> find(String name) {
    return Optional.ofNullable(tenants.get(name));
  }

  /** Refuses what cannot be a tenant's name. */
  static void check(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new BadRequest(400, "a tenant's name is a word of a-z, 0-9, _ and -: " + name);
    }
  }

  /** The tenant of a name, a new one if there is none. */
  Tenant of(String name) {
    check(name);
    return tenants.computeIfAbsent(name, this::open);
  }

  private Tenant open(String name) {
    try {
      return Tenant.open(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
