package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.dsl.internal.rows.Headers;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the files of a feed are laid out.
 *
 * @param json whether they are JSON; otherwise they are text with separators or workbooks
 * @param recognise columns of which all have to be there, as files call them; paths in JSON
 * @param unless columns of which none may be there
 * @param header what stands in the first cell of the header line, where lines come before it
 * @param encodings encodings to try before the usual ones
 * @param unique the columns that tell the rows of one file apart
 * @param document the column of a statement's number; a file replaces the same statements of an
 *     earlier one, and without such a column the same days
 * @param personal columns that are never read, as files call them
 * @param from the column that holds the first day of the file
 * @param until the column that holds its last day
 * @param grain the column that says whether a row is about a day, a week or a month
 * @param currency the column that holds the currency of money
 * @param money the currency of money where no column says it
 * @param grains what a row may be, if files do not show it; the first is assumed where nobody says
 *     it
 * @param askGrain whether nothing is assumed and it has to be said
 * @param noRows what a file says that has no rows
 */
record Layout(
    boolean json,
    List<String> recognise,
    List<String> unless,
    Optional<String> header,
    List<Charset> encodings,
    List<String> unique,
    Optional<String> document,
    Set<String> personal,
    Optional<String> from,
    Optional<String> until,
    Optional<String> grain,
    Optional<String> currency,
    Optional<String> money,
    List<String> grains,
    boolean askGrain,
    Optional<NoRows> noRows) {
  /**
   * What a system answers instead of rows when there are none.
   *
   * @param name the path of the text in JSON
   * @param says what the text contains, by {@link Headers#key key}
   */
  record NoRows(String name, String says) {}
}
