package io.github.kpi4j.core.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * A library that serves inside, and whose version is up to whoever manages the path that both stand
 * on. Calling once what came into it last turns the linkage error that an older one would end some
 * later call with into a sentence at the beginning:
 *
 * <pre>{@code
 * new UsedLibrary("FastCSV", "de.siegmar", "fastcsv", "4.0.0")
 *     .problem(place, () -> CsvWriter.builder().lineDelimiter(LineDelimiter.LF), () -> CsvWriter.class);
 * }</pre>
 *
 * @param name what people call it
 * @param group its group in Maven
 * @param artifact its name in Maven
 * @param oldest the oldest version that has all that is called
 */
public record UsedLibrary(String name, String group, String artifact, String oldest) {
  /**
   * What is wrong with the version on the path.
   *
   * @param place where the problem is reported: a text that cannot be read without the library
   * @param newest calls of it that came last; run each time, so they should be cheap
   * @param anchor any class of it, whose jar says its version
   * @return {@link Code#LIBRARY_TOO_OLD}, or nothing where the calls are there
   */
  public Optional<Diagnostic> problem(Span place, Runnable newest, Supplier<Class<?>> anchor) {
    try {
      newest.run();
      return Optional.empty();
    } catch (LinkageError older) {
      return Optional.of(
          Diagnostic.of(Code.LIBRARY_TOO_OLD, place)
              .with("library", name)
              .with("found", found(anchor))
              .with("needed", oldest));
    }
  }

  private String found(Supplier<Class<?>> anchor) {
    String file = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
    try (InputStream pom = anchor.get().getResourceAsStream(file)) {
      Properties properties = new Properties();
      if (pom != null) {
        properties.load(pom);
      }
      return properties.getProperty("version", "@library.unnumbered");
    } catch (IOException unreadable) {
      return "@library.unnumbered";
    } catch (LinkageError absent) {
      return "@none";
    }
  }
}
