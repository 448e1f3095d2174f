package io.github.kpi4j.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The texts of a drawing as boxes, as wide as a usual font makes them. */
final class DrawnLabels {
  /** Of an eleven pixel font: six across on the average, nine above the baseline, two below. */
  private static final int ACROSS = 6;

  private static final int ABOVE = 9;
  private static final int BELOW = 2;

  private DrawnLabels() {}

  /**
   * A label and the room it takes.
   *
   * @param text what it says
   * @param box where it stands
   */
  record Label(String text, Box box) {}

  /** From a left upper corner to a right lower one, in pixels. */
  record Box(int left, int top, int right, int bottom) {
    boolean contains(Box other) {
      return left <= other.left
          && top <= other.top
          && right >= other.right
          && bottom >= other.bottom;
    }

    boolean intersects(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  static List<Label> of(Element svg) {
    NodeList texts = svg.getElementsByTagName("text");
    return IntStream.range(0, texts.getLength())
        .mapToObj(i -> label((Element) texts.item(i)))
        .toList();
  }

  private static Label label(Element text) {
    String said = text.getTextContent();
    int width = said.length() * ACROSS;
    int x = Integer.parseInt(text.getAttribute("x"));
    int left =
        switch (text.getAttribute("text-anchor")) {
          case "start" -> x;
          case "middle" -> x - width / 2;
          case "end" -> x - width;
          default -> throw new AssertionError(text.getAttribute("text-anchor"));
        };
    int y = Integer.parseInt(text.getAttribute("y"));
    return new Label(said, new Box(left, y - ABOVE, left + width, y + BELOW));
  }

  /** Those that run into another or out of the drawing. */
  static List<String> misplaced(Element svg) {
    String[] box = svg.getAttribute("viewBox").split(" ", -1);
    Box drawing = new Box(0, 0, Integer.parseInt(box[2]), Integer.parseInt(box[3]));
    List<Label> labels = of(svg);
    List<String> misplaced = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      if (!drawing.contains(label.box())) {
        misplaced.add(label.text() + " leaves the drawing");
      }
      labels.subList(i + 1, labels.size()).stream()
          .filter(other -> other.box().intersects(label.box()))
          .forEach(other -> misplaced.add(label.text() + " runs into " + other.text()));
    }
    return misplaced;
  }
}
