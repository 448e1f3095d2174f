package io.github.kpi4j.erp;

import com.sun.net.httpserver.HttpExchange;
import io.github.kpi4j.core.value.AsOf;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody asks for. */
final class Request {
  /** More than a day's rows of a large shop; of a larger body no more is held. */
  static final int MOST_BYTES = 16 << 20;

  private static final int MOST_PASSED = 8 * MOST_BYTES;

  private final HttpExchange exchange;
  private final byte[] body;

  private Request(HttpExchange exchange, byte[] body) {
    this.exchange = exchange;
    this.body = body;
  }

  static Request of(HttpExchange exchange) throws IOException {
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      // Who is still sending does not see an answer; what is a bit too much is passed, the rest is
      // cut off.
      byte[] passed = new byte[1 << 16];
      for (int i = 0; i < MOST_PASSED / passed.length; i++) {
        in.readNBytes(passed, 0, passed.length);
      }
      throw new BadRequest(413, "more than " + MOST_BYTES + " bytes");
    }
    return new Request(exchange, body);
  }

  /** Such as GET. */
  String method() {
    return exchange.getRequestMethod();
  }

  /** The words between the slashes. */
  List<String> path() {
    String path = exchange.getRequestURI().getPath();
    return Arrays.stream(path.split("/")).filter(word -> !word.isEmpty()).toList();
  }

  /** The media types that the caller prefers. */
  String accept() {
    return header("Accept");
  }

  /** The caller's language, English if none is named. */
  Locale locale() {
    return Locale.forLanguageTag(header("Accept-Language").split("[,;]", 2)[0].strip());
  }

  private String header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  byte[] body() {
    return body.clone();
  }

  /**
   * The day at whose end is evaluated. The library reads no clock, and neither does the service.
   */
  AsOf asOf() {
    String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    String day =
        Arrays.stream(query.split("&"))
            .filter(pair -> pair.startsWith("as_of="))
            .map(pair -> pair.substring("as_of=".length()))
            .findFirst()
            .orElseThrow(() -> new BadRequest(400, "say as of which day: ?as_of=2026-04-20"));
    return new AsOf(day(day));
  }

  static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeException e) {
      // Said below.
    }
    throw new BadRequest(400, "not a day like 2026-04-20: " + text);
  }
}
