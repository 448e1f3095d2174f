package io.github.kpi4j.core.fact;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a text as one {@code long}, the first as the lowest. */
final class EightBytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private EightBytes() {}

  /** Those from an index on, which have to be there. */
  static long at(byte[] text, int from) {
    return (long) LONGS.get(text, from);
  }
}
