package io.github.kpi4j.dsl.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.MessageDigest;

/**
 * What came with each key so far, without the texts themselves: 24 bytes a key in a table that is
 * between a quarter and a half full, so 48 to 96 bytes. A key is told by 128 bits of its SHA-256;
 * that two of ten million different keys have the same ones has a probability below 10⁻²⁴.
 */
final class Fingerprints {
  private static final int PARTS = 3;

  private final MessageDigest digest = FileScan.sha256();
  private ByteBuffer bytes = ByteBuffer.allocate(512);
  private long[] slots = new long[PARTS * 16];
  private int size;

  /**
   * Remembers what comes with a key.
   *
   * @return whether the key is new, else whether the same came with it the first time
   */
  Seen.Look see(String key, String rest) {
    ByteBuffer keyDigest = digest(key);
    // A slot of zeros is free.
    long high = keyDigest.getLong() | 1;
    long low = keyDigest.getLong();
    long own = digest(rest).getLong();
    int at = slot(slots, high, low);
    if (slots[at] != 0) {
      return slots[at + 2] == own ? Seen.Look.AGAIN : Seen.Look.OTHERWISE;
    }
    slots[at] = high;
    slots[at + 1] = low;
    slots[at + 2] = own;
    size++;
    if (2 * size > slots.length / PARTS) {
      grow();
    }
    return Seen.Look.FIRST;
  }

  private static int slot(long[] slots, long high, long low) {
    int count = slots.length / PARTS;
    int slot = (int) (low & (count - 1));
    while (slots[PARTS * slot] != 0
        && (slots[PARTS * slot] != high || slots[PARTS * slot + 1] != low)) {
      slot = (slot + 1) & (count - 1);
    }
    return PARTS * slot;
  }

  private void grow() {
    long[] larger = new long[Math.multiplyExact(2, slots.length)];
    for (int at = 0; at < slots.length; at += PARTS) {
      if (slots[at] != 0) {
        System.arraycopy(slots, at, larger, slot(larger, slots[at], slots[at + 1]), PARTS);
      }
    }
    slots = larger;
  }

  private ByteBuffer digest(String text) {
    int length = Math.multiplyExact(2, text.length());
    if (length > bytes.capacity()) {
      bytes = ByteBuffer.allocate(length);
    }
    bytes.clear();
    // Characters as they are, since an encoding would make the same of two halves of a pair.
    bytes.asCharBuffer().put(CharBuffer.wrap(text));
    digest.update(bytes.array(), 0, length);
    return ByteBuffer.wrap(digest.digest());
  }
}
