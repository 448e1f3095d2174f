package io.github.kpi4j.quickstart.shop;

/** A branch of the shop, with the sales taxes its goods carry. */
enum Category {
  /** Pans, boards, storage: the larger half of the shop. */
  KITCHEN("kitchen", 108),
  /** Organisers and light. */
  HOME("home", 112),
  /** Car care, which pays more because much of its tax is collected up front. */
  AUTO("auto", 126);

  /** The name in the files. */
  final String label;

  /** Taxes on sales, in thousandths. */
  final int taxPerMille;

  Category(String label, int taxPerMille) {
    this.label = label;
    this.taxPerMille = taxPerMille;
  }

  static Category labelled(String label) {
    for (Category category : values()) {
      if (category.label.equals(label)) {
        return category;
      }
    }
    throw new IllegalArgumentException("no category " + label);
  }
}
