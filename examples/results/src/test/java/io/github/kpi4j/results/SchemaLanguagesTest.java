package io.github.kpi4j.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.engine.SchemaOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What editors show of the keys of a contract, in each language. */
class SchemaLanguagesTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?s).*\\n[^`]*`([a-z_]+: .+)`");

  record Key(String path, String text, JsonNode schema) {
    String example() {
      Matcher found = EXAMPLE.matcher(text);
      assertThat(found.matches()).as(text).isTrue();
      return found.group(1);
    }

    @Override
    public String toString() {
      return path;
    }
  }

  private static JsonNode schema(String language) {
    return JsonMapper.shared()
        .readTree(ContractCompiler.schema(SchemaOf.CONTRACT, Locale.forLanguageTag(language)));
  }

  private static List<Key> keys(String language) {
    List<Key> found = new ArrayList<>();
    collect(schema(language), "", found);
    return found;
  }

  static Stream<Key> keys() {
    return keys("en").stream();
  }

  private static void collect(JsonNode node, String path, List<Key> found) {
    if (node.isMissingNode()) {
      return;
    }
    for (Map.Entry<String, JsonNode> key : node.path("properties").properties()) {
      String at = path + "." + key.getKey();
      found.add(new Key(at, key.getValue().path("description").asString(""), key.getValue()));
      collect(key.getValue(), at, found);
    }
    for (String inner : List.of("items", "additionalProperties")) {
      collect(node.path(inner), path, found);
    }
    node.path("patternProperties").forEach(each -> collect(each, path, found));
    node.path("anyOf").forEach(each -> collect(each, path, found));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt", "zh"})
  void everyKeySaysWhatItMeansAndShowsAnExample(String language) {
    assertThat(keys(language))
        .hasSizeGreaterThan(240)
        .allMatch(key -> EXAMPLE.matcher(key.text()).matches());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pt", "zh"})
  void noTextIsLeftInEnglish(String language) {
    List<Key> english = keys("en");
    List<Key> keys = keys(language);

    assertThat(keys).extracting(Key::path).isEqualTo(english.stream().map(Key::path).toList());
    for (int at = 0; at < keys.size(); at++) {
      String before = keys.get(at).text().split("\n", 2)[0];
      assertThat(before)
          .as(keys.get(at).path())
          .isNotEqualTo(english.get(at).text().split("\n", 2)[0]);
      assertThat(keys.get(at).example()).isEqualTo(english.get(at).example());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pt", "zh"})
  void theRestIsTheSameInEveryLanguage(String language) {
    assertThat(withoutTexts(schema(language))).isEqualTo(withoutTexts(schema("en")));
  }

  /** A contract may have a title too: only texts go, not the keys that are called like them. */
  private static JsonNode withoutTexts(JsonNode node) {
    if (node instanceof ObjectNode object) {
      Stream.of("description", "title")
          .filter(key -> object.path(key).isString())
          .forEach(object::remove);
    }
    node.forEach(SchemaLanguagesTest::withoutTexts);
    return node;
  }

  /** An example that the editor itself marks as wrong would teach the wrong thing. */
  @ParameterizedTest
  @MethodSource("keys")
  void theExampleFitsItsKey(Key key) {
    ObjectNode one = JsonMapper.shared().createObjectNode();
    String name = key.path().substring(key.path().lastIndexOf('.') + 1);
    one.putObject("properties").set(name, key.schema());
    one.putArray("required").add(name);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(one.toString());

    assertThat(schema.validate(key.example(), InputFormat.YAML))
        .extracting(Error::toString)
        .isEmpty();
  }
}
