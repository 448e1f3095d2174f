package io.github.kpi4j.dsl.fuzz;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.Golden;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.feed.Feed;
import io.github.kpi4j.dsl.feed.FeedOptions;
import io.github.kpi4j.dsl.feed.FeedReading;
import io.github.kpi4j.dsl.feed.Feeds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The description of a feed, then after a line {@code ----} a file that it is to read. */
public final class FeedTarget {
  private static final String CUT = "\n----\n";
  private static final CompiledContract CONTRACT =
      KpiContracts.parse("everything.kpi.yaml", Golden.text("contracts/everything.kpi.yaml"))
          .orThrow();
  private static final Feed PLAIN =
      Feed.parse(
              Source.of(
                  "plain.feed.yaml", Golden.text("fuzz/FeedTarget/plain.txt").split(CUT, 2)[0]))
          .orThrow();

  private FeedTarget() {}

  public static void fuzzerTestOneInput(byte[] data) {
    // One character a byte, so that the file may be in any encoding.
    String all = new String(data, StandardCharsets.ISO_8859_1);
    int cut = all.indexOf(CUT);
    byte[] head = all.substring(0, Math.max(cut, 0)).getBytes(StandardCharsets.ISO_8859_1);
    byte[] file =
        all.substring(cut < 0 ? 0 : cut + CUT.length()).getBytes(StandardCharsets.ISO_8859_1);
    Validated<Feed> feed =
        Feed.parse(Source.of("fuzz.feed.yaml", new String(head, StandardCharsets.UTF_8)));
    ContractTarget.rendered(feed.diagnostics());
    read(feed.value().orElse(PLAIN), file);
  }

  private static void read(Feed feed, byte[] file) {
    FeedReading reading =
        Feeds.of(List.of(feed))
            .read(
                CONTRACT.schema(),
                Map.of("2026-03-05.csv", file, "ads.csv", file, "coverage.csv", file),
                FeedOptions.NONE);
    ContractTarget.rendered(reading.diagnostics());
  }
}
