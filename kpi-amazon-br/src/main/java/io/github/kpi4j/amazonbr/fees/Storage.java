package io.github.kpi4j.amazonbr.fees;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.DatedRow;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Storage day by day: a cubic metre's rate for a month, over the days that the month has. */
record Storage(Schedule schedule, TaxRounding rounding, Recording recording) {
  private static final Rational CM3_A_M3 = Rational.of(1_000_000);

  /** Days of one month at one rate. */
  private record Stay(YearMonth month, DatedRow row) {}

  Answer<Rational> fee(ParcelSize size, LocalDate received, DateRange days) {
    if (days.start().isBefore(received)) {
      throw new IllegalArgumentException("stored before it came in: " + days + ", " + received);
    }
    Answer<Map<Stay, Integer>> stays = Answer.given(new LinkedHashMap<>());
    for (LocalDate day = days.start(); day.isBefore(days.endExclusive()); day = day.plusDays(1)) {
      YearMonth month = YearMonth.from(day);
      Answer<DatedRow> row = schedule.row(day, size.volumeCm3(), age(received, day));
      stays =
          stays.with(
              row,
              (counts, found) -> {
                counts.merge(new Stay(month, found), 1, Integer::sum);
                return counts;
              });
    }
    return stays.then(counts -> sum(size, counts));
  }

  /** A row holds above its age, and a unit that came in today is 0 days old. */
  private static Rational age(LocalDate received, LocalDate day) {
    return Rational.of(ChronoUnit.DAYS.between(received, day)).max(Rational.of(1, 2));
  }

  static Answer<StorageRate> rate(
      Schedule schedule, Rational volumeCm3, LocalDate received, LocalDate on) {
    if (on.isBefore(received)) {
      throw new IllegalArgumentException("stored before it came in: " + on + ", " + received);
    }
    Rational age = age(received, on);
    LocalDate change = schedule.changeAfter(on).orElse(LocalDate.MAX);
    return schedule
        .row(on, volumeCm3, age)
        .then(row -> row.answer("per_m3_month_brl"))
        .with(
            schedule.next(on, volumeCm3, age),
            (rate, older) -> {
              LocalDate aged = older.map(days -> firstOlder(received, days)).orElse(LocalDate.MAX);
              return new StorageRate(BrlAmounts.brl(rate), aged.isBefore(change) ? aged : change);
            });
  }

  private static LocalDate firstOlder(LocalDate received, Rational days) {
    return received.plusDays(days.numerator().divide(days.denominator()).longValueExact() + 1);
  }

  private Answer<Rational> sum(ParcelSize size, Map<Stay, Integer> counts) {
    Rational room = size.volumeCm3().dividedBy(CM3_A_M3);
    Answer<Rational> sum = Answer.given(Rational.ZERO);
    for (Map.Entry<Stay, Integer> entry : counts.entrySet()) {
      Stay stay = entry.getKey();
      Rational share = Rational.of(entry.getValue(), stay.month().lengthOfMonth());
      sum =
          sum.with(
              stay.row().answer("per_m3_month_brl"),
              (before, rate) ->
                  before.plus(
                      recording
                          .input("m3", room)
                          .input("days_of_month", share)
                          .input("per_m3_month", rate)
                          .from(List.of(stay.row().basis()))
                          .step(
                              "fba_storage " + stay.month(),
                              Rule.AMAZON_SCHEDULE,
                              rounding,
                              room.times(share).times(rate))));
    }
    return sum;
  }
}
