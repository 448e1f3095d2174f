package io.github.kpi4j.amazonbr.tax.sale;

import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.amazonbr.tax.Origin;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.Uf;
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
    long price = amount(line, PRICE);
    long leftOut = taxes.leftOut(tax.icms(), tax.difal(), tax.fcp());
    long base = Math.max(0, price - leftOut);
    Recording recording = Recording.on();
    Rule rule = found.inside() ? Rule.ICMS_INSIDE : Rule.ICMS_INTERSTATE;
    part(recording.from(found.bases()), "icms", rule, price, found.origin(), tax.icms());
    part(
        recording.from(found.bases()),
        "difal",
        Rule.DIFAL_SINGLE_BASE,
        price,
        found.difal(),
        tax.difal());
    part(recording.from(found.bases()), "fcp", Rule.FCP, price, found.fcp(), tax.fcp());
    recording
        .input("value", reais(price))
        .input("left out", reais(leftOut))
        .step("pis/cofins base", Rule.PIS_COFINS_BASE, rounding, reais(base));
    part(recording, "pis", Rule.PIS, base, found.pis(), tax.pis());
    part(recording, "cofins", Rule.COFINS, base, found.cofins(), tax.cofins());
    return recording.memory();
  }

  private void part(
      Recording recording, String name, Rule rule, long base, long millionths, long amount) {
    recording
        .input("base", reais(base))
        .rate(Rational.of(millionths, CentavoRates.ONE))
        .step(name, rule, rounding, reais(amount));
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
