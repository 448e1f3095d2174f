package io.github.kpi4j.core.internal.settle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of the library this is. */
public final class LibraryVersion {
  private static final String VERSION = read();

  private LibraryVersion() {}

  /**
   * The version as it was published.
   *
   * @return such as {@code 1.0.0}
   */
  public static String get() {
    return VERSION;
  }

  private static String read() {
    Properties properties = new Properties();
    try (InputStream file = LibraryVersion.class.getResourceAsStream("library.properties")) {
      if (file == null) {
        throw new IllegalStateException("the library lacks library.properties");
      }
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }
}
