package erp.core;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kpi-core brings along is what its README says, jar by jar. */
public final class Footprint {
  /** Such as {@code | guava-33.8.0-jre.jar | 2,998 kB |}. */
  private static final Pattern LINE =
      Pattern.compile("\\| `([\\w.-]+\\.jar)` \\| ([\\d,]+) kB \\|");

  private static final Pattern OWN =
      Pattern.compile("`kpi-core` itself is smaller than ([\\d,]+) kB");

  private Footprint() {}

  /**
   * Compares the class path with the README.
   *
   * @param args the README of kpi-core
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] args) throws IOException {
    String readme = Files.readString(Path.of(args[0]));
    TreeSet<String> said = new TreeSet<>();
    for (MatchResult line : LINE.matcher(readme).results().toList()) {
      said.add(line.group(1) + " " + line.group(2).replace(",", ""));
    }
    TreeSet<String> found = new TreeSet<>();
    long own = 0;
    for (String entry : List.of(System.getProperty("java.class.path").split(File.pathSeparator))) {
      Path jar = Path.of(entry);
      if (!entry.endsWith(".jar")) {
        continue;
      }
      long kilobytes = (Files.size(jar) + 999) / 1000;
      if (jar.getFileName().toString().startsWith("kpi-core")) {
        own = kilobytes;
      } else {
        found.add(jar.getFileName() + " " + kilobytes);
      }
    }
    Differences differences = new Differences();
    differences.compare("jars beside kpi-core, in kB", said, found);
    Matcher bound = OWN.matcher(readme);
    boolean small =
        bound.find() && own > 0 && own < Long.parseLong(bound.group(1).replace(",", ""));
    differences.compare("kpi-core of " + own + " kB is as small as it says", true, small);
    System.exit(differences.report());
  }
}
