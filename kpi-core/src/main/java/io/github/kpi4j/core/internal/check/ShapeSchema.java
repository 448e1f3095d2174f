package io.github.kpi4j.core.internal.check;

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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The structure of contracts, packs and files of tests as a JSON Schema, for editors. What a key's
 * value has to be beyond its structure only the checker knows.
 */
public final class ShapeSchema {
  // An editor may read `12` or `true` as other types than the text that it is to this language.
  private static final String TEXT = "{\"type\": [\"string\", \"number\", \"boolean\"]}";
  private static final String OWN_KEYS = "\"^x-\": true";
  // What an entry of the only section with fixed and free keys is called on the language page.
  private static final String PRIORITY = "priority";
  private static final String NAMES = "^[a-z][a-z0-9_]*$";

  private final KeyTexts texts;

  private ShapeSchema(KeyTexts texts) {
    this.texts = texts;
  }

  /**
   * The schema of contracts.
   *
   * @param language the language of what it says of each key: {@code en}, {@code pt} or {@code zh}
   * @return JSON Schema, draft 2020-12
   */
  public static String ofContracts(String language) {
    return schema(Shapes.CONTRACT, "contract", language);
  }

  /**
   * The schema of packs.
   *
   * @param language as of contracts
   * @return JSON Schema, draft 2020-12
   */
  public static String ofPacks(String language) {
    return schema(Shapes.PACK, "pack", language);
  }

  /**
   * The schema of tests in a file of their own.
   *
   * @param language as of contracts
   * @return JSON Schema, draft 2020-12
   */
  public static String ofTests(String language) {
    return schema(Shapes.TESTS, "tests", language);
  }

  private static String schema(Keys file, String kind, String language) {
    KeyTexts texts = new KeyTexts(language);
    String keys = new ShapeSchema(texts).keys(file, "contract");
    return "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": "
        + quoted(texts.title(kind))
        + ", "
        + keys.substring(1)
        + "\n";
  }

  private String of(Shape shape, String section) {
    if (shape instanceof Keys keys) {
      return keys(keys, section);
    }
    if (shape instanceof KeysAndNamed both) {
      return object(both.keys(), section, property(others(both), of(both.item(), PRIORITY)));
    }
    if (shape instanceof Named named) {
      return "{\"type\": \"object\", \"patternProperties\": {"
          + property(NAMES, of(named.item(), section))
          + "}, \"additionalProperties\": false}";
    }
    if (shape instanceof ByKey byKey) {
      return "{\"type\": \"object\", \"additionalProperties\": " + of(byKey.item(), section) + "}";
    }
    if (shape instanceof ListOf list) {
      return "{\"type\": \"array\", \"items\": " + of(list.item(), section) + "}";
    }
    if (shape instanceof TextOr either) {
      return either(TEXT, of(either.keys(), section));
    }
    if (shape instanceof TextOrList either) {
      return either(TEXT, of(either.list(), section));
    }
    if (shape instanceof TextOrByKey either) {
      return either(TEXT, of(either.byKey(), section));
    }
    if (shape instanceof OneOrList either) {
      String one = of(either.keys(), section);
      return either(one, "{\"type\": \"array\", \"items\": " + one + "}");
    }
    return shape instanceof Shape.Any ? "true" : TEXT;
  }

  /** The names that the author chooses beside fixed keys; a pattern holds for those as well. */
  private static String others(KeysAndNamed both) {
    String fixed = both.keys().keys().stream().map(Field::name).collect(Collectors.joining("|"));
    return "^(?!(?:" + fixed + ")$)" + NAMES.substring(1);
  }

  private static String either(String one, String other) {
    return "{\"anyOf\": [" + one + ", " + other + "]}";
  }

  private String keys(Keys keys, String section) {
    return object(keys, section, "");
  }

  private String object(Keys keys, String section, String more) {
    List<Field> read = keys.keys().stream().filter(key -> key.use() != Use.LATER).toList();
    String properties =
        read.stream()
            .map(key -> property(key.name(), described(key, section)))
            .collect(Collectors.joining(",\n"));
    String required =
        read.stream()
            .filter(key -> key.use() == Use.REQUIRED)
            .map(key -> "\"" + key.name() + "\"")
            .collect(Collectors.joining(", "));
    String patterns =
        Stream.of(OWN_KEYS, more).filter(p -> !p.isEmpty()).collect(Collectors.joining(", "));
    return "{\"type\": \"object\", \"properties\": {\n"
        + properties
        + "\n}, \"required\": ["
        + required
        + "], \"patternProperties\": {"
        + patterns
        + "}, \"additionalProperties\": false}";
  }

  private String described(Field key, String section) {
    String words = texts.words(section, key.name());
    String schema = choice(of(key.shape(), key.name()), words);
    String described = "{\"description\": " + quoted(texts.description(section, key.name()));
    return schema.equals("true") ? described + "}" : described + ", " + schema.substring(1);
  }

  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "\"" + escaped + "\"";
  }

  /** The same with only some words where any text could stand, for editors to offer. */
  private static String choice(String schema, String words) {
    if (words.isEmpty()) {
      return schema;
    }
    // An editor reads `true` as no text.
    String listed =
        Stream.of(words.split(", "))
            .flatMap(
                word ->
                    word.equals("true") || word.equals("false")
                        ? Stream.of("\"" + word + "\"", word)
                        : Stream.of("\"" + word + "\""))
            .collect(Collectors.joining(", "));
    int text = schema.indexOf(TEXT);
    return schema.substring(0, text)
        + "{\"enum\": ["
        + listed
        + "]}"
        + schema.substring(text + TEXT.length());
  }

  private static String property(String name, String schema) {
    return "\"" + name + "\": " + schema;
  }
}
