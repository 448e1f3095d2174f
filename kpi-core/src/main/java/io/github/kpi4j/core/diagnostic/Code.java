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
  /** A library on the path is older than what reading a contract calls. */
  LIBRARY_TOO_OLD(1050),
  /** A key that the language does not have here. */
  UNKNOWN_KEY(2001),
  /** A key that has to be there. */
  MISSING_KEY(2002),
  /** Keys where a text belongs, or the like. */
  WRONG_SHAPE(2003),
  /** A key of the language that this release does not read. */
  KEY_NOT_YET(2004),
  /** A name with other characters than names have. */
  BAD_NAME(2005),
  /** A word that is not one of those to choose from. */
  UNKNOWN_WORD(2006),
  /** A name that is taken. */
  DEFINED_TWICE(2007),
  /** A pack that nobody provides. */
  UNKNOWN_PACK(2008),
  /** A version of the language that does not exist. */
  OTHER_VERSION(2009),
  /** The version of the language does not come first. */
  VERSION_NOT_FIRST(2010),
  /** More KPIs than anybody judges. */
  TOO_MANY_KPIS(2011),
  /** A table that is not declared. */
  UNKNOWN_TABLE(2101),
  /** A measure that its table does not have. */
  UNKNOWN_MEASURE(2102),
  /** A metric that is not defined. */
  UNKNOWN_METRIC(2103),
  /** A dimension that its table does not have. */
  UNKNOWN_DIMENSION(2104),
  /** Metrics that are made of each other. */
  METRIC_CYCLE(2105),
  /** A pack's metric whose table the contract lacks. */
  NEEDS_TABLE(2106),
  /** A scope that one of the tables cannot be cut by. */
  DIMENSION_NOT_IN_TABLE(2107),
  /** An aggregate without table and measure. */
  NO_MEASURE(2108),
  /** A metric with no definition or several. */
  ONE_DEFINITION(2109),
  /** A table without a day, or with two. */
  ONE_DATE(2110),
  /** A table that does not say what identifies a row. */
  NO_KEY(2111),
  /** A time zone that does not exist. */
  UNKNOWN_ZONE(2112),
  /** A currency that does not exist. */
  UNKNOWN_CURRENCY(2113),
  /** A metric that measures nothing. */
  CONSTANT_METRIC(2114),
  /** A key that only other kinds of table have. */
  NOT_OF_REFERENCE(2115),
  /** Attributes of a table that is no reference. */
  ATTRIBUTES_WITHOUT_REFERENCE(2116),
  /** Something measured in a reference table. */
  REFERENCE_NOT_MEASURED(2117),
  /** A count of something else than the rows of a table. */
  COUNT_OF_COLUMN(2118),
  /** A filter that lets no row through. */
  EMPTY_FILTER(2119),
  /** A key of rows and the permission to repeat it. */
  KEY_AND_DUPLICATES(2120),
  /** A business calendar that nobody provides. */
  UNKNOWN_CALENDAR(2121),
  /** Business days without a calendar. */
  NO_CALENDAR(2122),
  /** A window over the term of a contract without one. */
  NO_TERM(2123),
  /** A conversion without a table of rates, or with several. */
  NO_RATES(2124),
  /** A table that `fx` cannot read rates from. */
  NOT_RATES(2125),
  /** A list of one where one word would do, or of the same word twice. */
  LIST_OF_ONE(2126),
  /** A target that is not declared. */
  UNKNOWN_TARGET(2140),
  /** A seasonality that nobody brings. */
  UNKNOWN_SEASONALITY(2141),
  /** A plan of stages that does not exist. */
  UNKNOWN_STAGE_PLAN(2150),
  /** A stage that the plan does not have. */
  UNKNOWN_STAGE(2151),
  /** A stage of which nothing is said. */
  STAGE_LEFT_OUT(2152),
  /** Bands that are the same in every stage, where each stage has its own. */
  BANDS_NOT_BY_STAGE(2153),
  /** Bands or a target by stage, where there are no stages. */
  BY_STAGE_WITHOUT_STAGES(2154),
  /** A stage with the name of the state of those that have failed. */
  STAGE_CALLED_FAILED(2155),
  /** A name that formulas have for themselves. */
  RESERVED_NAME(2127),
  /** A KPI that is not declared. */
  UNKNOWN_KPI(2200),
  /** A row of a test with a cell that its table does not have. */
  UNKNOWN_COLUMN(2201),
  /** A value of a test in another notation. */
  BAD_GIVEN(2202),
  /** A test that expects nothing. */
  EXPECTS_NOTHING(2203),
  /** A test that expects something of what the contract does not have. */
  NOTHING_TO_EXPECT(2204),
  /** A test that expects one thing of many subjects, or many of one. */
  EXPECTED_SUBJECTS(2205),
  /** A test that is evaluated before its period begins. */
  TEST_BEFORE_PERIOD(2206),
  /** An action that nobody may propose, as it is not declared. */
  UNKNOWN_ACTION(2207),
  /** Something said of a proposal that its action has no field for. */
  UNKNOWN_FIELD(2208),
  /** A proposal of which nothing is expected, or an approval of what nobody proposes. */
  PROPOSAL_APART(2209),
  /** A pack that would lie outside of the folder in which packs are looked for. */
  PACK_OUTSIDE(2215),
  /** States of one day of which nobody can tell the newest. */
  STATES_WITHOUT_KEY(2128),
  /** Versions of rows that nothing identifies. */
  VERSION_WITHOUT_KEY(2129),
  /** A language that nobody speaks. */
  UNKNOWN_LANGUAGE(2170),
  /** A party that has not signed. */
  UNKNOWN_PARTY(2171),
  /** Rows that somebody owes, and nobody says by when. */
  OWED_AT_NO_TIME(2172),
  /** A priority of tickets that promises nothing. */
  PRIORITY_WITHOUT_LIMIT(2180),
  /** Service levels without a single priority. */
  NO_PRIORITY(2181),
  /** Business hours that nobody has said. */
  NO_BUSINESS_HOURS(2182),
  /** A level of a KPI where values are calculated. */
  LEVEL_NOT_HERE(2183),
  /** A name in a condition that nothing given has. */
  UNKNOWN_INPUT(2184),
  /** A word that an input never is. */
  UNKNOWN_CHOICE(2185),
  /** A field that is something else in another action. */
  FIELD_CHANGES(2186),
  /** A person whom no party names. */
  UNKNOWN_PERSON(2187),
  /** An approval by nobody. */
  NOBODY_REQUIRED(2188),
  /** A responsibility that looks like a misspelt one. */
  UNUSUAL_RESPONSIBILITY(2189, Severity.WARNING),
  /** A certificate for goods that the contract is not about. */
  UNKNOWN_CATEGORY(2190),
  /** An authority that does not exist. */
  UNKNOWN_AUTHORITY(2191),
  /** A number in another notation. */
  BAD_NUMBER(3001),
  /** A unit that does not exist. */
  BAD_UNIT(3002),
  /** A formula that stops making sense. */
  BAD_FORMULA(3003),
  /** A function that does not exist. */
  UNKNOWN_FUNCTION(3004),
  /** A function with other arguments than it takes. */
  WRONG_ARGUMENTS(3005),
  /** Two values of different units are added or compared. */
  UNITS_DO_NOT_ADD(3006),
  /** Two values whose product or quotient means nothing. */
  UNITS_DO_NOT_MULTIPLY(3007),
  /** A metric of another unit than it says. */
  OTHER_UNIT(3008),
  /** A threshold in another unit than the value. */
  THRESHOLD_UNIT(3009),
  /** A sum of what cannot be summed. */
  NOT_ADDITIVE(3010),
  /** A sum over days of what is a state. */
  SUM_OF_STATES(3011),
  /** The last of what is no state. */
  LAST_OF_EVENTS(3012),
  /** A state that does not add up over a dimension that is not fixed. */
  NOT_ADDITIVE_HERE(3013),
  /** A percentage of something that is no ratio. */
  PERCENT_OF_UNIT(3014),
  /** A threshold in another notation. */
  BAD_QUANTITY(3015),
  /** A length of time that is no number of days. */
  BAD_DAYS(3016),
  /** A precision that is no number of places. */
  BAD_PRECISION(3017),
  /** A formula that is nested too deeply. */
  FORMULA_TOO_DEEP(3018),
  /** A character that formulas do not have. */
  BAD_CHARACTER(3019),
  /** A comparison where a value is calculated. */
  COMPARISON_IN_FORMULA(3020),
  /** An average over days of what is no state. */
  AVERAGE_OF_EVENTS(3021),
  /** A rate of a rate or of a time. */
  PER_DAY_OF_TIME(3022),
  /** A daily average of something taken over different days. */
  PER_DAY_OF_MIXED_DAYS(3023),
  /** Carrying what is no state. */
  CARRY_WITHOUT_SNAPSHOT(3024),
  /** Absent rows where nothing is read from rows. */
  ABSENT_IN_FORMULA(3025),
  /** A value where something true or false belongs. */
  CONDITION_EXPECTED(3026),
  /** Nothing counted as zero where zero means something else. */
  ABSENT_ZERO(3027),
  /** A delay in another notation. */
  BAD_DELAY(3028),
  /** A window around something that looks at other days itself. */
  NESTED_WINDOW(3029),
  /** A conversion of what is no money of another currency. */
  BAD_EXCHANGE(3030),
  /** A term that is no run of days. */
  BAD_TERM(3031),
  /** Money or pieces with a point before three digits, which may separate thousands. */
  OPEN_POINT(3041),
  /** A day in another notation. */
  BAD_DATE(3040),
  /** A condition in other words. */
  BAD_CONDITION(4001),
  /** A range whose ends are the wrong way round. */
  BAD_RANGE(4002),
  /** Values that no band takes. */
  BANDS_GAP(4003),
  /** A band that no value can reach. */
  BAND_HIDDEN(4004),
  /** A better level for worse values. */
  BANDS_DIRECTION(4005),
  /** Weights that are no whole. */
  WEIGHTS_NOT_100(4006),
  /** A weight of nothing or less. */
  WEIGHT_NOT_POSITIVE(4007),
  /** Weights that nothing adds up. */
  WEIGHTS_WITHOUT_SCORECARD(4008),
  /** Many subjects and no way to make one score. */
  SCORE_BY_MISSING(4009),
  /** A way to put together what is one already. */
  SCORE_BY_WITHOUT_SUBJECTS(4010),
  /** A level that is worth nothing in particular. */
  LEVEL_WITHOUT_POINTS(4011),
  /** Points outside the scale. */
  BAD_POINTS(4012),
  /** A threshold between two values that can be shown. */
  THRESHOLD_TOO_FINE(4013),
  /** Levels of which nothing could be better than another. */
  TOO_FEW_LEVELS(4040),
  /** A red line that does something else than red lines do. */
  BAD_EFFECT(4041),
  /** Excused days that end before they start. */
  EXCUSED_BACKWARDS(4042),
  /** Excused days on which there was no contract. */
  EXCUSED_OUT_OF_TERM(4043),
  /** A day that is excused twice. */
  EXCUSED_TWICE(4044),
  /** Excused days of a metric that nothing is judged by. */
  EXCUSED_FOR_NOTHING(4045, Severity.WARNING),
  /** An agreement long after the days that it is about. */
  AGREED_LATE(4046, Severity.WARNING),
  /** A condition of a target that is no percentage of it. */
  SHARE_OF_TARGET(4020),
  /** A share of a target where there is none. */
  NO_TARGET_HERE(4021),
  /** Bands of which some ask for a share of the target and some for a value. */
  MIXED_BANDS(4022),
  /** A KPI of another metric than its target. */
  TARGET_OTHER_METRIC(4023),
  /** A KPI that is cut where its target is not. */
  TARGET_NOT_CUT(4024),
  /** A target of what does not add up. */
  TARGET_NOT_DIVISIBLE(4025),
  /** A text that is no period. */
  BAD_PERIOD(4026),
  /** A target that is divided twice by the same. */
  SPLIT_TWICE(4027),
  /** More or fewer weights than parts. */
  WEIGHTS_COUNT(4028),
  /** A weight that is none. */
  BAD_WEIGHT(4029),
  /** Percentages that are no whole. */
  PERCENTS_NOT_100(4030),
  /** A part that a split does not have. */
  NO_SUCH_PART(4031),
  /** A part without a weight. */
  PART_WITHOUT_WEIGHT(4032),
  /** Fixed cells that do not fit into what is divided. */
  HELD_TOO_MUCH(4033),
  /** A fixed cell that does not say which. */
  HELD_KEYS(4034),
  /** A shortfall to be made up for where no period follows. */
  CATCH_UP_WITHOUT_TIME(4035),
  /** Weights from a past that is not said. */
  HISTORY_KEYS(4036),
  /** A past of more or fewer periods. */
  HISTORY_LENGTH(4037),
  /** A figure of a target that is not chosen. */
  AGAINST_WITHOUT_TARGET(4038),
  /** A stretch that is no percentage. */
  BAD_STRETCH(4039),
  /** A stage that is earned by a metric that looks back by whole periods. */
  STAGE_MOVES_PERIOD(4049),
  /** A plan without a stage. */
  NO_STAGES(4050),
  /** A stage before the last that nothing ends. */
  STAGE_WITHOUT_END(4051),
  /** A last stage that something ends. */
  LAST_STAGE_ENDS(4052),
  /** A length of a stage that is none. */
  BAD_LENGTH(4053),
  /** A stage that is overdue before anybody has tried whether it is earned. */
  LIMIT_TOO_SHORT(4054),
  /** A key of a stage that means nothing without another. */
  STAGE_KEY_ALONE(4055),
  /** A start that is no date of the plan's subjects. */
  UNKNOWN_START(4056),
  /** Stages of which nobody says when the first one begins. */
  NO_STAGE_START(4057),
  /** A KPI that is not cut as its stages are. */
  STAGES_OF_OTHERS(4058),
  /** A judgement of all subjects together, which have no stage together. */
  RECOMPUTED_WITH_STAGES(4059),
  /** An alert that would end only where it starts. */
  ALERT_NEVER_CLEARS(4047),
  /** An alert whose condition has to hold for no time at all. */
  ALERT_FOR_NO_DAY(4048),
  /** A time limit in other words. */
  BAD_TIME_LIMIT(4100),
  /** A time of day in other words. */
  BAD_OPENING(4101),
  /** Times of a day that are not one after another. */
  OPENINGS_NOT_RISING(4102),
  /** A ticket that may be solved sooner than it has to be answered. */
  RESPONSE_AFTER_RESOLUTION(4103, Severity.WARNING),
  /** A ticket that cannot be held against the service levels. */
  TICKET_NOT_TIMED(4104, Severity.WARNING),
  /** A cell of a file about duties that is not what its column holds. */
  BAD_DUTY_CELL(4105),
  /** A part of a condition that cannot be compared where things are given. */
  NOT_OF_GIVEN(4110),
  /** Two given things of different units are compared. */
  GIVEN_UNITS(4111),
  /** A consent that holds for no time. */
  EXPIRES_AT_ONCE(4112),
  /** A number of periods in other words. */
  BAD_PERIODS(4114),
  /** A certificate that ends before the contract does. */
  CERTIFICATE_EXPIRES(4115, Severity.WARNING),
  /** A cell that is not what its column holds. */
  BAD_CELL(5001),
  /** Two rows that cannot both be right. */
  CONFLICTING_ROWS(5002),
  /** A table without a file. */
  FILE_MISSING(5003),
  /** A column that a table needs. */
  COLUMN_MISSING(5004),
  /** A column that comes twice. */
  COLUMN_TWICE(5005),
  /** A row with more cells than the header. */
  ROW_TOO_LONG(5006),
  /** A file without a header. */
  FILE_EMPTY(5007),
  /** A file that cannot be cut into rows. */
  BAD_CSV(5008),
  /** A file in another encoding. */
  NOT_UTF8(5009),
  /** A coverage that is no run of days. */
  BAD_COVERAGE(5010),
  /** Rows about something that a reference table does not know. */
  KEY_WITHOUT_ATTRIBUTES(5011, Severity.WARNING),
  /** Rows of days that are final and closed. */
  LATE_ROWS(5012, Severity.WARNING),
  /** A file that no feed knows. */
  FEED_UNKNOWN(5100, Severity.WARNING),
  /** A column that a feed needs. */
  FEED_COLUMN_MISSING(5101),
  /** A cell of a feed that is not what its column holds. */
  FEED_BAD_CELL(5102),
  /** A number that may be two. */
  FEED_AMBIGUOUS(5103),
  /** A row of a feed that cannot be cut into cells. */
  FEED_ROW_BROKEN(5104),
  /** A file of a feed that ends too early. */
  FEED_BROKEN_OFF(5105),
  /** A file that does not say of which days it is. */
  FEED_NO_PERIOD(5106),
  /** Rows that are sums of several days. */
  FEED_DAYS_IN_ONE(5107, Severity.WARNING),
  /** A ratio that is not the one of its own figures. */
  FEED_RATIO_DIFFERS(5108, Severity.WARNING),
  /** A total that is not the one of its parts. */
  FEED_TOTAL_DIFFERS(5109, Severity.WARNING),
  /** An identifier that became a number. */
  FEED_ID_DAMAGED(5110, Severity.WARNING),
  /** Figures that are filled in later. */
  FEED_NOT_ARRIVED(5111),
  /** Columns of a table that no file gives. */
  FEED_TABLE_LACKS(5112),
  /** A table that no file gives. */
  FEED_TABLE_ALONE(5113),
  /** A file whose format needs a library that is not there. */
  FEED_NEEDS_LIBRARY(5114),
  /** Figures that may not be added up to the rows of a table. */
  FEED_NOT_ADDITIVE(5115),
  /** The same file again. */
  FEED_TWICE(5116, Severity.WARNING),
  /** A measure that two kinds of file give. */
  FEED_MEASURE_TWICE(5117, Severity.WARNING),
  /** A row in another currency. */
  FEED_OTHER_CURRENCY(5118),
  /** A row whose other file has not arrived. */
  FEED_MEASURE_ABSENT(5119),
  /** A field that a feed does not have. */
  FEED_NO_FIELD(5120),
  /** A field that would read personal data. */
  FEED_PERSONAL(5121),
  /** A file that several feeds know alike. */
  FEED_SEVERAL(5122, Severity.WARNING),
  /** A value of a feed that makes no sense. */
  FEED_BAD_VALUE(5123),
  /** Two rows of a file for one thing that say different things. */
  FEED_ROW_TWICE(5124),
  /** A file whose rows come later. */
  FEED_EMPTY(5125),
  /** Days or statements that a later file tells differently. */
  FEED_RESTATED(5126, Severity.WARNING),
  /** A word that no file translates. */
  FEED_NO_WORD(5127),
  /** Totals of two feeds that differ. */
  FEED_BILLED_DIFFERS(5128, Severity.WARNING),
  /** A kind of rows that a feed does not have. */
  FEED_NO_GRAIN(5129),
  /** A file that says that there is nothing to tell. */
  FEED_SAYS_NONE(5130, Severity.WARNING),
  /** A workbook that would take too much memory. */
  FEED_TOO_LARGE(5131),
  /** A file that does not show what its rows are. */
  FEED_GRAIN_OPEN(5132),
  /** A compressed file of which more would have to be unpacked than is allowed. */
  FEED_UNPACKS_TOO_MUCH(5133),
  /** A row of a workbook that no sheet can have. */
  FEED_ROW_TOO_LARGE(5134),
  /** A fee that is no amount of money. */
  NOT_MONEY(6001),
  /** Money that cannot become the currency of the fees. */
  FEE_WITHOUT_EXCHANGE(6002),
  /** Tiers that do not say what each rate is paid on. */
  TIER_MODE_MISSING(6003),
  /** Tiers that do not say when they start anew. */
  TIER_PER_MISSING(6004),
  /** A tier that does not begin where the one before ends. */
  TIERS_NOT_RISING(6005),
  /** Sales above the last tier. */
  TIER_CLOSED(6006),
  /** A tier that leaves nothing for the next. */
  TIER_OPEN(6007),
  /** A tier of another unit than what is paid on. */
  TIER_UNIT(6008),
  /** A fee on what is no such amount of money. */
  NOT_PAID_ON(6009),
  /** A share that is no percentage of a whole. */
  BAD_SHARE(6010),
  /** A bonus that says neither or both of what it can be measured by. */
  BONUS_KEYS(6011),
  /** A row of a bonus without one condition. */
  ROW_KEYS(6012),
  /** A row of a bonus that is never reached. */
  ROW_HIDDEN(6013),
  /** A bonus by a score that there is none of. */
  SCORE_WITHOUT_SCORECARD(6014),
  /** A least amount above the most. */
  FLOOR_ABOVE_CAP(6015),
  /** Keys of a rule of exchange that do not belong together. */
  EXCHANGE_KEYS(6016),
  /** A rate of exchange that is none. */
  BAD_RATE(6017),
  /** Fees of nothing. */
  NOTHING_TO_PAY(6018),
  /** A bonus over a target of something else. */
  EXCESS_OF_OTHER(6019),
  /** A deposit that would never come back. */
  DEPOSIT_WITHOUT_TERM(6020),
  /** A refund that is neither a share nor a table. */
  REFUND_KEYS(6021),
  /** A refund by something that is no share. */
  REFUND_NO_SHARE(6022),
  /** Terms that change inside a period. */
  AMENDED_INSIDE_PERIOD(4090),
  /** An amendment of nothing. */
  AMENDS_NOTHING(4091),
  /** An amendment of what all versions have in common. */
  AMENDS_FIXED(4092),
  /** More amendments than can be checked. */
  TOO_MANY_AMENDMENTS(4093),
  /** A term that falls away and is not there. */
  NOTHING_TO_REMOVE(4094),
  /** A text that is no statement. */
  STATEMENT_TEXT(6040),
  /** A statement that lacks something or has something else there. */
  STATEMENT_PART(6041),
  /** A statement of another contract. */
  STATEMENT_OF_OTHER(6042),
  /** An allowance of what nothing warns of. */
  ALLOWS_NOTHING(7001, Severity.WARNING),
  /** Sales that are wanted whatever is left of them. */
  PROFIT_BLIND(7002, Severity.WARNING),
  /** One figure for young and old. */
  ONE_STAGE_TARGET(7003, Severity.WARNING),
  /** A target far above the past. */
  TARGET_STRETCHED(7004, Severity.WARNING),
  /** No way out. */
  NO_EXIT(7005, Severity.WARNING),
  /** A way out without time to hand over. */
  NO_TRANSITION(7006, Severity.WARNING),
  /** A way out on which permissions stay. */
  NO_REVOCATION(7007, Severity.WARNING),
  /** Data that are not the client's. */
  DATA_OWNER(7008, Severity.WARNING),
  /** Data that may be used for others. */
  DATA_REUSED(7009, Severity.WARNING),
  /** Rows that may change for ever. */
  NOT_FINAL(7010, Severity.WARNING),
  /** Data of which there is one copy. */
  NO_BACKUP(7011, Severity.WARNING),
  /** Questions that nobody has to answer. */
  NO_SERVICE_LEVEL(7012, Severity.WARNING),
  /** Money that is spent without anybody being asked. */
  NO_APPROVAL(7013, Severity.WARNING),
  /** Duties that nobody has. */
  NO_RESPONSIBILITIES(7014, Severity.WARNING),
  /** Results that nobody has to report. */
  NO_REPORT(7015, Severity.WARNING),
  /** Reports that the client cannot read. */
  UNREAD_REPORT(7016, Severity.WARNING),
  /** Fees in another currency without a rule. */
  FEE_EXCHANGE(7017, Severity.WARNING),
  /** A KPI that counts for nothing. */
  KPI_NEVER_SCORED(7018, Severity.NOTE),
  /** A metric that nothing is made of. */
  METRIC_NEVER_USED(7019, Severity.NOTE),
  /** A bonus on figures that may change. */
  PROVISIONAL_BONUS(7020, Severity.WARNING),
  /** A fee that jumps. */
  BONUS_CLIFF(7021, Severity.WARNING),
  /** A commission on what is sent back. */
  GROSS_COMMISSION(7022, Severity.WARNING),
  /** A ratio without a denominator on many days. */
  ZERO_DENOMINATOR(7023, Severity.WARNING),
  /** A percentage of few things. */
  SMALL_SAMPLE(7024, Severity.WARNING),
  /** A percentage of unlikely size. */
  UNLIKELY_SHARE(7025, Severity.NOTE),
  /** A limit under which many small proposals pass. */
  SMALL_PROPOSALS(7026, Severity.NOTE),
  /** Rows that may come at any time. */
  NOT_FRESH(7027, Severity.WARNING),
  /** A duty that nobody has. */
  DUTY_WITHOUT_PARTY(7028, Severity.WARNING),
  /** Goods that nobody may sell without a certificate. */
  NO_CERTIFICATE(7029, Severity.WARNING),
  /** Results that nobody has to talk about. */
  NO_REVIEW_MEETING(7030, Severity.WARNING),
  /** An alert for somebody whom the contract does not name. */
  UNKNOWN_RECIPIENT(7031, Severity.WARNING),
  /** A commission on sales of which nobody takes off what came back. */
  REFUNDS_NOT_TAKEN_OFF(7032, Severity.WARNING),
  /** A comment that reads like a term. */
  COMMENTED_TERM(7050, Severity.NOTE),
  /** What a rule of another module found; it brings its sentences. */
  LINT_OF_TRADE(7099, Severity.WARNING);

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
