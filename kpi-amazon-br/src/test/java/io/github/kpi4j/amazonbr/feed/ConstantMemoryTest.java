package io.github.kpi4j.amazonbr.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reading takes grows with days, products and channels, not with rows. */
class ConstantMemoryTest {
  private static final int HEAP = 48;

  @TempDir Path folder;

  @Test
  void a_file_of_orders_may_be_several_times_as_large_as_the_memory() throws Exception {
    Path downloads = Files.createDirectories(folder.resolve("downloads"));
    // What is no UTF-8 is looked through to its end all the same.
    Charset charset = Charset.forName("windows-1252");
    ManyOrders orders = ManyOrders.write(downloads.resolve("orders.txt"), 500_000, charset);
    assertThat(Files.size(downloads.resolve("orders.txt"))).isGreaterThan(3L * (HEAP << 20));

    // 30 days, 500 products, 2 channels; every other row is of two units.
    assertThat(orders.groups()).isEqualTo(30 * 500 * 2);
    assertThat(orders.units()).isEqualTo(750_000);
    String reais = BigDecimal.valueOf(orders.cents(), 2).stripTrailingZeros().toPlainString();
    assertThat(read(downloads))
        .isEqualTo(
            "orders.txt RowCount[read=500000, used=500000, passed=0, repeated=0, refused=0]\n"
                + ("30000 groups, 750000 units, " + reais + "\n"));
  }

  private static String read(Path downloads) throws IOException, InterruptedException {
    String classes =
        Path.of(Objects.requireNonNull(System.getProperty("basedir")), "target", "test-classes")
            .toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + HEAP + "m",
                    "-XX:+UseSerialGC",
                    "-Dstdout.encoding=UTF-8",
                    "-cp",
                    String.join(
                        File.pathSeparator,
                        System.getProperty("java.class.path"),
                        System.getProperty("jdk.module.path", ""),
                        classes),
                    ReadsDownloads.class.getName(),
                    downloads.toString()))
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed.replace("\r", "");
  }
}
