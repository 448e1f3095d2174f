package io.github.kpi4j.erp;

import com.sun.net.httpserver.HttpExchange;
import io.github.kpi4j.core.value.AsOf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody asks for.
 *
 * @param method such as GET
 * @param path the words between the slashes
 * @param query what follows the question mark
 * @param accept the media types that the caller prefers
 * @param locale the caller's language, English if none is named
 * @param body what was sent
 */
record Request(
    String method, List<String> path, String query, String accept, Locale locale, byte[] body) {
  /** More than a day's rows of a large shop; a larger body is refused before it is read. */
  static final int MOST_BYTES = 16 << 20;

  static Request of(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new BadRequest(413, "more than " + MOST_BYTES + " bytes");
    }
    String path = exchange.getRequestURI().getPath();
    return new Request(
        exchange.getRequestMethod(),
        Arrays.stream(path.split("/")).filter(word -> !word.isEmpty()).toList(),
        Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""),
        header(exchange, "Accept"),
        Locale.forLanguageTag(header(exchange, "Accept-Language").split("[,;]", 2)[0].strip()),
        body);
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The day at whose end is evaluated. The library reads no clock, and neither does the service. */
  AsOf asOf() {
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
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new BadRequest(400, "not a day like 2026-04-20: " + text);
    }
  }
}
