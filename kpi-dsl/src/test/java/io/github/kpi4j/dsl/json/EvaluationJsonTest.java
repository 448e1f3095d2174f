package io.github.kpi4j.dsl.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.dsl.Golden;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.ShopContract;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class EvaluationJsonTest {
  private static Evaluation troubled() {
    CompiledContract contract = ShopContract.load();
    return ShopContract.march(contract, ShopContract.facts(contract, "troubled"));
  }

  /** The values of all properties of that name, in the order of the text. */
  private static List<String> values(String json, String property) {
    List<String> values = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && property.equals(parser.currentName())) {
          values.add(parser.getString());
        }
      }
    }
    return values;
  }

  @Test
  void writesJudgedMissingAndWithheldValues() {
    String json = EvaluationJson.of(troubled());
    Golden.check("golden/troubled.json", json);
  }

  @Test
  void isReadBackByAParser() {
    String json = EvaluationJson.of(troubled());
    assertThat(values(json, "contract")).containsExactly("shop_2026");
    assertThat(values(json, "name")).contains("sales", "ad_share", "returns", "cover");
    assertThat(values(json, "subject")).contains("Ação \"grande\", 茶 😀");
    assertThat(values(json, "zh")).contains("2026年小店", "销售额");
  }

  @Test
  void isTheSameBytesEveryTime(@TempDir Path folder) throws IOException {
    String once = EvaluationJson.of(troubled());
    StringWriter writer = new StringWriter();
    EvaluationJson.write(troubled(), writer);
    Path file = EvaluationJson.write(troubled(), folder.resolve("a.json"));
    assertThat(writer).hasToString(once);
    assertThat(Files.readString(file)).isEqualTo(once).endsWith("}\n").doesNotContain("\r");
  }

  @Test
  void exactAmountsAreReadBackExactly() {
    // 140/1340 in lowest terms; every exact text is a decimal or a fraction.
    List<String> exact = values(EvaluationJson.of(troubled()), "exact");
    assertThat(exact).contains("7/67").isNotEmpty();
    assertThat(exact).allSatisfy(text -> assertThat(Rational.parse(text)).hasToString(text));
  }

  @Test
  void controlCharactersAreEscaped() {
    CompiledContract contract =
        KpiContracts.parse("a", Golden.text("contracts/csv.kpi.yaml")).orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    String odd = "\u0001 \u2028 \"\\/ \n\t \ud83d\ude00";
    facts.table("sales").add("2026-03-01", odd, "1", 1, "1%");
    Evaluation march =
        contract.evaluate(facts.build(), contract.period("2026-03"), AsOf.date("2026-04-01"));
    String json = EvaluationJson.of(march);
    assertThat(json.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
    assertThat(values(json, "subject")).containsExactly(odd);
  }

  /** A rating of all products together does not exist, so it has no day from which it is final. */
  @Test
  void whatDependsOnNoFactsHasNoDayOfItsOwn() {
    String text =
        Golden.text("contracts/csv.kpi.yaml")
                .replace("available: count", "available: score")
                .replace("metrics:\n", "metrics:\n  rating: {last: stock.available}\n")
            + "  rating: {metric: rating, for_each: item, better: higher,"
            + " bands: {green: at least 4, red: otherwise}}\n";
    CompiledContract contract = KpiContracts.parse("a", text).orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts.table("stock").add("2026-03-31", "a", "4.5").add("2026-03-31", "b", "3.5");
    Evaluation march =
        contract.evaluate(facts.build(), contract.period("2026-03"), AsOf.date("2026-03-31"));
    String json = EvaluationJson.of(march);
    assertThat(values(json, "kind")).contains("not_additive");
    assertThat(json).doesNotContain("999999");
  }

  @Test
  void aWriterThatFailsIsAnIoException() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int start, int length) throws IOException {
            throw new IOException("full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertThatIOException().isThrownBy(() -> EvaluationJson.write(troubled(), full));
  }
}
