package io.github.kpi4j.amazonbr.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.dsl.feed.Feed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The guide to feeds names every feed as it is, and its own feed reads a file. */
class FeedsPageTest {
  private static String page() throws IOException {
    Path module = Path.of(Objects.requireNonNull(System.getProperty("basedir")));
    return Files.readString(module.resolve("FEEDS.md"));
  }

  @Test
  void the_table_says_what_each_feed_gives() throws IOException {
    List<String> rows = page().lines().filter(line -> line.startsWith("| `")).toList();

    assertThat(rows).hasSize(Downloads.FEEDS.all().size());
    for (int i = 0; i < rows.size(); i++) {
      Feed feed = Downloads.FEEDS.all().get(i);
      assertThat(rows.get(i))
          .startsWith("| `" + feed.name() + "` |")
          .endsWith("| " + feed.confidence().name().toLowerCase(Locale.ROOT) + " |")
          .contains(feed.gives().keySet().stream().map(table -> "`" + table + "`").toList());
      assertThat(feed.source()).isNotBlank();
    }
  }

  @Test
  void the_feed_of_the_page_reads_a_file() throws IOException {
    String page = page();
    int start = page.indexOf("feed: my_orders");
    String yaml = page.substring(start, page.indexOf("```", start));
    Feed feed = Feed.parse(Source.of("my_orders.feed.yaml", yaml)).orThrow();

    var reading =
        Downloads.FEEDS
            .with(feed)
            .read(
                Declared.of("shop_orders").schema(),
                Map.of(
                    "x.csv",
                    """
                    Pedido;Data;SKU;Qtd;Valor;Status;Cliente
                    1;04/05/2026;A;2;1.234,50;Pago;Ana
                    1;04/05/2026;B;1;10,00;Pago;Ana
                    2;04/05/2026;A;1;10,00;Pendente;Bia
                    """
                        .getBytes(StandardCharsets.UTF_8)),
                io.github.kpi4j.dsl.feed.FeedOptions.NONE);

    assertThat(Downloads.rows(reading, "shop_orders"))
        .containsExactly("2026-05-04 own A 1234.5 2 1", "2026-05-04 own B 10 1 0");
  }
}
