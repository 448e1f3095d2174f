package io.github.kpi4j.core.internal.ratio;

import io.github.kpi4j.core.internal.ratio.Check.NotZero;
import io.github.kpi4j.core.internal.ratio.Check.Present;
import java.util.Arrays;
import java.util.List;

/** Why a row has no value: an input that is not there, or a division by zero. */
final class Gaps {
  private static final int FITS = 62;

  private final int[] inputs;
  // In the order of the checks: an input, or −1 and the divisor at the same index.
  private final int[] present;
  private final Sum[] divisors;
  // Divisors that the ratio itself does not divide by, since they have cancelled.
  private final Sum[] cancelled;

  Gaps(Normal normal) {
    List<Check> checks = List.copyOf(normal.checks());
    present = new int[checks.size()];
    divisors = new Sum[checks.size()];
    for (int i = 0; i < present.length; i++) {
      if (checks.get(i) instanceof Present check) {
        present[i] = check.input();
        divisors[i] = new Sum(Polynomial.ONE);
      } else {
        present[i] = -1;
        divisors[i] = new Sum(((NotZero) checks.get(i)).divisor());
      }
    }
    inputs = Arrays.stream(present).filter(input -> input >= 0).toArray();
    cancelled =
        checks.stream()
            .filter(NotZero.class::isInstance)
            .map(check -> ((NotZero) check).divisor())
            .filter(divisor -> !normal.ratio().divisors().contains(divisor))
            .map(Sum::new)
            .toArray(Sum[]::new);
  }

  int[] inputs() {
    return inputs;
  }

  /** How many bits the inputs of a row take; 63 if one may be missing. */
  int bits(long[] in) {
    long magnitudes = 0;
    for (int input : inputs) {
      magnitudes |= in[input] ^ (in[input] >> 63);
    }
    return Long.SIZE - Long.numberOfLeadingZeros(magnitudes);
  }

  /** Whether cancelled divisors can be looked at in words. */
  boolean fit(int inputBits) {
    for (Sum divisor : cancelled) {
      if (divisor.bits(inputBits) > FITS) {
        return false;
      }
    }
    return true;
  }

  /** Whether a block misses no input, and its cancelled divisors can be looked at in words. */
  boolean fit(Block block) {
    for (int input : inputs) {
      if (block.bits(input) > FITS) {
        return false;
      }
    }
    for (Sum divisor : cancelled) {
      if (divisor.bits(block) > FITS) {
        return false;
      }
    }
    return true;
  }

  /** Whether a cancelled divisor of a row is zero; the inputs fit. */
  boolean dividesByZero(long[] in) {
    for (Sum divisor : cancelled) {
      if (divisor.at(in) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cancelled divisor of a row is zero, however large the inputs. */
  boolean dividesByZeroExactly(long[] in) {
    return Arrays.stream(cancelled).anyMatch(divisor -> divisor.isZero(in));
  }

  /** Whether a row may have no value though the ratio itself does not divide by zero. */
  boolean haveCancelled() {
    return cancelled.length > 0;
  }

  /** The first check that does not hold, as the code of its reason; 0 if no input is missing. */
  byte gap(long[] in) {
    boolean missing = false;
    for (int input : inputs) {
      missing |= in[input] == Inputs.MISSING;
    }
    return missing ? first(in) : 0;
  }

  private byte first(long[] in) {
    for (int i = 0; i < present.length; i++) {
      if (present[i] < 0 && divisors[i].isZero(in)) {
        return Codes.UNDEFINED;
      }
      if (present[i] >= 0 && in[present[i]] == Inputs.MISSING) {
        return Codes.NO_DATA;
      }
    }
    return 0;
  }

  /** Marks the rows of a block of which a cancelled divisor is zero. */
  void mark(Block block, byte[] out) {
    for (Sum divisor : cancelled) {
      long[] values = divisor.values(block, block.by());
      for (int i = 0; i < block.length(); i++) {
        if (values[i] == 0) {
          out[i] = Codes.UNDEFINED;
        }
      }
    }
  }
}
