package io.github.kpi4j.core.fact;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The different words of a column, numbered in the order in which they come. A word is found by its
 * bytes in UTF-8, so that reading a file makes a {@code String} of each word once and not of each
 * cell.
 */
final class Dictionary implements Serializable {
  private static final long serialVersionUID = 1;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final ArrayList<String> words = new ArrayList<>();

  // What is needed to find words is made when one is first looked for.
  private transient @Nullable Lookup lookup;

  /**
   * Words by hash. What nearly always decides whether a word is the wanted one stands together: its
   * first and last eight bytes, its length and its number.
   */
  private static final class Lookup {
    private static final int TAIL = 1;
    private static final int LENGTH = 2;
    private static final int NUMBER = 3;
    private static final int FIELDS = 4;

    /** By number, to compare long words with. */
    private final byte[][] texts;

    private final long[] entries;
    private final int mask;

    /** For half as many words as a power of two. */
    Lookup(int capacity) {
      this.texts = new byte[capacity / 2 + 1][];
      this.entries = new long[FIELDS * capacity];
      this.mask = capacity - 1;
    }

    boolean isFull(int words) {
      return 2 * words > mask;
    }

    void put(int code, byte[] text) {
      texts[code] = text;
      long head = head(text, 0, text.length);
      long tail = tail(text, 0, text.length);
      int at = FIELDS * (hash(text, 0, text.length, head, tail) & mask);
      while (entries[at + NUMBER] != 0) {
        at = next(at);
      }
      entries[at] = head;
      entries[at + TAIL] = tail;
      entries[at + LENGTH] = text.length;
      entries[at + NUMBER] = code + 1L;
    }

    private int next(int at) {
      return (at + FIELDS) & (entries.length - 1);
    }

    /** The number of a word, or −1. */
    int find(byte[] text, int from, int to) {
      long head = head(text, from, to);
      long tail = tail(text, from, to);
      int at = FIELDS * (hash(text, from, to, head, tail) & mask);
      for (; entries[at + NUMBER] != 0; at = next(at)) {
        if (entries[at] == head
            && entries[at + TAIL] == tail
            && entries[at + LENGTH] == to - from
            && same((int) entries[at + NUMBER] - 1, text, from, to)) {
          return (int) entries[at + NUMBER] - 1;
        }
      }
      return -1;
    }

    /** Whether a word is the same whose length and first and last eight bytes are. */
    private boolean same(int code, byte[] text, int from, int to) {
      return to - from <= 2 * Long.BYTES
          || Arrays.equals(texts[code], 0, texts[code].length, text, from, to);
    }
  }

  /** The first eight bytes. */
  private static long head(byte[] text, int from, int to) {
    int length = to - from;
    if (length >= Long.BYTES) {
      return EightBytes.at(text, from);
    }
    if (from + Long.BYTES <= text.length) {
      return EightBytes.at(text, from) & ((1L << (Byte.SIZE * length)) - 1);
    }
    long head = 0;
    for (int i = to - 1; i >= from; i--) {
      head = (head << Byte.SIZE) | (text[i] & 0xFF);
    }
    return head;
  }

  /** The last eight bytes of more than eight. */
  private static long tail(byte[] text, int from, int to) {
    return to - from > Long.BYTES ? EightBytes.at(text, to - Long.BYTES) : 0;
  }

  Dictionary copy() {
    Dictionary copy = new Dictionary();
    copy.words.addAll(words);
    return copy;
  }

  List<String> words() {
    return words;
  }

  String word(int code) {
    return words.get(code);
  }

  int size() {
    return words.size();
  }

  /** The number of a word, which is a new one if it has not been seen. */
  int code(String word) {
    byte[] text = word.getBytes(StandardCharsets.UTF_8);
    int known = lookup().find(text, 0, text.length);
    return known >= 0 ? known : append(word, text);
  }

  /** The number of a word that stands in some bytes; −1 if it has not been seen. */
  int find(byte[] text, int from, int to) {
    Lookup table = lookup;
    return (table == null ? lookup() : table).find(text, from, to);
  }

  /** The number of a word that stands in some bytes, which is a new one if it has not been seen. */
  int code(byte[] text, int from, int to) {
    int known = find(text, from, to);
    return known >= 0
        ? known
        : append(
            new String(text, from, to - from, StandardCharsets.UTF_8),
            Arrays.copyOfRange(text, from, to));
  }

  private int append(String word, byte[] text) {
    int code = words.size();
    Lookup table = lookup();
    if (table.isFull(code + 1)) {
      lookup = null;
      table = lookup();
    }
    words.add(word);
    table.put(code, text);
    return code;
  }

  private Lookup lookup() {
    Lookup table = lookup;
    if (table == null) {
      table = new Lookup(Integer.highestOneBit(Math.max(8, words.size())) * 4);
      for (int code = 0; code < words.size(); code++) {
        table.put(code, words.get(code).getBytes(StandardCharsets.UTF_8));
      }
      lookup = table;
    }
    return table;
  }

  private static int hash(byte[] text, int from, int to, long head, long tail) {
    long hash = ((head ^ (to - from)) * MIX ^ tail) * MIX;
    // Addresses and numbers of orders begin and end alike; what tells them apart is between.
    for (int middle = from + Long.BYTES; middle < to - Long.BYTES; middle += Long.BYTES) {
      hash = (hash ^ EightBytes.at(text, middle)) * MIX;
      hash ^= hash >>> 32;
    }
    return (int) (hash ^ (hash >>> 32));
  }

  /** For each number its place in the order of the words. */
  int[] ranks() {
    Integer[] order = new Integer[words.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (one, two) -> words.get(one).compareTo(words.get(two)));
    int[] ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }
}
