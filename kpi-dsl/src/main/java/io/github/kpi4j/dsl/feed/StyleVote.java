package io.github.kpi4j.dsl.feed;

/** Finds out from all numbers of a file whether commas or dots come before the decimals. */
final class StyleVote {
  private boolean us;
  private boolean br;

  void look(String cell) {
    boolean asUs = NumberStyle.US.read(cell).isPresent();
    boolean asBr = NumberStyle.BR.read(cell).isPresent();
    us |= asUs && !asBr;
    br |= asBr && !asUs;
  }

  /** {@code EITHER} if nothing shows it, or both do. */
  NumberStyle result() {
    if (us == br) {
      return NumberStyle.EITHER;
    }
    return us ? NumberStyle.US : NumberStyle.BR;
  }
}
