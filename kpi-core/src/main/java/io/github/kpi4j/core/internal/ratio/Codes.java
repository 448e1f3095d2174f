package io.github.kpi4j.core.internal.ratio;

import io.github.kpi4j.core.result.Reason;
import java.util.List;
import java.util.Optional;

/** What became of a row as one byte: the rank of its level, or below zero why it has none. */
public final class Codes {
  private static final List<Reason.Kind> KINDS = List.of(Reason.Kind.values());

  static final byte NO_DATA = of(Reason.Kind.NO_DATA);
  static final byte UNDEFINED = of(Reason.Kind.UNDEFINED);
  static final byte SMALL_SAMPLE = of(Reason.Kind.SMALL_SAMPLE);

  private Codes() {}

  /**
   * The code of a reason.
   *
   * @param kind the kind of reason
   * @return below zero
   */
  public static byte of(Reason.Kind kind) {
    return (byte) (-1 - KINDS.indexOf(kind));
  }

  /**
   * The reason of a code.
   *
   * @param code any code
   * @return empty for the rank of a level
   */
  public static Optional<Reason.Kind> reason(byte code) {
    return code < 0 ? Optional.of(KINDS.get(-1 - code)) : Optional.empty();
  }
}
