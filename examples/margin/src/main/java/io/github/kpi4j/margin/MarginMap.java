package io.github.kpi4j.margin;

import io.github.kpi4j.amazonbr.margin.Margins;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints the margin of one product in every state and writes the same as a page. */
public final class MarginMap {
  private static final String TITLE = "Margin of a pan by destination";
  private static final String SUBTITLE =
      "R$ 129.90, sent from São Paulo by Amazon; contribution after taxes, fees, cost, ads and"
          + " returns, as a share of the price";

  private MarginMap() {}

  /**
   * Prints the table and writes the page.
   *
   * @param args the folder of the page
   * @throws IOException if it cannot be written
   */
  public static void main(String[] args) throws IOException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    run(Path.of(args[0]), out);
  }

  static void run(Path folder, PrintStream out) throws IOException {
    Grid grid = Grid.of(Margins.bundled(), Scenario.all());
    out.println(TITLE + ": " + SUBTITLE + ".\n");
    out.println(TextGrid.of(grid));
    Path page = Files.createDirectories(folder).resolve("margin.html");
    Files.writeString(page, new HeatMap(grid).page(TITLE, SUBTITLE));
    out.println("Page: " + page);
  }
}
