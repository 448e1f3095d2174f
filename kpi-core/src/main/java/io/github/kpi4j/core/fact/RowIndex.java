package io.github.kpi4j.core.fact;

/**
 * Rows found again by what identifies them: an open hash table of row numbers. A search begins at
 * {@link #start} and goes on with {@link #next} until the row is the wanted one or −1.
 */
final class RowIndex {
  private long[] slots = new long[16];
  private int used;

  /** The first slot to look at. */
  int start(int hash) {
    return slot(hash, hash & (slots.length - 1));
  }

  /** The slot to look at behind another. */
  int next(int hash, int slot) {
    return slot(hash, (slot + 1) & (slots.length - 1));
  }

  /** The next slot whose row may be the wanted one, or that is free. */
  private int slot(int hash, int from) {
    int slot = from;
    while (slots[slot] != 0 && (int) (slots[slot] >>> 32) != hash) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** The row of a slot; −1 if it is free. */
  int row(int slot) {
    return (int) slots[slot] - 1;
  }

  /** Gives a slot to a row. */
  void put(int hash, int slot, int row) {
    used += slots[slot] == 0 ? 1 : 0;
    slots[slot] = ((long) hash << 32) | (row + 1);
    if (2 * used > slots.length) {
      grow();
    }
  }

  private void grow() {
    long[] old = slots;
    slots = new long[Math.multiplyExact(old.length, 2)];
    for (long entry : old) {
      if (entry != 0) {
        int slot = (int) (entry >>> 32) & (slots.length - 1);
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry;
      }
    }
  }

  /** Spreads what differs in low bits of a number over all bits. */
  static int mix(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x7feb352d;
    mixed = (mixed ^ (mixed >>> 15)) * 0x846ca68b;
    return mixed ^ (mixed >>> 16);
  }
}
