package io.github.kpi4j.amazonbr.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.dsl.feed.Feed;
import io.github.kpi4j.dsl.feed.FeedFile;
import io.github.kpi4j.dsl.feed.FeedReading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each feed reads a file that we wrote as its description says: what it is taken for, and which
 * rows of which table come of it.
 */
class EveryFeedTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset LATIN = Charset.forName("windows-1252");

  /** A file with what has to come of it. */
  record Case(
      String feed, String file, Charset charset, String text, String table, List<String> rows) {
    @Override
    public String toString() {
      return feed + " → " + table;
    }
  }

  private static Case utf8(String feed, String file, String text, String table, String... rows) {
    return new Case(feed, file, StandardCharsets.UTF_8, text, table, List.of(rows));
  }

  static Stream<Case> cases() {
    return Stream.of(
        utf8(
            "amazon_all_orders",
            "orders.txt",
            """
            amazon-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\titem-status\tquantity\tcurrency\titem-price
            701-1\t2026-07-01T12:00:00+00:00\t2026-07-02T00:00:00+00:00\tShipped\tAmazon\tAmazon.com.br\tSKU-1\tB0A\tShipped\t2\tBRL\t179.80
            701-1\t2026-07-01T12:00:00+00:00\t2026-07-02T00:00:00+00:00\tShipped\tAmazon\tAmazon.com.br\tSKU-2\tB0B\tShipped\t1\tBRL\t40.00
            701-2\t2026-07-01T13:00:00+00:00\t2026-07-02T00:00:00+00:00\tShipped\tMerchant\tAmazon.com.br\tSKU-1\tB0A\tShipped\t1\tBRL\t89.90
            701-3\t2026-07-01T13:00:00+00:00\t2026-07-02T00:00:00+00:00\tPending\tAmazon\tAmazon.com.br\tSKU-1\tB0A\tUnshipped\t1
            701-4\t2026-07-01T13:00:00+00:00\t2026-07-02T00:00:00+00:00\tCancelled\tAmazon\tAmazon.com.br\tSKU-1\tB0A\tCancelled\t0
            S01-5\t2026-07-01T13:00:00+00:00\t2026-07-02T00:00:00+00:00\tShipped\tAmazon\tNon-Amazon\tSKU-1\tB0A\tShipped\t1\tBRL\t1.00
            """,
            "sales",
            "2026-07-01 B0A fba 179.8 2 1",
            "2026-07-01 B0A merchant 89.9 1 1",
            "2026-07-01 B0B fba 40 1 1"),
        utf8(
            "amazon_business_report_pt",
            "2026-05-04.csv",
            "\uFEFFASIN (parent),ASIN (child),Título,Código SKU,Sessões - Total,Porcentagem de"
                + " sessões – Total,Visualizações da página - Total,Porcentagem de visualizações de"
                + " páginas – Total,Porcentagem de Ofertas em destaque,Unidades pedidas,Porcentagem"
                + " de sessão de unidade,Vendas de produtos pedidos,Total de itens do pedido\n"
                + "B0P,B0A,\"Chaleira,"
                + " azul\",SKU-1,\"2,340\",7.25%,\"3,105\",6.80%,98.10%,12,0.51%,\"R$\u00A01.234,50\",11\n",
            "product_days",
            "2026-05-04 B0A 1234.5 12 11"),
        new Case(
            "amazon_business_report_pt",
            "2026-05-04.csv",
            LATIN,
            "ASIN (parent);ASIN (child);Sessões - Total;Visualizações da página – Total;Unidades"
                + " pedidas;Porcentagem de sessão de unidade;Vendas de produtos pedidos;Total de"
                + " itens do pedido\nB0P;B0A;2,340;3,105;12;0.51%;R$ 89,90;11\n",
            "traffic",
            List.of("2026-05-04 B0A 2340 3105")),
        utf8(
            "amazon_business_report_en",
            "2026-05-04.csv",
            "(Parent) ASIN,(Child) ASIN,Title,Sessions,Page Views,Buy Box Percentage,Units"
                + " Ordered,Unit Session Percentage,Ordered Product Sales,Total Order Items\n"
                + "B0P,B0A,Kettle,\"1,000\",\"2,000\",98.10%,12,1.20%,\"R$1,234.50\",11\n",
            "traffic",
            "2026-05-04 B0A 1000 2000"),
        utf8(
            "amazon_business_report_days_en",
            "days.csv",
            "Date,Ordered Product Sales,Units Ordered,Total Order Items,Page Views - Total,Sessions"
                + " - Total,Featured Offer Percentage,Unit Session Percentage,Average Offer Count\n"
                + "\"May 4, 2026\",\"R$1,234.50\",12,11,\"3,105\",\"2,340\",98.10%,0.51%,1\n",
            "store_days",
            "2026-05-04 1234.5 12 11 2340 3105 0.0051"),
        utf8(
            "amazon_business_report_days_pt",
            "days.csv",
            "Data,Vendas de produtos pedidos,Unidades pedidas,Total de itens do pedido,Unidades"
                + " reembolsadas,Unidades enviadas,Visualizações de página - Total,Sessões -"
                + " Total,Porcentagem de sessão de unidade\n"
                + "04/05/2026,\"R$ 1.234,50\",12,11,1,10,\"3,105\",\"2,340\",0.51%\n",
            "store_days",
            "2026-05-04 1234.5 12 11 2340 3105 0.0051"),
        utf8(
            "amazon_transactions_pt",
            "t.csv",
            transactions(7),
            "movements",
            "2026-03-01 Pedido 81.95",
            "2026-03-01 Reembolso -89.9",
            "2026-03-01 Taxa de serviço -19"),
        new Case(
            "amazon_transactions_pt",
            "t.csv",
            LATIN,
            transactions(9),
            "fees",
            List.of("2026-03-01 B0A 18.05", "2026-03-01 none 19")),
        utf8(
            "amazon_transactions_en",
            "t.csv",
            "\"Includes Amazon Marketplace transactions\"\n"
                + "\"date/time\",\"settlement id\",\"type\",\"order"
                + " id\",\"sku\",\"description\",\"quantity\",\"marketplace\",\"fulfillment\",\"product"
                + " sales\",\"shipping credits\",\"gift wrap credits\",\"promotional"
                + " rebates\",\"sales tax collected\",\"selling fees\",\"fba fees\",\"other"
                + " transaction fees\",\"other\",\"total\"\n"
                + "\"Feb 28, 2026 10:40:05 PM"
                + " GMT-8\",\"1\",\"Order\",\"701-1\",\"SKU-1\",\"Kettle\",1,\"amazon.com.br\",\"Amazon\",\"1,100.00\",8.00,0,-8.00,0,-12.00,-6.05,0,0,\"1,081.95\"\n",
            "movements",
            "2026-03-01 Order 1081.95"),
        utf8(
            "amazon_settlement",
            "s.txt",
            settlement("100.00", "-12.00", "88.00"),
            "settlements",
            "2026-05-09 77 ItemFees Commission -12 0",
            "2026-05-09 77 ItemPrice Principal 100 2"),
        utf8(
            "amazon_settlement",
            "s.txt",
            settlement("100,00", "-12,00", "88,00"),
            "settlements",
            "2026-05-09 77 ItemFees Commission -12 0",
            "2026-05-09 77 ItemPrice Principal 100 2"),
        utf8(
            "amazon_fba_inventory",
            "stock_2026-05-04.txt",
            """
            sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tafn-fulfillable-quantity\tafn-total-quantity\tafn-inbound-working-quantity\tafn-inbound-shipped-quantity\tafn-inbound-receiving-quantity
            SKU-1\tX1\tB0A\t5" pan\tNew\t89.90\t10\t16\t1\t2\t3
            SKU-2\tX2\tB0A\tPan\tUsed\t89.90\t1\t1\t0\t0\t0
            """,
            "inventory",
            "2026-05-04 B0A fba 11 6"),
        utf8(
            "amazon_fba_planning",
            "p.txt",
            """
            snapshot-date\tsku\tasin\tcondition\tavailable\tinv-age-0-to-90-days\tinv-age-91-to-180-days\tinv-age-181-to-270-days\tinv-age-271-to-365-days\tinv-age-365-plus-days\tinv-age-0-to-30-days\tinv-age-31-to-60-days\tinv-age-61-to-90-days\tinv-age-181-to-330-days\testimated-excess-quantity
            2026-05-04\tSKU-1\tB0A\tNew\t100\t60\t20\t10\t6\t4\t10\t20\t30\t14\t7
            """,
            "stock_age",
            "2026-05-04 B0A 60 20 10 6 4 7"),
        utf8(
            "amazon_ledger",
            "l.txt",
            """
            "Date"\t"FNSKU"\t"ASIN"\t"MSKU"\t"Title"\t"Disposition"\t"Starting Warehouse Balance"\t"In Transit Between Warehouses"\t"Receipts"\t"Customer Shipments"\t"Customer Returns"\t"Vendor Returns"\t"Warehouse Transfer In/Out"\t"Found"\t"Lost"\t"Damaged"\t"Disposed"\t"Other Events"\t"Ending Warehouse Balance"\t"Unknown Events"\t"Location"
            "05/14/2026"\t"X1"\t"B0A"\t"SKU-1"\t"Kettle"\t"SELLABLE"\t"100"\t"0"\t"20"\t"-30"\t"2"\t"0"\t"0"\t"1"\t"-1"\t"0"\t"-2"\t"0"\t"90"\t"0"\t"BR"
            "2026-05-15"\t"X1"\t"B0A"\t"SKU-1"\t"Kettle"\t"SELLABLE"\t"90"\t"0"\t"0"\t"30"\t"2"\t"0"\t"0"\t"0"\t"1"\t"0"\t"0"\t"0"\t"61"\t"0"\t"BR"
            """,
            "stock_ledger",
            "2026-05-14 B0A SELLABLE BR 20 30 2 1 1 0 2",
            "2026-05-15 B0A SELLABLE BR 0 30 2 1 0 0 0"),
        utf8(
            "amazon_returns",
            "r.txt",
            """
            return-date\torder-id\tsku\tasin\tfnsku\tproduct-name\tquantity\tfulfillment-center-id\tdetailed-disposition\treason\tstatus\tlicense-plate-number\tcustomer-comments
            2026-05-04T02:00:00+00:00\t701-1\tSKU-1\tB0A\tX1\tKettle\t1\tGRU5\tCUSTOMER_DAMAGED\tNOT_COMPATIBLE\tIMMEDIATE_DONATION\tLPN1\tcall me
            """,
            "returns",
            "2026-05-03 B0A CUSTOMER_DAMAGED NOT_COMPATIBLE 1"),
        utf8(
            "amazon_restock",
            "2026-05-04.csv",
            "Country,Product Name,FNSKU,Merchant"
                + " SKU,ASIN,Condition,Price,Inbound,Available,Recommended replenishment"
                + " qty,Recommended ship date\n"
                + "BR,Kettle,X1,SKU-1,B0A,New,89.90,5,10,40,\n",
            "restock",
            "2026-05-04 B0A 40 5 10"),
        utf8(
            "amazon_seller_performance",
            "h.json",
            """
            {"accountStatuses":[{"marketplaceId":"A2Q3Y263D00KWC","status":"NORMAL"}],
             "performanceMetrics":[{"marketplaceId":"A2Q3Y263D00KWC",
              "lateShipmentRate":{"reportingDateRange":{"reportingDateFrom":"2026-04-05T00:00Z",
                "reportingDateTo":"2026-05-04T12:00Z"},"orderCount":1000,"lateShipmentCount":35,
                "status":"GOOD","rate":0.0350,"targetValue":0.04,"targetCondition":"LESS_THAN"},
              "orderDefectRate":{"mfn":{"orderCount":500,"orderWithDefects":{"count":1,"status":"GOOD"},
                "fulfillmentType":"mfn"},
                "reportingDateRange":{"reportingDateFrom":"2026-03-01T00:00Z","reportingDateTo":"2026-04-30T12:00Z"},
                "status":"GOOD","rate":0.009,"targetValue":0.01,"targetCondition":"LESS_THAN"},
              "listingPolicyViolations":{"reportingDateRange":{"reportingDateFrom":"2025-11-05T00:00Z",
                "reportingDateTo":"2026-05-04T12:00Z"},"defectsCount":2,"status":"BAD","targetValue":0,
                "targetCondition":"EQUALS"}}]}
            """,
            "account_health",
            "2026-04-30 order_defect_merchant GOOD LESS_THAN 1 500 0.009 0.01",
            "2026-05-04 late_shipment GOOD LESS_THAN 35 1000 0.035 0.04"),
        utf8(
            "amazon_ads_sp_campaigns",
            "a.json",
            "[{\"date\":\"2026-05-04\",\"campaignId\":5,\"impressions\":800,\"clicks\":10,\"cost\":8.5,"
                + "\"purchases7d\":1,\"sales7d\":40,\"campaignBudgetCurrencyCode\":\"BRL\"}]",
            "campaign_days",
            "2026-05-04 5 8.5 40 10 800 1"),
        utf8(
            "amazon_ads_sb_campaigns",
            "a.json",
            "[{\"date\":\"2026-05-04\",\"campaignId\":6,\"impressions\":80,\"clicks\":1,\"cost\":0,"
                + "\"purchases\":0,\"sales\":0}]",
            "ads",
            "2026-05-04 brand 6 0 0 1 80 0"),
        utf8(
            "amazon_ads_sd_campaigns",
            "a.json",
            "[{\"date\":\"2026-05-04\",\"campaignId\":7,\"impressions\":80,\"clicks\":1,\"cost\":2,"
                + "\"purchases\":1,\"sales\":9,\"salesPromotedClicks\":9}]",
            "ads",
            "2026-05-04 brand 7 2 9 1 80 1"),
        utf8(
            "amazon_ads_sd_products",
            "a.json",
            "[{\"date\":\"2026-05-04\",\"campaignId\":7,\"impressions\":80,\"clicks\":1,\"cost\":2,"
                + "\"purchases\":1,\"sales\":9,\"promotedAsin\":\"B0A\"}]",
            "ads",
            "2026-05-04 B0A 7 2 9 1 80 1"),
        utf8(
            "amazon_ads_console_en",
            "c.csv",
            "Date,Campaign Name,Ad Group Name,Advertised SKU,Advertised"
                + " ASIN,Impressions,Clicks,Spend,7 Day Total Sales ,Total Advertising Cost of"
                + " Sales (ACoS) ,7 Day Total Orders (#)\n"
                + "\"May 04,"
                + " 2026\",Kettles,All,SKU-1,B0A,\"12,345\",10,R$8.50,\"R$1,240.00\",0.69%,3\n",
            "ads",
            "2026-05-04 B0A Kettles 8.5 1240 10 12345 3"),
        utf8(
            "amazon_ads_console_pt",
            "c.csv",
            "Data,Nome da campanha,SKU anunciado,ASIN anunciado,Impressões,Cliques,Gasto,Vendas"
                + " totais em 7 dias ,Pedidos totais em 7 dias (#)\n"
                + "04/05/2026,Chaleiras,SKU-1,B0A,800,10,\"R$ 8,50\",\"R$ 1.240,00\",3\n",
            "ads",
            "2026-05-04 B0A Chaleiras 8.5 1240 10 800 3"),
        utf8(
            "reviews_ratings",
            "r.csv",
            "date,asin,reviews,rating\n2026-05-04,B0A,57,4.3\n2026-05-04,B0B,0,\n",
            "reviews",
            "2026-05-04 B0A 57 4.3"),
        utf8(
            "keyword_ranks",
            "k.csv",
            """
            date,asin,keyword,rank,page,is_sponsored
            2026-05-04,B0A,chaleira,12,1,0
            2026-05-04,B0A,chaleira,2,1,1
            2026-05-04,B0A,bule,null,,0
            """,
            "keyword_ranks",
            "2026-05-04 B0A chaleira 12"),
        utf8(
            "keyword_ranks",
            "k.csv",
            """
            date,asin,keyword,rank,page,is_sponsored
            2026-05-04,B0A,chaleira,12,1,0
            2026-05-04,B0A,chaleira,2,1,1
            2026-05-04,B0A,bule,null,,1
            """,
            "sponsored_ranks",
            "2026-05-04 B0A chaleira 2"),
        utf8(
            "lingxing_store_sales",
            "l.json",
            "{\"code\":0,\"data\":[{\"sid\":101,\"date\":\"2026-05-04\",\"ordered_product_sales\":"
                + "\"1234.50\",\"units_ordered\":\"12\",\"total_order_items\":11,\"currency\":\"BRL\"}]}",
            "shop_orders",
            "2026-05-04 101 all 1234.5 12 11"),
        utf8(
            "lingxing_orders",
            "l.json",
            "{\"data\":[{\"amazon_order_id\":\"701-1\",\"purchase_date\":\"2026-05-04T02:00:00Z\","
                + "\"purchase_date_local\":\"2026-05-03 23:00:00\",\"order_status\":\"Shipped\","
                + "\"seller_name\":\"casa\",\"order_total_amount\":\"89.90\",\"quantity\":1},"
                + "{\"amazon_order_id\":\"701-2\",\"purchase_date\":\"2026-05-04T02:00:00Z\","
                + "\"order_status\":\"Pending\"}]}",
            "shop_orders",
            "2026-05-03 casa all 89.9 1 1"),
        utf8(
            "lingxing_ads",
            "l.json",
            "{\"data\":[{\"campaign_id\":9,\"report_date\":\"2026-05-04\",\"impressions\":8,\"clicks\":1,"
                + "\"cost\":\"0.90\",\"orders\":0,\"sales\":\"0.00\"}]}",
            "campaign_days",
            "2026-05-04 9 0.9 0 1 8 0"),
        utf8(
            "lingxing_profit_msku",
            "profit_2026-05-04.json",
            "{\"data\":[{\"seller_sku\":\"S\",\"asin\":\"B0A\",\"sales_amount\":\"100.00\",\"profit\":"
                + "\"30.50\",\"profit_rate\":\"0.305\",\"fba_fee\":\"-12.05\",\"commission\":\"-13.00\","
                + "\"ad_cost\":\"8.00\"}]}",
            "product_profit",
            "2026-05-04 B0A S 100 30.5 12.05 13 8"),
        utf8(
            "lingxing_replenishment",
            "advice_2026-05-04.json",
            "{\"data\":{\"sid\":3,\"msku\":\"S\",\"quantity_sug_replenishment\":40,"
                + "\"quantity_sug_send\":25,\"quantity_fba_valid\":7}}",
            "purchase_advice",
            "2026-05-04 fba S 40 7"),
        utf8(
            "tongtool_purchase_advice",
            "t.json",
            // 02:00 in Beijing is 15:00 of the day before in São Paulo.
            "{\"datas\":{\"array\":[{\"caculateDate\":\"2026-05-05"
                + " 02:00:00\",\"currStockQuantity\":7,"
                + "\"dailySales\":1.5,\"devliveryDays\":20,\"goodsSku\":\"S\","
                + "\"intransitStockQuantity\":5,\"proposalQuantity\":40,\"saleAvg7\":1.4,"
                + "\"warehouseName\":\"深圳\"}]}}",
            "purchase_advice",
            "2026-05-04 深圳 S 40 7"),
        utf8(
            "tiny_orders_v2",
            "t.json",
            "{\"retorno\":{\"status\":\"OK\",\"pedido\":{\"id\":\"1\",\"data_pedido\":\"04/05/2026\","
                + "\"cliente\":{\"nome\":\"Ana\"},\"situacao\":\"Enviado\",\"ecommerce\":{\"nomeEcommerce\":\"Amazon"
                + " FBA Classic\"},\"itens\":[{\"item\":{\"codigo\":\"SKU-1\",\"quantidade\":\"2.00\",\"valor_unitario\":\"89.90\"}}]}}}\n"
                + "{\"retorno\":{\"status\":\"OK\",\"pedido\":{\"id\":\"2\",\"data_pedido\":\"04/05/2026\",\"situacao\":\"Cancelado\",\"itens\":[{\"item\":{\"codigo\":\"SKU-1\",\"quantidade\":\"9.00\",\"valor_unitario\":\"89.90\"}}]}}}\n",
            "shop_orders",
            "2026-05-04 Amazon FBA Classic SKU-1 179.8 2 1"),
        new Case(
            "mabang_orders",
            "m.csv",
            GB18030,
            """
            订单编号,店铺名,平台,订单状态,SKU,商品数量,商品总金额,优惠金额（人民币）,付款时间
            D1,casa,Amazon,已发货,SKU-1,2,179.80,0,2026-05-05 10:59:59
            D1,casa,Amazon,已发货,SKU-2,1,40.00,0,2026-05-05 10:59:59
            D2,casa,Amazon,待付款,SKU-1,1,89.90,0,
            """,
            "shop_orders",
            List.of("2026-05-04 casa SKU-1 179.8 2 1", "2026-05-04 casa SKU-2 40 1 0")),
        new Case(
            "mabang_stock",
            "m_2026-05-04.csv",
            GB18030,
            "商品编码,仓库,当前库存,在途量,7天销量,可售天数\nSKU-1,深圳,100,20,7,100\n",
            "shop_stock",
            List.of("2026-05-04 深圳 SKU-1 100 20")),
        utf8(
            "tongtool_orders",
            "t.json",
            "{\"datas\":{\"array\":[{\"orderIdCode\":\"T1\",\"saleTime\":\"2026-05-05 10:59:59\","
                + "\"orderStatus\":\"despatched\",\"saleAccount\":\"casa\",\"orderAmountCurrency\":\"BRL\","
                + "\"orderDetails\":[{\"goodsMatchedSku\":\"SKU-1\",\"quantity\":2,"
                + "\"transaction_price\":89.9}]}]}}",
            "shop_orders",
            "2026-05-04 casa SKU-1 179.8 2 1"),
        utf8(
            "dianxiaomi_orders",
            "product.csv",
            """
            订单号,包裹号,*SKU,产品规格,数量,订单金额,币种,付款时间
            X1,P1,SKU-1,红,1,100.00,BRL,2026-05-05 10:59:59
            X1,P2,SKU-2,蓝,1,100.00,BRL,2026-05-05 10:59:59
            """,
            "shop_orders",
            "2026-05-04 none SKU-1 100 1 1",
            "2026-05-04 none SKU-2 0 1 0"),
        utf8(
            "bling_orders",
            "b.json",
            "{\"data\":{\"id\":1,\"numero\":7,\"numeroLoja\":\"701-1\",\"data\":\"2026-05-04\",\"total\":"
                + "219.8,\"contato\":{\"nome\":\"Ana\"},\"situacao\":{\"id\":9,\"valor\":1},\"loja\":{\"id\":3},"
                + "\"itens\":[{\"codigo\":\"SKU-1\",\"quantidade\":2,\"valor\":89.9},"
                + "{\"codigo\":\"SKU-2\",\"quantidade\":1,\"valor\":40}]}}",
            "shop_orders",
            "2026-05-04 3 SKU-1 179.8 2 1",
            "2026-05-04 3 SKU-2 40 1 0"),
        utf8(
            "tiny_orders",
            "t.json",
            "{\"id\":1,\"numeroPedido\":7,\"situacao\":6,\"data\":\"2026-05-04\",\"ecommerce\":{\"nome\":\"Amazon"
                + " Onsite\",\"numeroPedidoEcommerce\":\"701-1\"},\"itens\":[{\"produto\":{\"sku\":"
                + "\"SKU-1\"},\"quantidade\":2,\"valorUnitario\":89.9}]}",
            "shop_orders",
            "2026-05-04 Amazon Onsite SKU-1 179.8 2 1"),
        utf8(
            "omie_orders",
            "o.json",
            "{\"pagina\":1,\"pedido_venda_produto\":[{\"cabecalho\":{\"numero_pedido\":\"7\",\"etapa\":\"60\"},"
                + "\"infoCadastro\":{\"dInc\":\"04/05/2026\"},\"det\":[{\"produto\":{\"codigo\":\"SKU-1\","
                + "\"valor_unitario\":89.9,\"quantidade\":2}}]}]}",
            "shop_orders",
            "2026-05-04 omie SKU-1 179.8 2 1"),
        utf8(
            "mercado_libre_orders",
            "ml.json",
            "{\"results\":[{\"id\":20,\"date_created\":\"2026-05-04T10:00:00.000-04:00\",\"status\":\"paid\","
                + "\"currency_id\":\"BRL\",\"order_items\":[{\"item\":{\"id\":\"MLB1\",\"seller_sku\":\"SKU-1\"},"
                + "\"quantity\":2,\"unit_price\":89.9}]},{\"id\":21,\"date_created\":"
                + "\"2026-05-04T10:00:00.000-04:00\",\"status\":\"payment_required\",\"currency_id\":\"BRL\","
                + "\"order_items\":[{\"item\":{\"seller_sku\":\"SKU-1\"},\"quantity\":1,\"unit_price\":1}]}]}",
            "shop_orders",
            "2026-05-04 mercado_libre SKU-1 179.8 2 1"));
  }

  /** With so many lines before the header; at 22:40 in the US it is the next month in São Paulo. */
  private static String transactions(int preamble) {
    String at = "\"28 de fev. de 2026 22:40:05 GMT-8\",\"77\",";
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < preamble; i++) {
      text.append("\"Linha ").append(i).append("\"\n");
    }
    return text
        + "\"data/hora: data/hora da transação em PST\"\n"
        + "\"data/hora\",\"id de liquidação\",\"tipo\",\"id do"
        + " pedido\",\"sku\",\"descrição\",\"quantidade\",\"mercado\",\"tipo de"
        + " conta\",\"atendimento\",\"cidade do pedido\",\"estado do pedido\",\"postal do"
        + " pedido\",\"vendas do produto\",\"créditos de remessa\",\"créditos de embalagem de"
        + " presente\",\"descontos promocionais\",\"imposto de vendas coletados\",\"tarifas de"
        + " venda\",\"taxas fba\",\"taxas de outras transações\",\"outro\",\"total\",\"Status da"
        + " transação\",\"Data de liberação da transação\"\n"
        // 100.00 + 8.00 - 8.00 - 12.00 - 6.05 = 81.95
        + (at
            + "\"Pedido\",\"701-1\",\"SKU-1\",\"Chaleira\",\"1\",\"amazon.com.br\",\"\",\"Amazon\",")
        + "\"Recife\",\"PE\",\"50000\",\"100,00\",\"8,00\",\"0\",\"-8,00\",\"0\",\"-12,00\",\"-6,05\",\"0\",\"0\",\"81,95\",\"Liberado\",\"1"
        + " de mar. de 2026\"\n"
        + (at
            + "\"Pedido\",\"701-2\",\"SKU-1\",\"Chaleira\",\"1\",\"amazon.com.br\",\"\",\"Amazon\",")
        + "\"Recife\",\"PE\",\"50000\",\"100,00\",\"8,00\",\"0\",\"-8,00\",\"0\",\"-12,00\",\"-6,05\",\"0\",\"0\",\"81,95\",\"Diferido\",\"\"\n"
        + (at
            + "\"Reembolso\",\"701-1\",\"SKU-1\",\"Chaleira\",\"1\",\"amazon.com.br\",\"\",\"Amazon\",")
        + "\"Recife\",\"PE\",\"50000\",\"-89,90\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"-89,90\",\"Liberado\",\"\"\n"
        + (at + "\"Taxa de serviço\",\"\",\"\",\"Assinatura\",\"\",\"amazon.com.br\",\"\",\"\",")
        + "\"\",\"\",\"\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"-19,00\",\"0\",\"-19,00\",\"Liberado\",\"\"\n"
        + (at + "\"Transferir\",\"\",\"\",\"Para a sua conta\",\"\",\"amazon.com.br\",\"\",\"\",")
        + "\"\",\"\",\"\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"-1.234,50\",\"-1.234,50\",\"Liberado\",\"\"\n";
  }

  private static String settlement(String principal, String commission, String total) {
    return String.join(
            "\t",
            "settlement-id",
            "settlement-start-date",
            "settlement-end-date",
            "deposit-date",
            "total-amount",
            "currency",
            "transaction-type",
            "order-id",
            "amount-type",
            "amount-description",
            "amount",
            "fulfillment-id",
            "posted-date",
            "sku",
            "quantity-purchased")
        + "\n77\t2026-05-01 00:00:00 UTC\t2026-05-14 23:59:59 UTC\t2026-05-16\t"
        + total
        + "\tBRL\n"
        + "77\t\t\t\t\tBRL\tOrder\t701-1\tItemPrice\tPrincipal\t"
        + principal
        + "\tAFN\t2026-05-09\tSKU-1\t2\n"
        + "77\t\t\t\t\tBRL\tOrder\t701-1\tItemFees\tCommission\t"
        + commission
        + "\tAFN\t2026-05-09\tSKU-1\t2\n"
        + "77\t\t\t\t\tBRL\tTransfer\t\t\t\t-"
        + total
        + "\t\t2026-05-16\n";
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rows(Case one) {
    FeedReading reading =
        new Downloads()
            .with(
                "skus_2026-01-01.csv",
                """
                sku,fnsku,asin,afn-fulfillable-quantity,afn-inbound-working-quantity,afn-inbound-shipped-quantity,afn-inbound-receiving-quantity
                SKU-1,X1,B0A,0,0,0,0
                """)
            .with(one.file(), one.text(), one.charset())
            .read(Declared.of(one.table()));

    assertThat(feedOf(reading, one.file())).isEqualTo(one.feed());
    assertThat(
            Downloads.rows(reading, one.table()).stream()
                .filter(r -> !r.startsWith("2026-01-01"))
                .toList())
        .as(reading.diagnostics().toString())
        .containsExactlyElementsOf(one.rows());
  }

  private static String feedOf(FeedReading reading, String file) {
    return reading.files().stream()
        .filter(read -> read.name().equals(file))
        .flatMap(read -> read.feed().stream())
        .map(Feed::name)
        .collect(Collectors.joining());
  }

  @Test
  void every_feed_has_a_case() {
    Set<String> read = cases().map(Case::feed).collect(Collectors.toCollection(TreeSet::new));
    read.add("amazon_sales_traffic"); // see FirstFeedsTest
    read.add("amazon_ads_sp_products");
    read.add("lingxing_asin_daily"); // see GrainsTest

    assertThat(Downloads.FEEDS.all())
        .extracting(Feed::name)
        .containsExactlyInAnyOrderElementsOf(read);
    assertThat(FeedFile.Taken.values()).hasSize(5);
  }
}
