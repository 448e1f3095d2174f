package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages as a browser lays them out. Runs only with {@code -Pchromium}, where Chromium is installed;
 * pages, pictures and prints are left in {@code target/chromium} to be looked at.
 */
class PagesInChromium {
  private static final FullShop SHOP = FullShop.of("A shop with a rather long name", "2026-03-20");

  private static final Path FOLDER = Path.of("target", "chromium").toAbsolutePath();

  /** Asks the page, which stands in a frame as wide as the screen and runs no script itself. */
  private static final String QUESTIONS =
      """
      const d = frame.contentDocument, w = frame.contentWindow, out = [];
      const inside = e => e.closest('.wide, pre, .unseen, caption') === null;
      for (const e of d.body.querySelectorAll('*')) {
        const box = e.getBoundingClientRect();
        if (inside(e) && box.width > 0 && box.right > w.innerWidth + 1) {
          out.push(e.tagName + '.' + e.getAttribute('class'));
        }
      }
      const place = s => {
        const box = d.querySelector('main ' + s)?.getBoundingClientRect();
        return box ? [box.left, box.top, box.right].map(Math.round) : [-1, -1, -1];
      };
      const cut = [...d.querySelectorAll('.recent > .wide, .alerts > .wide')]
        .filter(e => e.scrollWidth > e.clientWidth);
      const bottom = s => Math.round(d.querySelector(s).getBoundingClientRect().bottom);
      document.title = [
        'width=' + w.innerWidth, 'scroll=' + d.documentElement.scrollWidth,
        'score=' + bottom('.score'), 'money=' + bottom('.money'), 'missed=' + bottom('.attention h2'),
        'glance=' + place('.glance'), 'attention=' + place('.attention'),
        'alerts=' + place('.alerts'), 'recent=' + place('.recent'), 'trends=' + place('.trends'),
        'cut=' + cut.length,
        'back=' + w.getComputedStyle(d.body).backgroundColor, 'wide=' + out.join(',')].join(';');
      """;

  private static Path page(String format, String language) throws IOException {
    return SHOP.page(format, language).write(FOLDER.resolve(format + "-" + language + ".html"));
  }

  private static String chromium(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("chromium", "chromium"));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--allow-file-access-from-files"));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(FOLDER, "out", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s has ended", command).isTrue();
      return Files.readString(out, StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
      Files.delete(out);
    }
  }

  /** A window is never narrower than 500, so the page stands in a frame that can be. */
  private static Path framed(Path page, int width, int height) throws IOException {
    String frame =
        "<!DOCTYPE html><title>?</title><body style='margin:0'>"
            + "<iframe id='frame' style='border:0' width='%d' height='%d' src='%s'></iframe>"
                .formatted(width, height, page.getFileName())
            + "<script>frame.onload = () => {"
            + QUESTIONS
            + "}</script>";
    return Files.writeString(
        page.resolveSibling(page.getFileName() + "." + width + ".frame.html"), frame);
  }

  private static String answers(Path page, int width, int height, String... more) throws Exception {
    String[] arguments =
        Stream.concat(
                Stream.of(more),
                Stream.of(
                    "--window-size=1400," + height,
                    "--virtual-time-budget=5000",
                    "--dump-dom",
                    framed(page, width, height).toUri().toString()))
            .toArray(String[]::new);
    String dom = chromium(arguments);
    return dom.substring(dom.indexOf("<title>") + 7, dom.indexOf("</title>"));
  }

  static Stream<Arguments> screens() {
    return Stream.of("daily", "weekly", "monthly")
        .flatMap(
            format ->
                Stream.of("en", "pt", "zh")
                    .flatMap(
                        language ->
                            Stream.of(320, 390, 768, 1280)
                                .map(width -> Arguments.of(format, language, width))));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void nothingIsWiderThanTheScreen(String format, String language, int width) throws Exception {
    String answers = answers(page(format, language), width, 844);
    assertThat(answers).startsWith("width=" + width + ";scroll=" + width + ";").endsWith(";wide=");
  }

  @ParameterizedTest
  @CsvSource({
    "daily,glance,alerts",
    "daily,recent,attention",
    "weekly,glance,trends",
    "monthly,glance,trends",
  })
  void whatIsShortStandsSideBySideOnAWideScreen(String format, String left, String right)
      throws Exception {
    String answers = answers(page(format, "pt"), 1280, 844);
    int[] one = place(answers, left);
    int[] other = place(answers, right);
    assertThat(one[1]).as("top").isEqualTo(other[1]);
    assertThat(other[0] - one[2]).as("gap").isBetween(1, 32);
  }

  @ParameterizedTest
  @ValueSource(strings = {"weekly", "monthly"})
  void whatWasMissedHasTheWholeWidthBelowTheTrend(String format) throws Exception {
    String answers = answers(page(format, "pt"), 1280, 844);
    int[] attention = place(answers, "attention");
    assertThat(attention[0]).isEqualTo(place(answers, "glance")[0]);
    assertThat(attention[2]).isEqualTo(place(answers, "trends")[2]);
  }

  @ParameterizedTest
  @CsvSource({"daily,en", "daily,pt", "daily,zh", "weekly,pt"})
  void thePhoneShowsWholeTablesOfYesterdayAndAlerts(String format, String language)
      throws Exception {
    assertThat(answers(page(format, language), 390, 844)).contains(";cut=0;");
  }

  /** Left, top and right. */
  private static int[] place(String answers, String section) {
    String place = answers.replaceFirst(".*;" + section + "=([-0-9,]+);.*", "$1");
    return Stream.of(place.split(",", -1)).mapToInt(Integer::parseInt).toArray();
  }

  @ParameterizedTest
  @CsvSource({"monthly,en", "monthly,pt", "monthly,zh", "weekly,pt"})
  void thePhonesFirstScreenHasScoreMoneyAndWhatWasMissed(String format, String language)
      throws Exception {
    String answers = answers(page(format, language), 390, 844);
    for (String part : List.of("score", "money", "missed")) {
      String place = answers.replaceFirst(".*;" + part + "=(\\d+);.*", "$1");
      assertThat(Integer.parseInt(place)).as(part).isBetween(1, 844);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | rgb(17, 22, 29)", "1 | rgb(244, 245, 247)"})
  void itsColoursAreThoseOfTheReader(String scheme, String background) throws Exception {
    String answers =
        answers(page("monthly", "en"), 390, 844, "--blink-settings=preferredColorScheme=" + scheme);
    assertThat(answers).contains("back=" + background + ";");
  }

  @ParameterizedTest
  @CsvSource({"390", "1280"})
  void itCanBeLookedAt(int width) throws Exception {
    Path page = page("monthly", "en");
    Path picture = page.resolveSibling("monthly-en." + width + ".png");
    chromium(
        "--screenshot=" + picture,
        "--window-size=" + width + ",2400",
        framed(page, width, 2400).toUri().toString());
    assertThat(picture).isNotEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({"daily,en", "weekly,pt", "monthly,zh"})
  void itCanBePrinted(String format, String language) throws Exception {
    Path page = page(format, language);
    Path print = page.resolveSibling(format + "-" + language + ".pdf");
    chromium("--no-pdf-header-footer", "--print-to-pdf=" + print, page.toUri().toString());
    assertThat(Files.readAllBytes(print)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }
}
