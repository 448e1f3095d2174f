package io.github.kpi4j.amazonbr.feed;

import io.github.kpi4j.amazonbr.internal.ResourceRows;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.dsl.feed.FeedProvider;
import io.github.kpi4j.dsl.feed.Feeds;
import java.util.List;

/**
 * The feeds for shops on Amazon.com.br. {@link Feeds#installed()} finds them; a seller whose files
 * look otherwise copies a description, changes it and adds it with {@link Feeds#with}.
 */
public final class AmazonBrFeeds implements FeedProvider {
  private static final List<String> NAMES =
      List.of("amazon_all_orders", "amazon_sales_traffic", "amazon_ads_sp_products");

  /** For the service loader. */
  public AmazonBrFeeds() {}

  @Override
  public List<Source> feeds() {
    return NAMES.stream().map(AmazonBrFeeds::text).toList();
  }

  private static Source text(String name) {
    String file = name + ".feed.yaml";
    return Source.of(file, ResourceRows.text(AmazonBrFeeds.class, file));
  }
}
