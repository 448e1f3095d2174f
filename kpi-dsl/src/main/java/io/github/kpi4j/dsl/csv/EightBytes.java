package io.github.kpi4j.dsl.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a text as one {@code long}. */
final class EightBytes {
  /** The highest bit of each, which no ASCII character has. */
  static final long SIGNS = 0x8080808080808080L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private EightBytes() {}

  /** Those from an index on, which have to be there. */
  static long at(byte[] text, int from) {
    return (long) LONGS.get(text, from);
  }
}
