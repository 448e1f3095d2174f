package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.TextEdit;
import io.github.kpi4j.core.draft.Broken;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.core.internal.check.Shape.ByKey;
import io.github.kpi4j.core.internal.check.Shape.Field;
import io.github.kpi4j.core.internal.check.Shape.Keys;
import io.github.kpi4j.core.internal.check.Shape.KeysAndNamed;
import io.github.kpi4j.core.internal.check.Shape.ListOf;
import io.github.kpi4j.core.internal.check.Shape.Named;
import io.github.kpi4j.core.internal.check.Shape.OneOrList;
import io.github.kpi4j.core.internal.check.Shape.TextOr;
import io.github.kpi4j.core.internal.check.Shape.TextOrByKey;
import io.github.kpi4j.core.internal.check.Shape.TextOrList;
import io.github.kpi4j.core.internal.check.Shape.Use;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Compares a tree with a shape: unknown keys, missing keys, a list where a text belongs. */
final class StructureCheck {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final Problems problems;

  StructureCheck(Problems problems) {
    this.problems = problems;
  }

  /**
   * Checks a part.
   *
   * @param place what the part is called in messages, such as {@code tacos}
   * @param where the place to point at if something is missing
   */
  void check(Node node, Shape shape, String place, Span where) {
    if (node instanceof Broken || shape instanceof Shape.Any) {
      return;
    }
    if (shape instanceof TextOr either) {
      check(node, node instanceof Mapping ? either.keys() : new Shape.Text(), place, where);
    } else if (shape instanceof TextOrList either) {
      check(node, node instanceof Sequence ? either.list() : new Shape.Text(), place, where);
    } else if (shape instanceof TextOrByKey either) {
      check(node, node instanceof Mapping ? either.byKey() : new Shape.Text(), place, where);
    } else if (shape instanceof OneOrList either) {
      check(
          node, node instanceof Sequence ? new ListOf(either.keys()) : either.keys(), place, where);
    } else if (shape instanceof ListOf list && node instanceof Sequence sequence) {
      sequence.items().forEach(item -> check(item, list.item(), place, item.span()));
    } else if (shape instanceof Named named && node instanceof Mapping mapping) {
      names(mapping);
      mapping.entries().forEach(entry -> check(entry, named.item()));
    } else if (shape instanceof KeysAndNamed both && node instanceof Mapping mapping) {
      Mapping fixed = part(mapping, both::isFixed);
      keys(fixed, both.keys(), place, where);
      Mapping named = part(mapping, key -> !both.isFixed(key) && !Shape.isOfAuthor(key));
      check(named, new Named(both.item()), place, where);
    } else if (shape instanceof ByKey byKey && node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> check(entry, byKey.item()));
    } else if (shape instanceof Keys keys && node instanceof Mapping mapping) {
      keys(mapping, keys, place, where);
    } else if (!(shape instanceof Shape.Text && node instanceof Scalar)) {
      problems.add(
          Diagnostic.of(Code.WRONG_SHAPE, node.span())
              .with("place", place)
              .with("found", kind(node))
              .with("expected", kind(shape))
              .fixedBy(reshaped(node, shape)));
    }
  }

  /** A text where a list of texts belongs, and the other way round. */
  private static List<TextEdit> reshaped(Node node, Shape shape) {
    Span span = node.span();
    if (node instanceof Scalar
        && shape instanceof ListOf texts
        && texts.item() instanceof Shape.Text) {
      return List.of(new TextEdit(span, "[" + span.text() + "]"));
    }
    return shape instanceof Shape.Text
            && node instanceof Sequence list
            && list.items().size() == 1
            && list.items().get(0) instanceof Scalar item
        ? List.of(new TextEdit(span, item.span().text()))
        : List.of();
  }

  private static Mapping part(Mapping mapping, Predicate<String> keys) {
    return new Mapping(
        mapping.span(),
        mapping.entries().stream().filter(entry -> keys.test(entry.key().text())).toList());
  }

  private void check(Entry entry, Shape shape) {
    check(entry.value(), shape, entry.key().text(), entry.key().span());
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /**
   * Without accents, capitals and space; nothing mends it, as it is written in other places too.
   */
  private static List<String> plainName(String written) {
    String letters = Normalizer.normalize(written, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String name = letters.strip().toLowerCase(Locale.ROOT).replaceAll("[ .-]+", "_");
    return isName(name) ? List.of(name) : List.of();
  }

  private void names(Mapping mapping) {
    for (Entry entry : mapping.entries()) {
      if (!isName(entry.key().text())) {
        problems.add(
            Diagnostic.of(Code.BAD_NAME, entry.key().span())
                .with("name", entry.key().text())
                .suggesting(plainName(entry.key().text())));
      }
    }
  }

  private void keys(Mapping mapping, Keys keys, String place, Span where) {
    for (Entry entry : mapping.entries()) {
      String name = entry.key().text();
      Optional<Field> known = keys.keys().stream().filter(k -> k.name().equals(name)).findFirst();
      if (known.isEmpty()) {
        if (!Shape.isOfAuthor(name)) {
          problems.unknown(Code.UNKNOWN_KEY, entry.key(), keys.names());
        }
      } else if (known.get().use() == Use.LATER) {
        problems.add(Diagnostic.of(Code.KEY_NOT_YET, entry.key().span()).with("name", name));
      } else {
        check(entry, known.get().shape());
      }
    }
    for (Field key : keys.keys()) {
      if (key.use() == Use.REQUIRED && mapping.entry(key.name()).isEmpty()) {
        problems.add(
            Diagnostic.of(Code.MISSING_KEY, where)
                .with("place", place)
                .with("name", key.name())
                .with("known", String.join(", ", required(keys))));
      }
    }
  }

  private static List<String> required(Keys keys) {
    return keys.keys().stream().filter(k -> k.use() == Use.REQUIRED).map(Field::name).toList();
  }

  private static String kind(Node node) {
    if (node instanceof Mapping) {
      return "@shape.keys";
    }
    return node instanceof Sequence ? "@shape.list" : "@shape.text";
  }

  private static String kind(Shape shape) {
    if (shape instanceof ListOf) {
      return "@shape.list";
    }
    return shape instanceof Shape.Text ? "@shape.text" : "@shape.keys";
  }
}
