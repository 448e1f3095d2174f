package io.github.kpi4j.core.internal.ratio;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A polynomial laid out for machine words. */
final class Sum {
  private final Polynomial polynomial;
  private final long[] factors;
  private final int[] factorBits;
  private final int[][] products;
  // The input of each product where every product is one input; else empty.
  private final int[] linear;
  // The input that it is, where it is nothing else; else −1.
  private final int single;

  Sum(Polynomial polynomial) {
    this.polynomial = polynomial;
    Collection<BigInteger> all = polynomial.terms().values();
    // A factor that is cut off here is so large that the words are never used.
    this.factors = all.stream().mapToLong(BigInteger::longValue).toArray();
    this.factorBits = all.stream().mapToInt(BigInteger::bitLength).toArray();
    this.products =
        polynomial.terms().keySet().stream()
            .map(product -> product.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    boolean isLinear = Arrays.stream(products).allMatch(product -> product.length == 1);
    this.linear =
        isLinear ? Arrays.stream(products).mapToInt(product -> product[0]).toArray() : new int[0];
    boolean isInput = products.length == 1 && products[0].length == 1 && factors[0] == 1;
    this.single = isInput && factorBits[0] == 1 ? products[0][0] : -1;
  }

  /** The input that it is, where it is nothing else; else −1. */
  int single() {
    return single;
  }

  /** Its value; the caller makes sure that it fits. */
  long at(long[] in) {
    return single >= 0 ? in[single] : sum(in);
  }

  /** Its value where it is more than an input; the caller makes sure that it fits. */
  long sum(long[] in) {
    long sum = 0;
    if (linear.length > 0) {
      for (int i = 0; i < linear.length; i++) {
        sum += factors[i] * in[linear[i]];
      }
      return sum;
    }
    for (int i = 0; i < factors.length; i++) {
      long product = factors[i];
      for (int input : products[i]) {
        product *= in[input];
      }
      sum += product;
    }
    return sum;
  }

  /** Whether its value is zero, however large the inputs. */
  boolean isZero(long[] in) {
    return single >= 0 ? in[single] == 0 : exactly(in).signum() == 0;
  }

  BigInteger exactly(long[] in) {
    BigInteger sum = BigInteger.ZERO;
    for (Map.Entry<List<Integer>, BigInteger> term : polynomial.terms().entrySet()) {
      BigInteger product = term.getValue();
      for (int input : term.getKey()) {
        product = product.multiply(BigInteger.valueOf(in[input]));
      }
      sum = sum.add(product);
    }
    return sum;
  }

  /** How many bits its value takes at most where no input takes more than so many. */
  int bits(int inputBits) {
    return polynomial.bits(inputBits);
  }

  /** How many bits its values take at most in a block. */
  int bits(Block block) {
    int most = 0;
    for (int i = 0; i < factors.length; i++) {
      int bits = factorBits[i];
      for (int input : products[i]) {
        bits += block.bits(input);
      }
      most = Math.max(most, bits);
    }
    return most + Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, factors.length - 1));
  }

  /** Whether its values in a block are zero or more for a reason that shows at once. */
  boolean isPositive(Block block) {
    for (int i = 0; i < factors.length; i++) {
      boolean negative = factors[i] < 0;
      for (int input : products[i]) {
        negative |= block.hasNegative(input);
      }
      if (negative) {
        return false;
      }
    }
    return true;
  }

  /** Its values in a block: the input's own column, or the room given. */
  long[] values(Block block, long[] room) {
    if (single >= 0) {
      return block.column(single);
    }
    Arrays.fill(room, 0, block.length(), 0);
    for (int i = 0; i < factors.length; i++) {
      add(block, products[i], factors[i], room);
    }
    return room;
  }

  private static void add(Block block, int[] product, long factor, long[] room) {
    int rows = block.length();
    if (product.length == 0) {
      for (int i = 0; i < rows; i++) {
        room[i] += factor;
      }
    } else if (product.length == 1) {
      addInput(block.column(product[0]), rows, factor, room);
    } else {
      for (int i = 0; i < rows; i++) {
        long value = factor;
        for (int input : product) {
          value *= block.column(input)[i];
        }
        room[i] += value;
      }
    }
  }

  private static void addInput(long[] column, int rows, long factor, long[] room) {
    if (factor == 1) {
      for (int i = 0; i < rows; i++) {
        room[i] += column[i];
      }
    } else if (factor == -1) {
      for (int i = 0; i < rows; i++) {
        room[i] -= column[i];
      }
    } else {
      for (int i = 0; i < rows; i++) {
        room[i] += factor * column[i];
      }
    }
  }
}
