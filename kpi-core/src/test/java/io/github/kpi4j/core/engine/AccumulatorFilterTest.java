package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.result.Evaluation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** The filter that SECURITY.md gives lets accumulators through and nothing else. */
class AccumulatorFilterTest {
  private static final String FILTER =
      "io.github.kpi4j.core.**;com.google.common.collect.*;java.base/*;!*";

  private static byte[] written(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(FILTER));
      return in.readObject();
    }
  }

  @Test
  void accumulatorsPass() throws IOException, ClassNotFoundException {
    CompiledContract contract = ObservedShop.contract();
    Accumulator parts =
        contract
            .accumulate(ObservedShop.facts(contract))
            .merge(
                contract.accumulate(
                    // A row that was refused travels with its diagnostic.
                    Shop.facts(contract, f -> f.table("sales").add("2026-03-32", "A", "1", 1))));
    Accumulator arrived = (Accumulator) read(written(parts));
    Evaluation march = contract.evaluate(arrived, contract.period("2026-03"), ObservedShop.LATE);
    // 60 + 40; the row of a day that there is not does not count.
    assertThat(march.kpi("sales")).hasToString("sales green: BRL 100.00 (otherwise)");
    assertThat(march.dataProblems()).hasSize(1);
  }

  @Test
  void othersDoNot() throws IOException {
    byte[] foreign = written(new AssertionFailedError("of another library"));
    assertThatThrownBy(() -> read(foreign)).isInstanceOf(InvalidClassException.class);
  }
}
