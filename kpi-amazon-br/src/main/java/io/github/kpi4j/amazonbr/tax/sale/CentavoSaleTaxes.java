package io.github.kpi4j.amazonbr.tax.sale;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.DatedRow;
import io.github.kpi4j.amazonbr.tax.Origin;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.amazonbr.tax.federal.PisCofinsBase;
import io.github.kpi4j.amazonbr.tax.icms.Flow;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same taxes as {@link SaleTaxes} for many sales: whole centavos in, whole centavos out, each
 * step rounded; a {@link SaleJournal} remembers the steps. Every sale is calculated anew; only the
 * rates are made ready.
 *
 * <p>It has an answer for every sale of actual and presumed profit whose rates are known and whole
 * millionths and that pays no CBS, IBS or IPI, from a state without a row of {@link
 * io.github.kpi4j.amazonbr.tax.TaxTable#ICMS_BENEFITS}; for others ask {@link SaleTaxes}, which
 * tells what is missing.
 */
public final class CentavoSaleTaxes {
  /** The highest price: nine trillion centavos. */
  public static final long HIGHEST = 9_000_000_000_000L;

  private final Map<Uf, Map<Flow, Timeline>> timelines;
  private final Set<Uf> granting;
  private final PisCofinsBase base;
  private final Rounding mode;

  private CentavoSaleTaxes(
      Map<Uf, Map<Flow, Timeline>> timelines, Set<Uf> granting, PisCofinsBase base, Rounding mode) {
    this.timelines = timelines;
    this.granting = granting;
    this.base = base;
    this.mode = mode;
  }

  /**
   * Makes the rates of some goods ready.
   *
   * @param tables where they come from
   * @param seller actual or presumed profit
   * @param ncm the goods' code; empty for the modal rate
   * @param mode how each step is rounded to centavos
   * @return the calculator; its rates are those of {@code tables} now
   */
  public static CentavoSaleTaxes of(
      TaxTables tables, Seller.Normal seller, String ncm, Rounding mode) {
    NavigableSet<LocalDate> changes = Timeline.changes(tables);
    Set<Uf> granting = granting(tables);
    Set<Uf> plain = EnumSet.complementOf(EnumSet.copyOf(granting));
    Map<Uf, Map<Flow, Timeline>> timelines = new EnumMap<>(Uf.class);
    for (Uf to : Uf.values()) {
      Map<Flow, Timeline> flows = new EnumMap<>(Flow.class);
      for (Uf from : plain) {
        for (Origin origin : Origin.values()) {
          flows.computeIfAbsent(
              Flow.of(from, to, origin),
              flow ->
                  Timeline.of(
                      changes, day -> rates(tables, seller, sale(from, to, day, origin, ncm))));
        }
      }
      timelines.put(to, flows);
    }
    return new CentavoSaleTaxes(timelines, granting, seller.base(), mode);
  }

  /** The states that grant anything, whose sales are not of one rate for all ways of goods. */
  private static EnumSet<Uf> granting(TaxTables tables) {
    EnumSet<Uf> granting = EnumSet.noneOf(Uf.class);
    for (DatedRow row : tables.table(TaxTable.ICMS_BENEFITS).rows()) {
      granting.add(Uf.valueOf(row.key().get(0)));
    }
    return granting;
  }

  private static Sale sale(Uf from, Uf to, LocalDate day, Origin origin, String ncm) {
    return Sale.of(BrlAmounts.brl(Rational.ONE), from, to, day).of(origin, ncm);
  }

  private static @Nullable CentavoRates rates(TaxTables tables, Seller.Normal seller, Sale sale) {
    return SaleRates.of(tables, sale, seller.regime())
        .optional()
        .flatMap(found -> CentavoRates.of(found, sale.from() == sale.to()))
        .orElse(null);
  }

  /**
   * The taxes of a sale.
   *
   * @param price all that the buyer pays, in centavos, 0 to {@link #HIGHEST}
   * @param from the state that the goods leave
   * @param to the state that they arrive in
   * @param origin where they were made
   * @param epochDay the day of the invoice, as {@link LocalDate#toEpochDay()} counts it
   * @return empty where {@link SaleTaxes} has to be asked
   * @throws IllegalArgumentException if the price is outside its range
   */
  public Optional<CentavoTax> of(long price, Uf from, Uf to, Origin origin, long epochDay) {
    CentavoRates rates = rates(price, from, to, origin, epochDay);
    return rates == null ? Optional.empty() : Optional.of(tax(price, rates));
  }

  /** The rates of a sale; null where {@link SaleTaxes} has to be asked. */
  @Nullable CentavoRates rates(long price, Uf from, Uf to, Origin origin, long epochDay) {
    if (price < 0 || price > HIGHEST) {
      throw new IllegalArgumentException("price is not in 0 to " + HIGHEST + ": " + price);
    }
    Map<Flow, Timeline> flows = granting.contains(from) ? null : timelines.get(to);
    Timeline timeline = flows == null ? null : flows.get(Flow.of(from, to, origin));
    return timeline == null ? null : timeline.on(epochDay);
  }

  CentavoTax tax(long price, CentavoRates rates) {
    long icms = part(price, rates.origin());
    long difal = part(price, rates.difal());
    long fcp = part(price, rates.fcp());
    long taxed = Math.max(0, price - leftOut(icms, difal, fcp));
    return new CentavoTax(icms, difal, fcp, part(taxed, rates.pis()), part(taxed, rates.cofins()));
  }

  /** What the base of PIS/COFINS leaves out. */
  long leftOut(long icms, long difal, long fcp) {
    return (base.withoutIcms() ? icms : 0)
        + (base.withoutDifal() ? difal : 0)
        + (base.withoutFcp() ? fcp : 0);
  }

  Rounding mode() {
    return mode;
  }

  private long part(long amount, long millionths) {
    long exact = amount * millionths;
    long down = exact / CentavoRates.ONE;
    long rest = exact % CentavoRates.ONE;
    return rest == 0 || !roundsUp(down, rest) ? down : down + 1;
  }

  private boolean roundsUp(long down, long rest) {
    int half = Long.compare(rest * 2, CentavoRates.ONE);
    return switch (mode) {
      case HALF_EVEN -> half > 0 || (half == 0 && (down & 1) == 1);
      case HALF_UP -> half >= 0;
      case UP -> true;
      case DOWN -> false;
    };
  }
}
