package io.github.kpi4j.core.diagnostic;

/**
 * The kinds of problem, each with a number that never changes its meaning: 1xxx text and YAML, 2xxx
 * names and structure, 3xxx types and units, 4xxx bands, targets and scorecards, 5xxx facts, 7xxx
 * lint. The sentence of each is in the {@link Catalogue} under its {@link #id()}, the advice under
 * {@code id.help}.
 */
public enum Code {
  /** The text has more bytes than are read. */
  TEXT_TOO_LONG(1001),
  /** Maps and lists stand inside each other deeper than is read. */
  NESTED_TOO_DEEP(1002),
  /** The text has more keys, values, maps and lists than are read. */
  TOO_MANY_NODES(1003),
  /** One key or value is longer than is read. */
  SCALAR_TOO_LONG(1004),
  /** A control character, half a character, or one that changes what people see. */
  CHARACTER_NOT_ALLOWED(1005),
  /** The text is not YAML, for a reason that has no code of its own. */
  SYNTAX(1010),
  /** A value starts with a sign that YAML keeps for itself, such as {@code >}. */
  RESERVED_START(1011),
  /** A tab stands where YAML wants spaces. */
  TAB(1012),
  /** A colon and a space inside a value without quotation marks. */
  COLON_IN_VALUE(1013),
  /** A quotation mark is never closed. */
  UNCLOSED_QUOTE(1014),
  /** A bracket or brace is not closed. */
  UNCLOSED_BRACKET(1015),
  /** A line starts at a depth that fits nothing above it. */
  BAD_INDENTATION(1016),
  /** A bracket, brace or comma where none is open. */
  UNEXPECTED_MARK(1017),
  /** More text after a value that has ended, such as after its closing quotation mark. */
  TEXT_AFTER_VALUE(1018),
  /** A backslash inside double quotes that starts no known escape. */
  BAD_ESCAPE(1019),
  /** Something inside brackets or braces that can only follow a comma. */
  MISSING_COMMA(1020),
  /** A line that is neither a key nor part of a value. */
  MISSING_COLON(1021),
  /** A list item where no list can be. */
  MISPLACED_ITEM(1022),
  /** A character that looks like YAML's own and is another, such as a full-width colon. */
  LOOKALIKE_CHARACTER(1023),
  /** A key that its map already has. */
  DUPLICATE_KEY(1030),
  /** A YAML anchor. */
  ANCHOR(1031),
  /** A YAML alias. */
  ALIAS(1032),
  /** A YAML tag. */
  TAG(1033),
  /** YAML's merge key. */
  MERGE_KEY(1034),
  /** A YAML directive. */
  DIRECTIVE(1035),
  /** A second YAML document in the same text. */
  SEVERAL_DOCUMENTS(1036),
  /** A map or list as a key. */
  KEY_NOT_TEXT(1037),
  /** A key without a value. */
  EMPTY_VALUE(1038),
  /** A list item without a value. */
  EMPTY_ITEM(1039),
  /** A value without a key. */
  EMPTY_KEY(1040),
  /** YAML's null. */
  NULL_VALUE(1041),
  /** A value that its own comma cut, inside brackets or braces. */
  COMMA_IN_VALUE(1042),
  /** A text without a contract. */
  EMPTY_TEXT(1043),
  /** A text whose outermost thing is not a map. */
  ROOT_NOT_MAP(1044),
  /** A metric is named that does not exist. */
  UNKNOWN_METRIC(2103);

  private final String id;
  private final Severity severity;

  Code(int number) {
    this(number, Severity.ERROR);
  }

  Code(int number, Severity severity) {
    this.id = "KPI-" + number;
    this.severity = severity;
  }

  /**
   * The number with its prefix.
   *
   * @return such as {@code KPI-2103}
   */
  public String id() {
    return id;
  }

  /**
   * How much it matters.
   *
   * @return the same for every occurrence
   */
  public Severity severity() {
    return severity;
  }
}
