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
      List.of(
          "amazon_all_orders",
          "amazon_sales_traffic",
          "amazon_business_report_pt",
          "amazon_business_report_en",
          "amazon_business_report_days_pt",
          "amazon_business_report_days_en",
          "amazon_transactions_pt",
          "amazon_transactions_en",
          "amazon_settlement",
          "amazon_fba_inventory",
          "amazon_fba_planning",
          "amazon_ledger",
          "amazon_returns",
          "amazon_restock",
          "amazon_seller_performance",
          "amazon_ads_sp_products",
          "amazon_ads_sp_campaigns",
          "amazon_ads_sb_campaigns",
          "amazon_ads_sd_products",
          "amazon_ads_sd_campaigns",
          "amazon_ads_console_pt",
          "amazon_ads_console_en",
          "reviews_ratings",
          "keyword_ranks",
          "lingxing_store_sales",
          "lingxing_orders",
          "lingxing_ads",
          "lingxing_asin_daily",
          "lingxing_profit_msku",
          "lingxing_replenishment",
          "mabang_orders",
          "mabang_stock",
          "tongtool_orders",
          "tongtool_purchase_advice",
          "dianxiaomi_orders",
          "bling_orders",
          "tiny_orders",
          "tiny_orders_v2",
          "omie_orders",
          "mercado_libre_orders");

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
