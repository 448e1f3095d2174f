package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sets of days against sets of single days; LANGUAGE.md §8. */
class DaySetLaws {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 60;

  @Provide
  Arbitrary<DateRange> range() {
    return Combinators.combine(
            Arbitraries.integers().between(0, DAYS), Arbitraries.integers().between(0, 20))
        .as((from, length) -> new DateRange(FIRST.plusDays(from), FIRST.plusDays(from + length)));
  }

  @Provide
  Arbitrary<List<DateRange>> ranges() {
    return range().list().ofMaxSize(5);
  }

  private static SortedSet<LocalDate> days(List<DateRange> ranges) {
    SortedSet<LocalDate> days = new TreeSet<>();
    ranges.forEach(range -> days.addAll(range.start().datesUntil(range.endExclusive()).toList()));
    return days;
  }

  @Property(tries = 300)
  void holdsTheDaysOfItsRanges(@ForAll("ranges") List<DateRange> ranges) {
    DaySet set = DaySet.of(ranges);
    SortedSet<LocalDate> days = days(ranges);
    for (int i = -1; i <= DAYS + 21; i++) {
      LocalDate day = FIRST.plusDays(i);
      assertThat(set.contains(day)).isEqualTo(days.contains(day));
    }
    assertThat(set.days()).isEqualTo(days.size());
    assertThat(set.isEmpty()).isEqualTo(days.isEmpty());
    assertThat(set.first().stream()).isEqualTo(days.isEmpty() ? List.of() : List.of(days.first()));
    assertThat(set.last().stream()).isEqualTo(days.isEmpty() ? List.of() : List.of(days.last()));
  }

  @Property(tries = 300)
  void equalDaysAreEqualSetsHoweverTheyAreWritten(@ForAll("ranges") List<DateRange> ranges) {
    List<DateRange> single = new ArrayList<>();
    days(ranges).forEach(day -> single.add(0, DateRange.closed(day, day)));
    assertThat(DaySet.of(single)).isEqualTo(DaySet.of(ranges));
  }

  @Property(tries = 300)
  void aUnionHasTheDaysOfBoth(
      @ForAll("ranges") List<DateRange> one, @ForAll("ranges") List<DateRange> other) {
    List<DateRange> both = new ArrayList<>(one);
    both.addAll(other);
    assertThat(DaySet.of(one).and(DaySet.of(other))).isEqualTo(DaySet.of(both));
  }

  @Property(tries = 300)
  void whatIsWithinAndWhatIsLeftAreTheRange(
      @ForAll("ranges") List<DateRange> ranges, @ForAll("range") DateRange range) {
    DaySet set = DaySet.of(ranges);
    assertThat(set.within(range).and(set.leftOf(range))).isEqualTo(DaySet.of(List.of(range)));
    assertThat(set.within(range).days() + set.leftOf(range).days()).isEqualTo(range.days());
    assertThat(days(set.within(range).runs())).allMatch(set::contains);
    assertThat(days(set.leftOf(range).runs())).noneMatch(set::contains);
  }
}
