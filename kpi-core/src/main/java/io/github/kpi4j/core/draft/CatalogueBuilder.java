package io.github.kpi4j.core.draft;

import java.util.List;

/** Fills the goods of a contract; see {@link DraftBuilder#catalogue}. */
public final class CatalogueBuilder {
  private final MappingBuilder keys;

  CatalogueBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * The kinds of goods.
   *
   * @param names their names
   * @return this builder
   */
  public CatalogueBuilder categories(String... names) {
    keys.put("categories", List.of(names));
    return this;
  }

  /**
   * The next certificate, which holds until a day.
   *
   * @param category the goods
   * @param authority who issued it
   * @param number its number
   * @param until the last day on which it holds, such as {@code 2027-06-30}
   * @return this builder
   */
  public CatalogueBuilder certificate(
      String category, String authority, String number, String until) {
    certificate(category, authority, number, keys.next("certificates")).put("until", until);
    return this;
  }

  /**
   * The next certificate, which holds for good.
   *
   * @param category the goods
   * @param authority who issued it
   * @param number its number
   * @return this builder
   */
  public CatalogueBuilder certificate(String category, String authority, String number) {
    certificate(category, authority, number, keys.next("certificates"));
    return this;
  }

  private static MappingBuilder certificate(
      String category, String authority, String number, MappingBuilder certificate) {
    certificate.put("category", category);
    certificate.put("authority", authority);
    certificate.put("number", number);
    return certificate;
  }
}
