package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.dsl.csv.FactsCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that reads a folder of {@link Shop}'s files and says what it found. */
final class ReadsShop {
  private ReadsShop() {}

  /** The folder. */
  public static void main(String[] arguments) throws IOException {
    FeedReading reading =
        Feeds.of(List.of(Shop.feed(Shop.SALES)))
            .read(Shop.CONTRACT.schema(), Path.of(arguments[0]), FeedOptions.NONE);
    reading.files().forEach(file -> System.out.println(file.name() + " " + file.taken()));
    reading.diagnostics().forEach(System.out::println);
    System.out.print(FactsCsv.wide(reading.facts().table("sales"), false));
  }
}
