package io.github.kpi4j.quickstart.shop;

import java.time.LocalDate;
import java.util.List;

/**
 * The forty products, oldest first. A few earn most of the money, as everywhere; seven are launched
 * while the story runs. The ids have the marketplace's shape and are invented.
 */
final class Catalogue {
  // asin, launch, category, price (cents), sessions a day, orders per 10,000 sessions, cogs (per
  // mille), fulfilment fee (cents), dba share, ad share (per mille), click (cents), refunds (per
  // mille), rating (tenths), warehouses, reviews
  private static final String TABLE =
      """
      B0XP9K5KST  2023-02-26  auto     14990   102   677  320  1445    0  385   257  24  43 2    139
      B0X6JNVE5E  2023-03-04  kitchen   9990   189   678  311  1245    0  280   233  37  47 1    251
      B0Z0RX4F8R  2023-03-27  kitchen  12990    59   732  304  1545    0  360   254  30  47 1     98
      B0XP87V31J  2023-04-05  home     15990    39   670  322  1845  200  385   324  38  46 2     62
      B0ZYXVE9R4  2023-04-22  kitchen  25990    69   618  330  1605  200  385   397  38  47 2     87
      B0X0KL8JHW  2023-05-15  kitchen  35990    25   513  281  1715  200  360   638  24  46 2     57
      B0YVA14NQ2  2023-06-19  kitchen   4990   113   755  335   585  400  255   180  42  44 1    166
      B0XYFWH42S  2023-07-13  kitchen   4490   115   852  325   585  120  245   154  37  44 1    161
      B0Y48VD1QA  2023-07-24  auto      6490   172   781  355   605  350  330   179  27  45 2    232
      B0Z083ZXXC  2023-07-24  home     21990    44   600  297  1605  450  330   399  31  44 1     86
      B0XQ5DA21D  2023-08-12  kitchen  19990    30   732  314  1905    0  255   630  27  47 1     86
      B0Z3PC0GLS  2023-08-22  auto      6490    94   849  294   605  300  235   226  23  47 2    132
      B0Y6GQC6WX  2023-08-22  kitchen  19990    68   687  289  1905  200  265   650  26  47 1     75
      B0Y77L2SJN  2023-10-11  kitchen  18990    59   656  314  1905  200  280   483  39  45 1     73
      B0ZK3GQH6Q  2023-10-23  kitchen   3990   232   735  336   585  200  360    92  42  46 1    232
      B0YYC0CW7F  2023-11-01  auto      5990   146   705  353   605  350  245   178  36  43 1    153
      B0YTKBBX05  2023-11-03  home      7990    68   830  322  1205    0  330   234  29  45 2     79
      B0YYL46MTB  2023-11-25  auto      8990   108   821  333  1205  300  330   243  22  44 2    128
      B0XJ3S94DN  2023-12-19  home     10990    58   744  326  1345    0  280   307  22  46 1     73
      B0Y92AC5N2  2023-12-23  kitchen   6490    81   735  294   605    0  295   167  23  47 2     94
      B0ZR0146CY  2023-12-24  auto     17990    52   689  284  1695  450  235   608  25  45 1     59
      B0Z9JYW8D9  2023-12-24  kitchen  19990    46   649  304  1545  200  265   548  37  43 1     58
      B0Y2DD339A  2024-01-27  kitchen  25990   116   665  329  1925  400  255   835  42  44 1     87
      B0YZP2RAA0  2024-04-23  auto     15990    37   681  296  1845    0  235   483  24  43 1     59
      B0ZCKE9A9S  2024-05-09  home     17990   112   699  301  1695  450  360   426  26  46 1     70
      B0XB878JHH  2024-05-10  home      8490   108   769  299  1245  450  385   186  25  46 1     55
      B0ZB3TB64C  2024-05-12  home      5490   126   734  346   605  450  295   155  25  45 1     66
      B0Y41ZH6RH  2024-05-13  kitchen   6990   221   771  342   605  400  280   188  25  45 2    112
      B0ZKC6102A  2024-06-09  home     14990   102   638  315  1545  200  360   333  29  46 1     73
      B0Z5L0CWQS  2024-06-26  kitchen   6990    69   822  302   605  120  330   172  28  46 1     61
      B0XMVPVW23  2024-08-10  kitchen  27990    36   538  331  1715    0  235   624  38  42 1     73
      B0YS60ED0C  2024-09-05  auto     17990    40   689  316  1695  200  255   523  42  45 1     68
      B0X95HD724  2024-09-07  home      4490   117   783  311   585  450  265   131  34  43 1     81
      B0X5RCRRY8  2025-02-17  home      8490   266   772  319  1245  200  255   294  32  46 2      0
      B0ZMA86G0P  2025-05-05  auto     14990    84   664  348  1605  300  265   400  40  43 2      0
      B0ZL7FRML6  2025-07-21  kitchen  12990    58   736  353  1545  120  385   312  27  47 2      0
      B0YX1H320B  2025-09-08  home     10990    75   783  337  1345  200  235   410  33  45 1      0
      B0XZ3VQ8ZA  2025-10-06  kitchen  27990    94   593  332  1605  300  330   620  24  45 1      0
      B0YER9XP01  2025-12-01  home      8990    76   713  352  1245    0  235   327  36  45 1      0
      B0Z4EMAPG5  2026-02-02  home      9490    98   823  306  1245  350  295   252  22  45 1      0
      """;

  private static final List<String> WAREHOUSES = List.of("SP1", "PE1");

  private Catalogue() {}

  /** All products, by launch date. */
  static List<Product> products() {
    return TABLE.lines().map(Catalogue::read).toList();
  }

  private static Product read(String line) {
    List<String> cells = List.of(line.strip().split(" +", -1));
    return new Product(
        cells.get(0),
        LocalDate.parse(cells.get(1)),
        Category.labelled(cells.get(2)),
        Integer.parseInt(cells.get(3)),
        Integer.parseInt(cells.get(4)),
        Integer.parseInt(cells.get(5)),
        Integer.parseInt(cells.get(6)),
        Integer.parseInt(cells.get(7)),
        Integer.parseInt(cells.get(8)),
        Integer.parseInt(cells.get(9)),
        Integer.parseInt(cells.get(10)),
        Integer.parseInt(cells.get(11)),
        Integer.parseInt(cells.get(12)),
        WAREHOUSES.subList(0, Integer.parseInt(cells.get(13))),
        Integer.parseInt(cells.get(14)));
  }
}
