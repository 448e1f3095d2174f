package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.value.Quantity;
import org.jspecify.annotations.Nullable;

/** A piece of a formula's text: characters {@code start} up to, not including, {@code end}. */
record Token(Kind kind, String text, @Nullable Quantity quantity, int start, int end) {
  enum Kind {
    LITERAL,
    /** A number of calendar periods, such as {@code 1 month}. */
    LENGTH,
    NAME,
    SIGN,
    END
  }

  boolean isName(String word) {
    return kind == Kind.NAME && text.equals(word);
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }
}
