package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.draft.Mapping;
import java.util.List;

/** What a part of a contract looks like, before anybody asks what it means. */
sealed interface Shape {
  /** A name for people, in one language or in several. */
  Shape TITLE =
      new TextOr(
          keys(optional("en", new Text()), optional("pt", new Text()), optional("zh", new Text())));

  /** A word, number, condition or formula. */
  record Text() implements Shape {}

  /** A list of things of one shape. */
  record ListOf(Shape item) implements Shape {}

  /** Things of one shape under names that the author chooses. */
  record Named(Shape item) implements Shape {}

  /** Things of one shape under names that are declared elsewhere, such as levels or metrics. */
  record ByKey(Shape item) implements Shape {}

  /** Fixed keys, each with a shape of its own. */
  record Keys(List<Field> keys) implements Shape {
    List<String> names() {
      return keys.stream().filter(key -> key.use() != Use.LATER).map(Field::name).toList();
    }

    /** Whether all keys of a mapping can stand there, those of its author among them. */
    boolean knows(Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> entry.key().text())
          .allMatch(key -> isOfAuthor(key) || names().contains(key));
    }
  }

  /** Some fixed keys, and beside them things of one shape under names that the author chooses. */
  record KeysAndNamed(Keys keys, Shape item) implements Shape {
    boolean isFixed(String key) {
      return keys.keys().stream().anyMatch(field -> field.name().equals(key));
    }
  }

  /** A text, or keys where more is to be said. */
  record TextOr(Keys keys) implements Shape {}

  /** A text, or a list where there are several. */
  record TextOrList(ListOf list) implements Shape {}

  /** A text, or texts of its own under names that are declared elsewhere, such as stages. */
  record TextOrByKey(ByKey byKey) implements Shape {}

  /** Keys, or a list of such where there are several. */
  record OneOrList(Keys keys) implements Shape {}

  /** Texts in lists and under names in any way; who reads them says what fits. */
  record Any() implements Shape {}

  /** Whether a key has to be there. */
  enum Use {
    REQUIRED,
    OPTIONAL,
    /** A key of the language that this release does not read yet. */
    LATER
  }

  record Field(String name, Use use, Shape shape) {}

  /** Keys that start with {@code x-} belong to the author and mean nothing here. */
  static boolean isOfAuthor(String key) {
    return key.startsWith("x-");
  }

  static Field required(String name, Shape shape) {
    return new Field(name, Use.REQUIRED, shape);
  }

  static Field optional(String name, Shape shape) {
    return new Field(name, Use.OPTIONAL, shape);
  }

  static Field later(String name) {
    return new Field(name, Use.LATER, new Text());
  }

  static Keys keys(Field... keys) {
    return new Keys(List.of(keys));
  }
}
