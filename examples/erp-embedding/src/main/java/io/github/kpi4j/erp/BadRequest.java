package io.github.kpi4j.erp;

/** A request that cannot be answered, with what the caller is told. */
final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  BadRequest(int status, String message) {
    super(message);
    this.status = status;
  }

  Reply reply() {
    return Reply.text(status, String.valueOf(getMessage()));
  }
}
