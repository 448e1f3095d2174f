package io.github.kpi4j.erp;

import java.util.List;

/** A request that cannot be answered, with what the caller is told. */
final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient List<String> allowed;

  BadRequest(int status, String message) {
    this(status, message, List.of());
  }

  private BadRequest(int status, String message, List<String> allowed) {
    super(message);
    this.status = status;
    this.allowed = allowed;
  }

  /** A path that there is, asked in a way that it does not answer. */
  static BadRequest method(String used, List<String> allowed) {
    return new BadRequest(405, "not " + used + " but " + String.join(" or ", allowed), allowed);
  }

  Reply reply() {
    return new Reply(status, Reply.TEXT, getMessage() + "\n", allowed);
  }
}
