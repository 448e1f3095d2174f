package io.github.kpi4j.quickstart.shop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The products by launch date, as the file grows with every launch. */
final class ProductList {
  private ProductList() {}

  static void write(List<Product> products, Path folder) throws IOException {
    StringBuilder text = new StringBuilder("asin,launch_date,category\n");
    for (Product product : products) {
      text.append(
              new Row()
                  .text(product.asin())
                  .date(product.launchDate())
                  .text(product.category().label))
          .append('\n');
    }
    Files.writeString(folder.resolve("products.csv"), text, StandardCharsets.UTF_8);
  }
}
