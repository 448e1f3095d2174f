package io.github.kpi4j.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long a new process takes to its first result: contract, a month of facts, one KPI. Each start
 * is timed on the clock from outside.
 */
public final class StartTimes {
  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  private final Path folder;
  private final Path jar;

  private StartTimes(Path folder, Path jar) {
    this.folder = folder;
    this.jar = jar;
  }

  /** Writes the program and its facts. */
  static StartTimes in(Path folder) throws IOException {
    ShopFolder.write(folder.resolve("facts"));
    return new StartTimes(folder, RunnableJar.write(folder));
  }

  /** One start: what it prints. */
  String start(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    Path facts = folder.resolve("facts");
    command.addAll(
        List.of("-jar", jar.toString(), facts.resolve("shop.kpi.yaml").toString(), facts + ""));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(printed);
    }
    return printed;
  }

  /** Prepares an archive of the classes; the options with which starts use it. */
  String[] archive() throws IOException, InterruptedException {
    Path archive = folder.resolve("kpi4j-cold-start.jsa");
    Files.deleteIfExists(archive);
    start("-XX:ArchiveClassesAtExit=" + archive);
    return new String[] {"-XX:SharedArchiveFile=" + archive};
  }

  private long median(int starts, String... options) throws IOException, InterruptedException {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      long before = System.nanoTime();
      start(options);
      times.add((System.nanoTime() - before) / 1_000_000);
    }
    List<Long> sorted = times.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /**
   * Prints the median of 20 starts: as it is, with an archive of classes (AppCDS), and compiled by
   * the quick compiler only, which is what short programs are better off with.
   *
   * @param args the folder to work in, and how many starts, if not 20
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    StartTimes times = in(Path.of(args[0]));
    int starts = Stream.of(args).skip(1).findFirst().map(Integer::parseInt).orElse(20);
    System.out.print(times.start());
    System.out.println("median of " + starts + " starts: " + times.median(starts) + " ms");
    String[] archived = times.archive();
    System.out.println("with AppCDS: " + times.median(starts, archived) + " ms");
    String[] quick = Stream.concat(Stream.of(archived), Stream.of(QUICK)).toArray(String[]::new);
    System.out.println("and " + QUICK + ": " + times.median(starts, quick) + " ms");
  }
}
