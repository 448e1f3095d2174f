package erp.core;

/** Compares what came out with what should, and counts what differs. */
final class Differences {
  private int count;

  /** Both are compared as text, which is what a reader would compare. */
  void compare(String what, Object expected, Object found) {
    if (!expected.toString().equals(found.toString())) {
      System.out.printf("%s: expected %s, found %s%n", what, expected, found);
      count++;
    }
  }

  /** The exit code: 0 if nothing differs. */
  int report() {
    System.out.println(count == 0 ? "all as expected" : count + " differ");
    return count == 0 ? 0 : 1;
  }
}
