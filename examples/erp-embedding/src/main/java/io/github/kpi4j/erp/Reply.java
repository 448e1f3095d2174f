package io.github.kpi4j.erp;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is sent back.
 *
 * @param status the HTTP status
 * @param type the media type of the body
 * @param body the text
 * @param allowed the methods that the path has, where another one was used
 */
record Reply(int status, String type, String body, List<String> allowed) {
  static final String TEXT = "text/plain; charset=utf-8";
  static final String JSON = "application/json";
  static final String HTML = "text/html; charset=utf-8";

  Reply(int status, String type, String body) {
    this(status, type, body, List.of());
  }

  static Reply text(int status, String body) {
    return new Reply(status, TEXT, body.endsWith("\n") ? body : body + "\n");
  }

  static Reply json(int status, String body) {
    return new Reply(status, JSON, body);
  }

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
