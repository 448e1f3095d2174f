package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.dsl.internal.rows.RowStart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows added up by day and key. What it takes grows with the combinations of days and keys and not
 * with the rows: some 40 bytes for each, 8 more for each measure that has numbers, and 12 more
 * where rows have versions.
 */
final class Groups {
  private static final int NONE = -1;
  private static final int PLACE = 4;

  private final Words words;
  private final Sums[] sums;
  private final Moments versions = new Moments();
  private int size;
  private int[] days = {};

  /** The words of the keys, one key after the other; as many as the first one has. */
  private int[] keys = {};

  private int width = NONE;

  /** The words of the attributes, likewise. */
  private int[] attributes = {};

  private int attributeWidth;

  /** Where the first row of each group stands: file, character, line, column. */
  private int[] places = {};

  /** Group + 1 by hash, 0 for none; at most half of them are taken. */
  private int[] index = new int[16];

  Groups(TableSchema schema, Words words) {
    this.words = words;
    this.sums = new Sums[schema.measures().size()];
    Arrays.setAll(sums, measure -> new Sums());
  }

  /** Whether there is a row of a day and key. */
  boolean has(LocalDate day, List<String> key) {
    return find((int) day.toEpochDay(), codes(key)) != NONE;
  }

  /** Adds a row to those of the same day and key. Its attributes count, not theirs. */
  void add(LocalDate day, List<String> key, Cells row) {
    int[] codes = codes(key);
    int date = Math.toIntExact(day.toEpochDay());
    int group = find(date, codes);
    if (group == NONE) {
      group = append(date, codes, row);
    }
    for (int measure = 0; measure < sums.length; measure++) {
      sums[measure].add(group, row.sums[measure]);
    }
    versions.add(group, row.version);
    for (int i = 0; i < attributeWidth; i++) {
      attributes[group * attributeWidth + i] = words.code(row.attributes.get(i));
    }
  }

  /** Adds all groups of another one. */
  void addAll(Groups other) {
    for (int group = 0; group < other.size; group++) {
      add(LocalDate.ofEpochDay(other.days[group]), other.key(group), other.cells(group));
    }
  }

  private int[] codes(List<String> key) {
    int[] codes = new int[key.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = words.code(key.get(i));
    }
    return codes;
  }

  private int find(int day, int[] key) {
    int slot = slot(hash(day, key, 0, key.length));
    while (index[slot] != 0) {
      int group = index[slot] - 1;
      if (days[group] == day
          && Arrays.equals(keys, group * width, (group + 1) * width, key, 0, width)) {
        return group;
      }
      slot = slot(slot + 1);
    }
    return NONE;
  }

  private int slot(int hash) {
    return hash & (index.length - 1);
  }

  private static int hash(int day, int[] words, int from, int to) {
    int hash = day;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + words[i];
    }
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 16);
  }

  private int append(int day, int[] key, Cells row) {
    if (width == NONE) {
      width = key.length;
      attributeWidth = row.attributes.size();
    }
    int group = size++;
    if (group == days.length) {
      int capacity = Math.addExact(group, (group >> 1) + 8);
      days = Arrays.copyOf(days, capacity);
      keys = Arrays.copyOf(keys, Math.multiplyExact(capacity, width));
      attributes = Arrays.copyOf(attributes, Math.multiplyExact(capacity, attributeWidth));
      places = Arrays.copyOf(places, Math.multiplyExact(capacity, PLACE));
    }
    days[group] = day;
    System.arraycopy(key, 0, keys, group * width, width);
    places[group * PLACE] = words.code(row.place.name());
    places[group * PLACE + 1] = row.place.start();
    places[group * PLACE + 2] = row.place.line();
    places[group * PLACE + 3] = row.place.column();
    if (2 * size > index.length) {
      index = new int[Math.multiplyExact(2, index.length)];
      for (int known = 0; known < size; known++) {
        enter(known);
      }
    } else {
      enter(group);
    }
    return group;
  }

  private void enter(int group) {
    int slot = slot(hash(days[group], keys, group * width, (group + 1) * width));
    while (index[slot] != 0) {
      slot = slot(slot + 1);
    }
    index[slot] = group + 1;
  }

  private List<String> key(int group) {
    return words(keys, group * width, width);
  }

  private List<String> words(int[] codes, int from, int count) {
    List<String> all = new ArrayList<>(count);
    for (int i = from; i < from + count; i++) {
      all.add(words.word(codes[i]));
    }
    return all;
  }

  private Cells cells(int group) {
    @Nullable BigDecimal[] numbers = new @Nullable BigDecimal[sums.length];
    for (int measure = 0; measure < numbers.length; measure++) {
      numbers[measure] = sums[measure].get(group);
    }
    int at = group * PLACE;
    return new Cells(
        new RowStart(words.word(places[at]), places[at + 1], places[at + 2], places[at + 3]),
        numbers,
        words(attributes, group * attributeWidth, attributeWidth),
        versions.get(group));
  }

  /** Gives the rows of a day, in the order in which they came first. */
  void forEach(LocalDate day, BiConsumer<List<String>, Cells> rows) {
    for (int group = 0; group < size; group++) {
      if (days[group] == day.toEpochDay()) {
        rows.accept(key(group), cells(group));
      }
    }
  }

  NavigableSet<LocalDate> days() {
    NavigableSet<LocalDate> all = new TreeSet<>();
    Arrays.stream(days, 0, size).distinct().mapToObj(LocalDate::ofEpochDay).forEach(all::add);
    return all;
  }

  /** The sum of a measure over all rows. */
  BigDecimal sum(int measure) {
    BigDecimal all = BigDecimal.ZERO;
    for (int group = 0; group < size; group++) {
      BigDecimal own = sums[measure].get(group);
      all = own == null ? all : all.add(own);
    }
    return all;
  }
}
