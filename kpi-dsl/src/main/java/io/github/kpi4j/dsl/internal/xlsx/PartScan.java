package io.github.kpi4j.dsl.internal.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Measures what the library would hold of one part of a workbook, whatever the part is called: rows
 * one at a time, and all that stands outside of rows. It parses as the library does, so that what
 * is measured here is what is read later.
 */
final class PartScan {
  /** Columns of a sheet: A to XFD. */
  static final int MOST_CELLS = 1 << 14;

  /** Characters of one row; a cell has up to 32,767. */
  static final int MOST_OF_ROW = 16 << 20;

  private static final XMLInputFactory FACTORY = factory();

  /** What the library holds wherever it stands. */
  private static final Set<String> HELD =
      Set.of("si", "xf", "numFmt", "sheet", "Relationship", "Override", "definedName");

  private final long mostHeld;
  private long held;
  private long ofRow;
  private int cells;
  private int row;
  private boolean inRow;
  private boolean wide;

  /**
   * Nothing seen yet.
   *
   * @param mostHeld how many characters may stand outside of rows
   */
  PartScan(long mostHeld) {
    this.mostHeld = mostHeld;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Whether a row is larger than a sheet can have it: the last one that was looked at. */
  boolean isWide() {
    return wide;
  }

  /** The number of the last row that was looked at. */
  int row() {
    return row;
  }

  /** Whether too much would have to be held. */
  boolean isHeavy() {
    return held > mostHeld;
  }

  /**
   * Looks at a part up to its end, the first mistake in its XML, or what is too large.
   *
   * @throws XMLStreamException at the first mistake, which a part that is no XML begins with
   */
  void look(PartStream in) throws XMLStreamException {
    XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
    int last = 0;
    while (!wide && !isHeavy() && xml.hasNext()) {
      int event = xml.next();
      in.advance();
      // Differences of a counter that may run over.
      int at = xml.getLocation().getCharacterOffset();
      passed(at - last);
      last = at;
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml, xml.getLocalName());
      }
    }
  }

  private void passed(int characters) {
    if (inRow) {
      ofRow += characters;
      wide |= ofRow > MOST_OF_ROW;
    } else {
      held += characters;
    }
  }

  private void start(XMLStreamReader xml, String name) {
    if (name.equals("row")) {
      inRow = true;
      ofRow = 0;
      cells = 0;
      row++;
    } else if (HELD.contains(name)) {
      inRow = false;
    } else if (name.equals("c")) {
      cells++;
      String cell = xml.getAttributeValue(null, "r");
      wide |= cells > MOST_CELLS || (cell != null && column(cell) > MOST_CELLS);
    }
  }

  /** The column of {@code AB12}, 28; of what has no column 0. */
  static int column(String cell) {
    int column = 0;
    for (int i = 0; i < cell.length() && !Character.isDigit(cell.charAt(i)); i++) {
      if (column > MOST_CELLS) {
        return column;
      }
      column = column * 26 + cell.charAt(i) - 'A' + 1;
    }
    return column;
  }
}
