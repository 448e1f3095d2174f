package io.github.kpi4j.amazonbr.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.feed.FeedFile;
import io.github.kpi4j.dsl.feed.FeedReading;
import io.github.kpi4j.dsl.feed.RowCount;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is done to the bytes of a file, reading says what is wrong and throws nothing. */
class DamagedFilesLaws {
  private static final CompiledContract ALL =
      Downloads.contract("use: [amazon_br/tables, amazon_br/reports]", "sales");

  @Provide
  Arbitrary<EveryFeedTest.Case> cases() {
    return Arbitraries.of(EveryFeedTest.cases().toList());
  }

  @Property(tries = 150)
  void bytes_that_are_changed(
      @ForAll("cases") EveryFeedTest.Case one,
      @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 100_000) Integer> places,
      @ForAll byte with) {
    byte[] bytes = one.text().getBytes(one.charset());
    places.forEach(place -> bytes[place % bytes.length] = with);

    holds(read(one.file(), bytes));
  }

  @Property(tries = 100)
  void bytes_that_are_cut_off(
      @ForAll("cases") EveryFeedTest.Case one, @ForAll @IntRange(min = 0, max = 5_000) int length) {
    byte[] bytes = one.text().getBytes(one.charset());

    holds(read(one.file(), Arrays.copyOf(bytes, Math.min(length, bytes.length))));
  }

  @Property(tries = 100)
  void any_bytes(@ForAll @Size(max = 200) byte[] bytes) {
    holds(read("any", bytes));
  }

  @Property(tries = 60)
  void compressed_and_zipped_bytes_that_are_damaged(@ForAll @Size(max = 100) byte[] rest) {
    byte[] gzip = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0};
    byte[] zip = {'P', 'K', 3, 4};

    holds(read("any.gz", joined(gzip, rest)));
    holds(read("any.xlsx", joined(zip, rest)));
  }

  private static byte[] joined(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  private static FeedReading read(String name, byte[] bytes) {
    return new Downloads().with(name, bytes).read(ALL);
  }

  private static void holds(FeedReading reading) {
    for (FeedFile file : reading.files()) {
      RowCount rows = file.rows();
      assertThat(rows.used() + rows.passed() + rows.repeated() + rows.refused())
          .isEqualTo(rows.read());
    }
    assertThat(reading.diagnostics())
        .allSatisfy(problem -> assertThat(problem.toString()).contains("KPI-5"));
  }
}
