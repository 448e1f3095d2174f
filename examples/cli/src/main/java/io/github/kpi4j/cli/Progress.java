package io.github.kpi4j.cli;

import java.io.PrintWriter;

/** Says on a terminal what takes time; nothing where nobody looks. */
final class Progress {
  private final PrintWriter err;
  private final boolean shown;

  private Progress(PrintWriter err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  static Progress of(Options options) {
    return new Progress(options.err(), options.colours());
  }

  /** Takes the place of what was said before. */
  void say(String step) {
    if (shown) {
      err.print("\r\u001b[2K" + step + " …");
      err.flush();
    }
  }

  void end() {
    if (shown) {
      err.print("\r\u001b[2K");
      err.flush();
    }
  }
}
