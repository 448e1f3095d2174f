package io.github.kpi4j.amazonbr.tax.sale;

import io.github.kpi4j.amazonbr.tax.Basis;
import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.amazonbr.tax.Origin;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.Step;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.amazonbr.tax.federal.PisCofinsRates;
import io.github.kpi4j.amazonbr.tax.icms.ConsumerLoad;
import io.github.kpi4j.core.value.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The calculation memory of many sales. {@link CentavoSaleTaxes} calculates each of them, and the
 * amount of every step is taken down beside the rates that it followed, in whole numbers: about 60
 * bytes a sale. The {@link CalculationMemory} of one sale is written out when it is asked for, from
 * what was taken down, and is step by step that of {@link SaleTaxes}.
 *
 * <p>One journal is for one thread; a sale is known by the number of its line.
 */
public final class SaleJournal {
  private static final int LINES = 1 << 14;
  private static final int PRICE = 0;
  private static final int ICMS = 1;
  private static final int DIFAL = 2;
  private static final int FCP = 3;
  private static final int PIS = 4;
  private static final int COFINS = 5;
  private static final int WIDTH = 6;

  private final CentavoSaleTaxes taxes;
  private final TaxRounding rounding;
  private final List<long[]> amounts = new ArrayList<>();
  private final List<CentavoRates[]> rates = new ArrayList<>();
  private int size;

  /**
   * An empty journal.
   *
   * @param taxes what calculates its sales
   */
  public SaleJournal(CentavoSaleTaxes taxes) {
    this.taxes = taxes;
    this.rounding = TaxRounding.centavos(taxes.mode());
  }

  /**
   * Calculates a sale and takes its steps down.
   *
   * @param price all that the buyer pays, in centavos, 0 to {@link CentavoSaleTaxes#HIGHEST}
   * @param from the state that the goods leave
   * @param to the state that they arrive in
   * @param origin where they were made
   * @param epochDay the day of the invoice, as {@link java.time.LocalDate#toEpochDay()} counts it
   * @return its line; empty, and nothing taken down, where {@link SaleTaxes} has to be asked
   * @throws IllegalArgumentException if the price is outside its range
   */
  public OptionalInt add(long price, Uf from, Uf to, Origin origin, long epochDay) {
    CentavoRates found = taxes.rates(price, from, to, origin, epochDay);
    if (found == null) {
      return OptionalInt.empty();
    }
    CentavoTax tax = taxes.tax(price, found);
    int row = size % LINES;
    if (size / LINES == amounts.size()) {
      amounts.add(new long[LINES * WIDTH]);
      rates.add(new CentavoRates[LINES]);
    }
    long[] line = amounts.get(size / LINES);
    int at = row * WIDTH;
    line[at + PRICE] = price;
    line[at + ICMS] = tax.icms();
    line[at + DIFAL] = tax.difal();
    line[at + FCP] = tax.fcp();
    line[at + PIS] = tax.pis();
    line[at + COFINS] = tax.cofins();
    rates.get(size / LINES)[row] = found;
    return OptionalInt.of(size++);
  }

  /**
   * How many sales there are.
   *
   * @return one more than the last line
   */
  public int size() {
    return size;
  }

  /** Forgets all sales; lines begin at 0 again, in the room that there is. */
  public void clear() {
    size = 0;
  }

  /**
   * The taxes of a sale.
   *
   * @param line its line
   * @return as they were calculated
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public CentavoTax tax(int line) {
    return new CentavoTax(
        amount(line, ICMS),
        amount(line, DIFAL),
        amount(line, FCP),
        amount(line, PIS),
        amount(line, COFINS));
  }

  /**
   * The steps of a sale.
   *
   * @param line its line
   * @return each with inputs, rate, rule, acts, rows, rounding and the amount that came out
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public CalculationMemory memory(int line) {
    CentavoTax tax = tax(line);
    CentavoRates found = rates.get(line / LINES)[line % LINES];
    long leftOut = taxes.leftOut(tax.icms(), tax.difal(), tax.fcp());
    Rational price = reais(amount(line, PRICE));
    Rational base = reais(Math.max(0, amount(line, PRICE) - leftOut));
    ConsumerLoad load = found.load();
    PisCofinsRates pisCofins = found.pisCofins();
    Rule rule = found.inside() ? Rule.ICMS_INSIDE : Rule.ICMS_INTERSTATE;
    Rule difal = Rule.DIFAL_SINGLE_BASE;
    List<Basis> rows = found.bases();
    return new CalculationMemory(
        List.of(
            part("icms", rule, price, load.origin(), rows, tax.icms()),
            part("difal", difal, price, load.difal(), rows, tax.difal()),
            part("fcp", Rule.FCP, price, load.fcp(), rows, tax.fcp()),
            new Step(
                "pis/cofins base",
                List.of(new Step.Input("value", price), new Step.Input("left out", reais(leftOut))),
                null,
                Rule.PIS_COFINS_BASE,
                List.of(),
                rounding,
                base),
            part("pis", Rule.PIS, base, pisCofins.pis(), List.of(), tax.pis()),
            part("cofins", Rule.COFINS, base, pisCofins.cofins(), List.of(), tax.cofins())));
  }

  private Step part(
      String name, Rule rule, Rational base, Rational rate, List<Basis> rows, long amount) {
    List<Step.Input> inputs = List.of(new Step.Input("base", base));
    return new Step(name, inputs, rate, rule, rows, rounding, reais(amount));
  }

  private long amount(int line, int column) {
    if (line < 0 || line >= size) {
      throw new IndexOutOfBoundsException("line " + line + " of " + size);
    }
    return amounts.get(line / LINES)[line % LINES * WIDTH + column];
  }

  private static Rational reais(long centavos) {
    return Rational.ofScaled(BigInteger.valueOf(centavos), 2);
  }
}
