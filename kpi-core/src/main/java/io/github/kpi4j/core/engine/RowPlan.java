package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.internal.check.CheckedContract;
import io.github.kpi4j.core.internal.eval.RowReference;
import io.github.kpi4j.core.internal.ratio.Codes;
import io.github.kpi4j.core.internal.ratio.Inputs;
import io.github.kpi4j.core.internal.ratio.Normaliser;
import io.github.kpi4j.core.internal.ratio.RatioKpi;
import io.github.kpi4j.core.internal.ratio.ReferenceKpi;
import io.github.kpi4j.core.internal.ratio.RowKpi;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.value.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The KPIs of a contract for rows of values that somebody else has put together: an ERP that knows
 * ad cost, sales and orders of each product and wants the level of every KPI, and its value. What
 * comes out is exactly what evaluating facts with these values gives. Immutable; safe for any
 * number of threads.
 *
 * <p>A row gives one integer an input, in the order of {@link #inputs} and with the decimal places
 * said there; {@link #MISSING} stands for a value that is not there, which is never taken for zero,
 * not even where the contract says {@code absent: zero}: only whoever put the row together knows
 * whether nothing happened. Rows come in {@linkplain #columns columns}, which is fastest, as {@link
 * #typed objects of one's own}, as arrays or as a {@linkplain #judge(Map) map of names}.
 *
 * <p>A row's level is a code: the {@linkplain io.github.kpi4j.core.contract.Levels#rank rank} of a
 * level, or a number below zero for a row that has none; {@link #level} and {@link #reason} say
 * which. A value is an integer in units of its metric's last place.
 *
 * <p>Formulas of {@code + - * /}, signs, {@code per_day} and numbers are compiled to one integer
 * ratio each. KPIs whose formulas have functions, {@code if} or conditions are judged as exactly
 * but some hundred times slower, {@link #slow} names them. What looks at other days, at rates or at
 * a part of the rows is {@link #refused}.
 */
public final class RowPlan {
  /** Stands for a value that is not there: {@link Long#MIN_VALUE}. */
  public static final long MISSING = Inputs.MISSING;

  private final Contract contract;
  private final List<RowInput> inputs;
  private final List<Kpi> kpis;
  private final List<Refusal> refused;
  private final RowReference reference;
  private final Inputs scales;
  private final RowKpi[] judges;
  // What maps of names ask for many times a row.
  private final Map<String, Integer> indexes = new HashMap<>();
  private final int[] places;
  private final List<Optional<String>> levels;

  RowPlan(
      CheckedContract checked,
      List<RowInput> inputs,
      List<Kpi> kpis,
      List<Refusal> refused,
      int days) {
    this.contract = checked.contract();
    this.inputs = List.copyOf(inputs);
    this.kpis = List.copyOf(kpis);
    this.refused = List.copyOf(refused);
    this.reference = new RowReference(checked.planned(), contract, days);
    this.scales =
        new Inputs(
            inputs.stream().map(RowInput::metric).toList(),
            inputs.stream().map(RowInput::scale).toList());
    Normaliser normaliser = new Normaliser(checked.planned(), scales, days);
    this.judges = kpis.stream().map(kpi -> judge(kpi, normaliser)).toArray(RowKpi[]::new);
    for (Kpi kpi : kpis) {
      indexes.put(kpi.name(), indexes.size());
    }
    this.places = kpis.stream().mapToInt(kpi -> contract.metric(kpi.metric()).places()).toArray();
    this.levels = contract.levels().names().stream().map(Optional::of).toList();
  }

  private RowKpi judge(Kpi kpi, Normaliser normaliser) {
    return RatioKpi.of(kpi, contract, normaliser)
        .orElseGet(() -> new ReferenceKpi(kpi, contract, reference, scales));
  }

  /**
   * What a row gives.
   *
   * @return the inputs, in the order of a row
   */
  public List<RowInput> inputs() {
    return inputs;
  }

  /**
   * What is judged.
   *
   * @return the names of the KPIs, in the order of levels and values
   */
  public List<String> kpis() {
    return kpis.stream().map(Kpi::name).toList();
  }

  /**
   * What is not judged because a row of values is not enough.
   *
   * @return the KPIs that were asked for and left out, each with its reason
   */
  public List<Refusal> refused() {
    return refused;
  }

  /**
   * What is judged by the reference, exactly but slowly.
   *
   * @return the names of the KPIs that are no ratio
   */
  public List<String> slow() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < judges.length; i++) {
      if (judges[i] instanceof ReferenceKpi) {
        names.add(kpis.get(i).name());
      }
    }
    return names;
  }

  /**
   * The place of a KPI among levels and values.
   *
   * @param kpi its name
   * @return its index
   * @throws IllegalArgumentException if the plan does not judge it
   */
  public int indexOf(String kpi) {
    Integer index = indexes.get(kpi);
    if (index != null) {
      return index;
    }
    String why =
        refused.stream()
            .filter(refusal -> refusal.kpi().equals(kpi))
            .map(Refusal::toString)
            .findFirst()
            .orElse("no such KPI: " + kpi);
    throw new IllegalArgumentException(why);
  }

  /**
   * The level of a code.
   *
   * @param code what a row came to
   * @return its name; empty if the row has none
   */
  public Optional<String> level(byte code) {
    return code < 0 ? Optional.empty() : levels.get(code);
  }

  /**
   * Why a row has no level.
   *
   * @param code what a row came to
   * @return the kind of reason; empty if the row has a level
   */
  public Optional<Reason.Kind> reason(byte code) {
    return Codes.reason(code);
  }

  /**
   * Room for many rows in columns.
   *
   * @param rows how many rows
   * @return columns that are all missing; for one thread
   * @throws IllegalArgumentException if the number is negative
   */
  public Columns columns(int rows) {
    return new Columns(this, rows);
  }

  /**
   * Rows that are objects of one's own.
   *
   * @param <T> the class of the rows
   * @param reader reads the inputs of a row; see {@link RowPlanBuilder#inputs} for their order
   * @return a judge of such rows; for one thread
   */
  public <T> TypedRows<T> typed(RowReader<? super T> reader) {
    return new TypedRows<>(this, reader);
  }

  /**
   * Judges one row. Makes no object as long as its numbers stay within 128 bits.
   *
   * @param row one integer an input, in the order of {@link #inputs}
   * @param levels room for one code a KPI, in the order of {@link #kpis}
   * @throws IllegalArgumentException if the row has another length than the inputs
   * @throws IndexOutOfBoundsException if there is no room for the codes
   */
  public void judge(long[] row, byte[] levels) {
    int bits = bits(row);
    for (int i = 0; i < judges.length; i++) {
      levels[i] = judges[i].code(row, bits);
    }
  }

  /**
   * Judges one row and gives its values. Makes no object as long as its numbers stay within 128
   * bits.
   *
   * @param row one integer an input, in the order of {@link #inputs}
   * @param levels room for one code a KPI, in the order of {@link #kpis}
   * @param values room for one value a KPI: in units of its last place, rounded as the contract
   *     says; {@link #MISSING} where there is no level, or the value takes more than 64 bits, which
   *     {@link #outcome} has room for
   * @throws IllegalArgumentException if the row has another length than the inputs
   * @throws IndexOutOfBoundsException if there is no room for the codes or values
   */
  public void judge(long[] row, byte[] levels, long[] values) {
    int bits = bits(row);
    for (int i = 0; i < judges.length; i++) {
      levels[i] = judges[i].code(row, bits);
      values[i] = levels[i] < 0 ? MISSING : judges[i].value(row, bits);
    }
  }

  private int bits(long[] row) {
    if (row.length != inputs.size()) {
      throw new IllegalArgumentException(
          "row has " + row.length + " values for " + inputs.size() + " inputs");
    }
    long magnitudes = 0;
    for (long value : row) {
      magnitudes |= value ^ (value >> 63);
    }
    return Long.SIZE - Long.numberOfLeadingZeros(magnitudes);
  }

  /**
   * Judges one row of names and numbers. Numbers of any size and with any places count exactly.
   *
   * @param row the value of each input; one that is not there, or null, is missing
   * @return its levels and values
   * @throws IllegalArgumentException if a name is that of no input, so that no typing error is
   *     taken for a missing value
   */
  public JudgedRow judge(Map<String, BigDecimal> row) {
    return JudgedRow.of(this, row);
  }

  /**
   * The whole outcome of a row, with the sentence why it has no level where it has none. Judged
   * with fractions, and so slower than {@link #judge(long[], byte[])}, with the same result.
   *
   * @param kpi the KPI's name
   * @param row one integer an input, in the order of {@link #inputs}
   * @return its level and value, or why it has none
   * @throws IllegalArgumentException if the plan does not judge the KPI, or the row has another
   *     length than the inputs
   */
  public Outcome outcome(String kpi, long[] row) {
    bits(row);
    Kpi judged = kpis.get(indexOf(kpi));
    return new ReferenceKpi(judged, contract, reference, scales).outcome(row);
  }

  Outcome outcome(String kpi, Map<String, BigDecimal> row) {
    return reference.outcome(
        kpis.get(indexOf(kpi)), name -> Optional.ofNullable(row.get(name)).map(Rational::of));
  }

  /** How many KPIs are judged. */
  int size() {
    return judges.length;
  }

  /** The decimal places of a KPI's values. */
  int places(int kpi) {
    return places[kpi];
  }

  RowKpi judge(int kpi) {
    return judges[kpi];
  }
}
