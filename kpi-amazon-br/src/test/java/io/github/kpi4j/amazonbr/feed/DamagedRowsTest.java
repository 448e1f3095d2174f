package io.github.kpi4j.amazonbr.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.dsl.feed.Feed;
import io.github.kpi4j.dsl.feed.FeedFile;
import io.github.kpi4j.dsl.feed.FeedReading;
import io.github.kpi4j.dsl.feed.RowCount;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For each feed a file with damaged rows between good ones: what is wrong is told with file, line
 * and column, and the rows behind it count. Places are counted by hand: a tab is one column, a cell
 * in quotation marks stands behind the first of them, a value in JSON where it begins.
 */
class DamagedRowsTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * A file, what has to be said of it, and what becomes of its rows.
   *
   * @param table the table that is looked at, as {@link Declared} declares it
   * @param said line, column and code of each problem
   */
  record Case(
      String feed,
      String file,
      Charset charset,
      String table,
      String text,
      RowCount rows,
      List<String> said) {
    @Override
    public String toString() {
      return feed;
    }
  }

  private static Case file(
      String feed, String file, String table, String text, RowCount rows, String... said) {
    return new Case(feed, file, StandardCharsets.UTF_8, table, text, rows, List.of(said));
  }

  /** So many good rows, and so many that are refused. */
  private static RowCount rows(int used, int refused) {
    return new RowCount(used + refused, used, 0, 0, refused);
  }

  static Stream<Case> cases() {
    return Stream.of(reports(), downloads(), stock(), ads(), others(), chinese(), brazilian())
        .flatMap(cases -> cases);
  }

  private static Stream<Case> reports() {
    return Stream.of(
        file(
            "amazon_all_orders",
            "orders.txt",
            "sales",
            """
            sku\tquantity\tamazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tasin\tcurrency\titem-price
            S\t1\t701-1\t2026-07-01T12:00:00Z\tShipped\tAmazon\tB0A\tBRL\t10.00
            S\tx\t701-2\t2026-07-01T12:00:00Z\tShipped\tAmazon\tB0A\tBRL\t10.00
            S\t1\t701-3\tyesterday\tShipped\tAmazon\tB0A\tBRL\t10.00
            S\t1\t701-4\t2026-07-01T12:00:00Z\tShipped\tDrone\tB0A\tBRL\t10.00
            S\t1\t701-5\t2026-07-01T12:00:00Z\tShipped\tAmazon\tB0A\tBRL\t10.00\tmore
            S\t1\t701-6\t2026-07-01T12:00:00Z\tShipped\tAmazon\tB0A\tBRL\t10.00
            """,
            rows(2, 4),
            "3:3 KPI-5102",
            // S, 1 and 701-3, each with its tab: 2 + 2 + 6.
            "4:11 KPI-5102",
            // The same, and 21 + 8 for the time and Shipped.
            "5:40 KPI-5102",
            "6:1 KPI-5104"),
        file(
            "amazon_sales_traffic",
            "t.json",
            "traffic",
            """
            {"reportSpecification":{"reportType":"R","reportOptions":{"dateGranularity":"DAY","asinGranularity":"CHILD"},"dataStartTime":"2026-05-04","dataEndTime":"2026-05-04"},
            "salesAndTrafficByDate":[],"salesAndTrafficByAsin":[
            {"childAsin":"B0A","trafficByAsin":{"sessions":10,"pageViews":30},"salesByAsin":{"unitsOrdered":1,"totalOrderItems":1,"orderedProductSales":{"amount":40,"currencyCode":"BRL"}}},
            {"childAsin":null,"trafficByAsin":{"sessions":10,"pageViews":30},"salesByAsin":{"unitsOrdered":1,"totalOrderItems":1,"orderedProductSales":{"amount":40,"currencyCode":"BRL"}}},
            {"trafficByAsin":{"sessions":"many","pageViews":30},"childAsin":"B0B","salesByAsin":{"unitsOrdered":1,"totalOrderItems":1,"orderedProductSales":{"amount":40,"currencyCode":"BRL"}}},
            {"childAsin":"B0C","trafficByAsin":{"sessions":10,"pageViews":30},"salesByAsin":{"unitsOrdered":1,"totalOrderItems":1,"orderedProductSales":{"amount":40,"currencyCode":"BRL"}}}]}
            """,
            rows(2, 2),
            // { and "childAsin": come before.
            "4:14 KPI-5102",
            // {"trafficByAsin":{ is 18 long, "sessions": 11.
            "5:30 KPI-5102"),
        file(
            "amazon_settlement",
            "s.txt",
            "settlements",
            """
            settlement-id\ttotal-amount\tsettlement-start-date\tsettlement-end-date\tcurrency\ttransaction-type\tamount-type\tamount-description\tamount\tfulfillment-id\tposted-date\tsku\tquantity-purchased
            77\t88.00\t2026-05-01 00:00:00 UTC\t2026-05-14 23:59:59 UTC\tBRL
            77\t\t\t\tBRL\tOrder\tItemPrice\tPrincipal\t100.00\tAFN\t2026-05-09\tSKU-1\t2
            77\t\t\t\tBRL\tOrder\tItemFees\tCommission\tx\tAFN\t2026-05-09\tSKU-1\t2
            77\t\t\t\tBRL\tOrder\tItemFees\tCommission\t-12.00\tAFN\tsoon\tSKU-1\t2
            77\t\t\t\tBRL\tOrder\tItemFees\tCommission\t0.00\tAFN\t2026-05-09\tSKU-1\t2
            """,
            // The first row holds the total.
            new RowCount(5, 2, 1, 0, 2),
            // 77 and three empty cells 6, BRL 4, Order 6, ItemFees 9, Commission 11.
            "4:37 KPI-5102",
            // And -12.00 7, AFN 4.
            "5:48 KPI-5102"),
        file(
            "amazon_returns",
            "r.txt",
            "returns",
            """
            sku\tquantity\treturn-date\torder-id\tasin\tdetailed-disposition\treason
            S\t1\t2026-05-04T12:00:00Z\t701-1\tB0A\tSELLABLE\tUNWANTED
            S\tone\t2026-05-04T12:00:00Z\t701-2\tB0A\tSELLABLE\tUNWANTED
            S\t1\tlast week\t701-3\tB0A\tSELLABLE\tUNWANTED
            S\t1\t2026-05-04T12:00:00Z\t701-4\tB0A\tSELLABLE\tUNWANTED
            """,
            rows(2, 2),
            "3:3 KPI-5102",
            "4:5 KPI-5102"),
        file(
            "amazon_seller_performance",
            "h.json",
            "account_health",
            """
            {"accountStatuses":[],"performanceMetrics":[{
            "lateShipmentRate":{"orderCount":"many","lateShipmentCount":35,"reportingDateRange":{"reportingDateTo":"2026-05-04T12:00Z"},"status":"GOOD","rate":0.035,"targetValue":0.04,"targetCondition":"LESS_THAN"},
            "validTrackingRate":{"shipmentCount":100,"validTrackingCount":99,"reportingDateRange":{"reportingDateTo":"2026-05-04T12:00Z"},"status":"GOOD","rate":0.99,"targetValue":0.95,"targetCondition":"GREATER_THAN"}}]}
            """,
            rows(1, 1),
            // "lateShipmentRate":{ is 20 long, "orderCount": 13.
            "2:34 KPI-5102"));
  }

  private static Stream<Case> downloads() {
    return Stream.of(
        file(
            "amazon_business_report_pt",
            "2026-05-04.csv",
            "traffic",
            """
            ASIN (child),Sessões - Total,Visualizações da página - Total,Unidades pedidas,Vendas de produtos pedidos,Total de itens do pedido
            B0A,10,20,1,"R$ 1,00",1
            B0B,"2,34",20,1,"R$ 1,00",1
            B0C,10,20,1,"R$ 1.23,4",1
            B0D,10,20,1,"R$ 1,00"x,1
            B0E,10,20,1,"R$ 1,00",1
            """,
            rows(2, 3),
            "3:6 KPI-5102",
            // 4 + 3 + 3 + 2, and the quotation mark.
            "4:14 KPI-5102",
            // The x behind the second quotation mark: 12 and 9 come before.
            "5:22 KPI-5104"),
        file(
            "amazon_business_report_en",
            "2026-05-04.csv",
            "traffic",
            """
            (Child) ASIN,Sessions,Page Views,Units Ordered,Ordered Product Sales,Total Order Items
            B0A,10,20,1,R$1.00,1
            B0B,ten,20,1,R$1.00,1
            ,10,20,1,R$1.00,1
            B0D,10,20,1,R$1.00,1
            """,
            rows(2, 2),
            "3:5 KPI-5102",
            "4:1 KPI-5102"),
        file(
            "amazon_business_report_days_pt",
            "days.csv",
            "store_days",
            """
            Data,Vendas de produtos pedidos,Unidades pedidas,Total de itens do pedido,Unidades reembolsadas,Unidades enviadas,Visualizações da página - Total,Sessões - Total,Porcentagem de sessão de unidade
            04/05/2026,"R$ 1,00",1,1,0,1,20,10,10.00%
            31/04/2026,"R$ 1,00",1,1,0,1,20,10,10.00%
            05/05/2026,"R$ 1,00",1,1,0,1,20,10,10.00
            06/05/2026,"R$ 1,00",1,1,0,1,20,10,10.00%
            """,
            rows(2, 2),
            "3:1 KPI-5102",
            // 11 + 10 + 4 · 2 + 3 + 3: a percentage has its sign.
            "4:36 KPI-5102"),
        file(
            "amazon_business_report_days_en",
            "days.csv",
            "store_days",
            """
            Date,Ordered Product Sales,Units Ordered,Total Order Items,Page Views - Total,Sessions - Total,Unit Session Percentage
            "May 4, 2026",R$1.00,1,1,20,10,10.00%
            05/06/2026,R$1.00,1,1,20,10,10.00%
            "May 7, 2026",R$1.00,1,1,20,0,0.00%
            "May 8, 2026",R$1.00,1,1,20,10,10.00%
            """,
            rows(2, 2),
            "3:1 KPI-5102",
            // 14 + 7 + 2 + 2 + 3: no session, and a unit sold.
            "4:29 KPI-5111"),
        file(
            "amazon_transactions_pt",
            "t.csv",
            "movements",
            """
            "Todos os valores em BRL"
            "data/hora","total","tipo","id do pedido","sku","quantidade","atendimento","vendas do produto","tarifas de venda","taxas fba","taxas de outras transações"
            "1 de mar. de 2026 10:00:00 GMT-8","88,00","Pedido","701-1","SKU-1","1","Amazon","100,00","-12,00","0","0"
            "32 de mar. de 2026 10:00:00 GMT-8","88,00","Pedido","701-2","SKU-1","1","Amazon","100,00","-12,00","0","0"
            "1 de mar. de 2026 10:00:00 GMT-8","oitenta","Pedido","701-3","SKU-1","1","Amazon","100,00","-12,00","0","0"
            "1 de mar. de 2026 10:00:00 GMT-8","0","Pedido"
            """,
            // The last row is short and good.
            rows(2, 2),
            "4:2 KPI-5102",
            // 32 characters in quotation marks, a comma and another quotation mark.
            "5:37 KPI-5102"),
        file(
            "amazon_transactions_en",
            "t.csv",
            "movements",
            """
            date/time,total,type,order id,sku,quantity,fulfillment,product sales,selling fees,fba fees,other transaction fees
            "Mar 1, 2026 10:00:00 AM GMT-8",88.00,Order,701-1,SKU-1,1,Amazon,100.00,-12.00,0,0
            "Mar 1, 2026 25:00:00 AM GMT-8",88.00,Order,701-2,SKU-1,1,Amazon,100.00,-12.00,0,0
            "Mar 1, 2026 10:00:00 AM GMT-8",eighty,Order,701-3,SKU-1,1,Amazon,100.00,-12.00,0,0
            "Mar 1, 2026 10:00:00 AM GMT-8",88.00,Order,701-4,SKU-1,1,Amazon,100.00,-12.00,0,0
            """,
            rows(2, 2),
            "3:2 KPI-5102",
            // 29 characters in quotation marks and a comma.
            "4:33 KPI-5102"));
  }

  private static Stream<Case> stock() {
    return Stream.of(
        file(
            "amazon_fba_inventory",
            "stock_2026-05-04.txt",
            "inventory",
            """
            sku\tafn-fulfillable-quantity\tfnsku\tasin\tafn-inbound-working-quantity\tafn-inbound-shipped-quantity\tafn-inbound-receiving-quantity
            S\t10\tX\tB0A\t0\t0\t0
            T\tten\tX\tB0B\t0\t0\t0
            S\t11\tX\tB0A\t0\t0\t0
            U\t1\tX\tB0C\t0\t0\t0
            """,
            rows(2, 2),
            "3:3 KPI-5102",
            // S again, with another number.
            "4:1 KPI-5124"),
        file(
            "amazon_fba_planning",
            "p.txt",
            "stock_age",
            """
            sku\tavailable\tsnapshot-date\tasin\tinv-age-0-to-90-days\tinv-age-91-to-180-days\tinv-age-181-to-270-days\tinv-age-271-to-365-days\tinv-age-365-plus-days\testimated-excess-quantity
            S\t10\t2026-05-04\tB0A\t10\t0\t0\t0\t0\t0
            T\t10\t04-05-2026\tB0B\t10\t0\t0\t0\t0\t0
            U\t0\t2026-05-04\tB0C\tten\t0\t0\t0\t0\t0
            V\t10\t2026-05-04\tB0D\t10\t0\t0\t0\t0\t0
            """,
            rows(2, 2),
            "3:6 KPI-5102",
            // 2 + 2 + 11 + 4.
            "4:20 KPI-5102"),
        file(
            "amazon_ledger",
            "l.txt",
            "stock_ledger",
            """
            FNSKU\tStartingWarehouseBalance\tDate\tASIN\tMSKU\tDisposition\tReceipts\tCustomerShipments\tCustomerReturns\tFound\tLost\tDamaged\tDisposed\tEndingWarehouseBalance\tLocation
            X\t100\t05/14/2026\tB0A\tS\tSELLABLE\t20\t-30\t0\t0\t0\t0\t0\t90\tBR
            X\t90\t05/15/2026\tB0A\tS\tSELLABLE\tmany\t0\t0\t0\t0\t0\t0\t90\tBR
            X\t90\t16/05/2026\tB0A\tS\tSELLABLE\t0\t0\t0\t0\t0\t0\t0\t90\tBR
            X\t90\t05/17/2026\tB0A\tS\tSELLABLE\t0\t0\t0\t0\t0\t0\t0\t90\tBR
            """,
            rows(2, 2),
            // 2 + 3 + 11 + 4 + 2 + 9.
            "3:32 KPI-5102",
            // There is no month 16.
            "4:6 KPI-5102"),
        file(
            "amazon_restock",
            "2026-05-04.csv",
            "restock",
            """
            Merchant SKU,Recommended replenishment qty,ASIN,Available,Inbound
            S,40,B0A,1,1
            T,forty,B0B,1,1
            U,1,,1,1
            V,1,B0D,1,1
            """,
            rows(2, 2),
            "3:3 KPI-5102",
            "4:5 KPI-5102"));
  }

  private static Stream<Case> ads() {
    return Stream.of(
        ad(
            "amazon_ads_sp_products",
            "ads",
            "\"purchases7d\":1,\"sales7d\":9,\"advertisedAsin\":\"B0A\""),
        ad("amazon_ads_sp_campaigns", "campaign_days", "\"purchases7d\":1,\"sales7d\":9"),
        ad("amazon_ads_sb_campaigns", "campaign_days", "\"purchases\":1,\"sales\":9"),
        ad("amazon_ads_sd_products", "ads", "\"purchases\":1,\"sales\":9,\"promotedAsin\":\"B0A\""),
        ad(
            "amazon_ads_sd_campaigns",
            "campaign_days",
            "\"purchases\":1,\"sales\":9,\"salesPromotedClicks\":9"),
        file(
            "amazon_ads_console_pt",
            "c.csv",
            "ads",
            """
            ASIN anunciado,Cliques,Data,Nome da campanha,Impressões,Gasto,Vendas totais em 7 dias,Pedidos totais em 7 dias
            B0A,10,04/05/2026,C,800,"8,50","40,00",3
            B0A,dez,05/05/2026,C,800,"8,50","40,00",3
            B0A,10,31/02/2026,C,800,"8,50","40,00",3
            B0A,10,06/05/2026,C,800,"8,50","40,00",3
            """,
            rows(2, 2),
            "3:5 KPI-5102",
            "4:8 KPI-5102"),
        file(
            "amazon_ads_console_en",
            "c.csv",
            "ads",
            """
            Advertised ASIN,Clicks,Date,Campaign Name,Impressions,Spend,7 Day Total Sales,7 Day Total Orders (#)
            B0A,10,05/04/2026,C,800,8.50,40.00,3
            B0A,ten,05/05/2026,C,800,8.50,40.00,3
            B0A,10,02/30/2026,C,800,8.50,40.00,3
            B0A,10,05/06/2026,C,800,8.50,40.00,3
            """,
            rows(2, 2),
            "3:5 KPI-5102",
            "4:8 KPI-5102"));
  }

  /** Two campaigns that are good, one with clicks that are none, one on a day that there is not. */
  private static Case ad(String feed, String table, String figures) {
    String rest = ",\"impressions\":90,\"cost\":1," + figures + "}";
    return file(
        feed,
        "a.json",
        table,
        "[\n"
            + ("{\"clicks\":1,\"date\":\"2026-05-04\",\"campaignId\":1" + rest + ",\n")
            + ("{\"clicks\":\"x\",\"date\":\"2026-05-04\",\"campaignId\":2" + rest + ",\n")
            + ("{\"clicks\":1,\"date\":\"2026-13-01\",\"campaignId\":3" + rest + ",\n")
            + ("{\"clicks\":1,\"date\":\"2026-05-04\",\"campaignId\":4" + rest + "]\n"),
        rows(2, 2),
        // {"clicks": is 10 long, 1,"date": 9.
        "3:11 KPI-5102",
        "4:20 KPI-5102");
  }

  private static Stream<Case> others() {
    return Stream.of(
        file(
            "reviews_ratings",
            "r.csv",
            "reviews",
            """
            date,asin,reviews,rating
            2026-05-04,B0A,57,4.3
            2026-05-04,B0B,many,4.3
            soon,B0C,57,4.3
            2026-05-04,B0D,57,4.3
            """,
            rows(2, 2),
            "3:16 KPI-5102",
            "4:1 KPI-5102"),
        file(
            "keyword_ranks",
            "k.csv",
            "keyword_ranks",
            """
            asin,rank,date,keyword
            B0A,12,2026-05-04,chaleira
            B0A,top,2026-05-04,bule
            B0A,3,2026/05/04,bule
            B0A,3,2026-05-04,jarra
            """,
            rows(2, 2),
            "3:5 KPI-5102",
            "4:7 KPI-5102"));
  }

  private static Stream<Case> chinese() {
    return Stream.of(
        file(
            "lingxing_store_sales",
            "l.json",
            "shop_orders",
            """
            {"data":[
            {"units_ordered":"12","date":"2026-05-04","sid":1,"ordered_product_sales":"10.00","total_order_items":1,"currency":"BRL"},
            {"units_ordered":"x","date":"2026-05-04","sid":2,"ordered_product_sales":"10.00","total_order_items":1,"currency":"BRL"},
            {"ordered_product_sales":"10.00","units_ordered":"12","date":"2026-05-04","sid":3,"total_order_items":1,"currency":"USD"},
            {"units_ordered":"12","date":"2026-05-04","sid":4,"ordered_product_sales":"10.00","total_order_items":1,"currency":"BRL"}]}
            """,
            rows(2, 2),
            "3:18 KPI-5102",
            // Dollars in a table of reais.
            "4:26 KPI-5118"),
        file(
            "lingxing_orders",
            "l.json",
            "shop_orders",
            """
            {"data":[
            {"order_total_amount":"1.00","amazon_order_id":"1","purchase_date":"2026-05-04T12:00:00Z","order_status":"Shipped"},
            {"order_total_amount":"x","amazon_order_id":"2","purchase_date":"2026-05-04T12:00:00Z","order_status":"Shipped"},
            {"purchase_date":"never","order_total_amount":"1.00","amazon_order_id":"3","order_status":"Shipped"},
            {"order_total_amount":"1.00","amazon_order_id":"4","purchase_date":"2026-05-04T12:00:00Z","order_status":"Shipped"}]}
            """,
            rows(2, 2),
            "3:23 KPI-5102",
            "4:18 KPI-5102"),
        file(
            "lingxing_ads",
            "l.json",
            "campaign_days",
            """
            {"data":[
            {"clicks":1,"campaign_id":1,"report_date":"2026-05-04","impressions":8,"cost":"0.90","orders":0,"sales":"0.00"},
            {"clicks":"x","campaign_id":2,"report_date":"2026-05-04","impressions":8,"cost":"0.90","orders":0,"sales":"0.00"},
            {"clicks":1,"campaign_id":3,"report_date":"2026-05-04","impressions":8,"cost":"0.90","orders":0,"sales":"0.00"}]}
            """,
            rows(2, 1),
            "3:11 KPI-5102"),
        file(
            "lingxing_asin_daily",
            "asin_units.json",
            "product_days",
            """
            {"data":[
            {"map_value":2,"r_date":"2026-05-04","sid":1,"asin":"B0A","seller_sku":"S","currency_code":"BRL"},
            {"map_value":"x","r_date":"2026-05-04","sid":1,"asin":"B0B","seller_sku":"T","currency_code":"BRL"},
            {"map_value":2,"r_date":"2026-05-04","sid":1,"asin":"B0C","seller_sku":"U","currency_code":"BRL"}]}
            """,
            rows(2, 1),
            "3:14 KPI-5102"),
        file(
            "lingxing_profit_msku",
            "profit_2026-05-04.json",
            "product_profit",
            """
            {"data":[
            {"profit":"3.00","seller_sku":"S","asin":"B0A","sales_amount":"10.00","fba_fee":"-2.00","commission":"-1.00","ad_cost":"1.00"},
            {"profit":"x","seller_sku":"T","asin":"B0B","sales_amount":"10.00","fba_fee":"-2.00","commission":"-1.00","ad_cost":"1.00"},
            {"profit":"3.00","seller_sku":"U","asin":"B0C","sales_amount":"10.00","fba_fee":"-2.00","commission":"-1.00","ad_cost":"1.00"}]}
            """,
            rows(2, 1),
            "3:11 KPI-5102"),
        file(
            "lingxing_replenishment",
            "advice_2026-05-04.json",
            "purchase_advice",
            """
            {"data":{"quantity_fba_valid":10,"sid":1,"msku":"S","quantity_sug_replenishment":40}}
            {"data":{"quantity_fba_valid":"ten","sid":1,"msku":"T","quantity_sug_replenishment":40}}
            {"data":{"quantity_fba_valid":10,"sid":1,"msku":"U","quantity_sug_replenishment":40}}
            """,
            rows(2, 1),
            "2:31 KPI-5102"),
        new Case(
            "mabang_orders",
            "m.csv",
            GB18030,
            "shop_orders",
            """
            SKU,商品数量,订单编号,平台,商品总金额,付款时间
            S,1,D1,Amazon,10.00,2026-05-05 10:59:59
            S,两,D2,Amazon,10.00,2026-05-05 10:59:59
            S,1,D3,Amazon,10.00,昨天
            S,1,D4,Amazon,10.00,2026-05-05 10:59:59
            """,
            rows(2, 2),
            // 2 + 2 + 3 + 7 + 6.
            List.of("3:3 KPI-5102", "4:21 KPI-5102")),
        new Case(
            "mabang_stock",
            "m_2026-05-04.csv",
            GB18030,
            "shop_stock",
            "商品编码,当前库存,仓库,在途量\nS,100,深圳,20\nT,many,深圳,20\nU,100,深圳,20\n",
            rows(2, 1),
            List.of("3:3 KPI-5102")),
        file(
            "tongtool_orders",
            "t.json",
            "shop_orders",
            """
            {"datas":{"array":[{"orderIdCode":"T1","saleTime":"2026-05-05 10:59:59","orderStatus":"despatched","orderAmountCurrency":"BRL","orderDetails":[
            {"quantity":1,"transaction_price":89.9,"goodsMatchedSku":"S"},
            {"quantity":"two","transaction_price":89.9,"goodsMatchedSku":"T"},
            {"quantity":1,"transaction_price":89.9,"goodsMatchedSku":"U"}]}]}}
            """,
            rows(2, 1),
            "3:13 KPI-5102"),
        file(
            "tongtool_purchase_advice",
            "t.json",
            "purchase_advice",
            """
            {"datas":{"array":[
            {"proposalQuantity":5,"caculateDate":"2026-05-05 12:00:00","goodsSku":"S","currStockQuantity":3,"warehouseName":"深圳"},
            {"proposalQuantity":"x","caculateDate":"2026-05-05 12:00:00","goodsSku":"T","currStockQuantity":3,"warehouseName":"深圳"},
            {"proposalQuantity":5,"caculateDate":"2026-05-05 12:00:00","goodsSku":"U","currStockQuantity":3,"warehouseName":"深圳"}]}}
            """,
            rows(2, 1),
            "3:21 KPI-5102"),
        file(
            "dianxiaomi_orders",
            "product.csv",
            "shop_orders",
            """
            SKU,数量,订单号,订单金额,付款时间,币种
            S,1,X1,100.00,2026-05-05 10:59:59,BRL
            S,two,X2,100.00,2026-05-05 10:59:59,BRL
            S,1,X3,100.00,2026-05-05 10:59:59,BRL
            """,
            rows(2, 1),
            "3:3 KPI-5102"));
  }

  private static Stream<Case> brazilian() {
    return Stream.of(
        file(
            "bling_orders",
            "b.json",
            "shop_orders",
            """
            {"data":{"id":1,"numeroLoja":"701-1","data":"2026-05-04","loja":{"id":3},"itens":[
            {"quantidade":2,"codigo":"S","valor":89.9},
            {"quantidade":"x","codigo":"T","valor":89.9},
            {"quantidade":2,"codigo":"U","valor":89.9}]}}
            """,
            rows(2, 1),
            "3:15 KPI-5102"),
        file(
            "tiny_orders",
            "t.json",
            "shop_orders",
            """
            {"id":1,"numeroPedido":7,"situacao":6,"data":"2026-05-04","itens":[
            {"quantidade":2,"produto":{"sku":"S"},"valorUnitario":89.9},
            {"quantidade":"x","produto":{"sku":"T"},"valorUnitario":89.9},
            {"quantidade":2,"produto":{"sku":"U"},"valorUnitario":89.9}]}
            """,
            rows(2, 1),
            "3:15 KPI-5102"),
        file(
            "tiny_orders_v2",
            "t.json",
            "shop_orders",
            """
            {"retorno":{"status":"OK","pedido":{"id":"1","data_pedido":"04/05/2026","situacao":"Aprovado","itens":[
            {"item":{"quantidade":"2.00","codigo":"S","valor_unitario":"89.90"}},
            {"item":{"quantidade":"x","codigo":"T","valor_unitario":"89.90"}},
            {"item":{"quantidade":"2.00","codigo":"U","valor_unitario":"89.90"}}]}}}
            """,
            rows(2, 1),
            "3:23 KPI-5102"),
        file(
            "omie_orders",
            "o.json",
            "shop_orders",
            """
            {"pagina":1,"pedido_venda_produto":[{"cabecalho":{"numero_pedido":"7"},"infoCadastro":{"dInc":"04/05/2026"},"det":[
            {"produto":{"quantidade":2,"codigo":"S","valor_unitario":89.9}},
            {"produto":{"quantidade":"x","codigo":"T","valor_unitario":89.9}},
            {"produto":{"quantidade":2,"codigo":"U","valor_unitario":89.9}}]}]}
            """,
            rows(2, 1),
            "3:26 KPI-5102"),
        file(
            "mercado_libre_orders",
            "ml.json",
            "shop_orders",
            """
            {"results":[{"id":20,"date_created":"2026-05-04T10:00:00.000-04:00","status":"paid","currency_id":"BRL","order_items":[
            {"quantity":2,"unit_price":89.9,"item":{"seller_sku":"S"}},
            {"quantity":"x","unit_price":89.9,"item":{"seller_sku":"T"}},
            {"quantity":2,"unit_price":89.9,"item":{"seller_sku":"U"}}]}]}
            """,
            rows(2, 1),
            "3:13 KPI-5102"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_damaged_row_is_told_with_its_place_and_stops_nothing(Case one) {
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

    FeedFile file =
        reading.files().stream().filter(f -> f.name().equals(one.file())).findFirst().orElseThrow();
    assertThat(file.feed().map(Feed::name)).contains(one.feed());
    assertThat(said(reading, one.file())).containsExactlyInAnyOrderElementsOf(one.said());
    assertThat(file.rows()).isEqualTo(one.rows());
  }

  /** Line, column and code; a cell that several tables need is told once. */
  private static List<String> said(FeedReading reading, String file) {
    return reading.diagnostics().stream()
        .filter(problem -> problem.span().source().name().equals(file))
        .map(
            problem ->
                problem.span().toString().substring(file.length() + 1) + " " + problem.code().id())
        .toList();
  }

  @Test
  void every_feed_has_a_damaged_file() {
    assertThat(cases().map(Case::feed))
        .containsExactlyInAnyOrderElementsOf(
            Downloads.FEEDS.all().stream().map(Feed::name).toList());
  }
}
