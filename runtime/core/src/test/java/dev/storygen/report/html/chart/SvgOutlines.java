package dev.storygen.report.html.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the data of SVG paths, so that tests assert what is drawn and not how it is written. */
public final class SvgOutlines {

  private static final Pattern TOKEN =
      Pattern.compile("(?<command>[MmLlHhVvZz])|(?<number>-?\\d+(?:\\.\\d+)?)|[\\s,]+");

  private final List<List<Point2D>> outlines = new ArrayList<>();
  private double x;
  private double y;

  private SvgOutlines() {}

  /** The corners of each outline, in order; an outline is closed where its path says so. */
  public static List<List<Point2D>> points(String path) {
    SvgOutlines outlines = new SvgOutlines();
    char command = ' ';
    List<Double> numbers = new ArrayList<>();
    Matcher token = TOKEN.matcher(path);
    int end = 0;
    for (; token.lookingAt(); token.region(end, path.length())) {
      end = token.end();
      if (token.group("command") != null) {
        command = token.group("command").charAt(0);
        numbers.clear();
      } else if (token.group("number") != null) {
        numbers.add(Double.valueOf(token.group("number")));
        if (numbers.size() == ("HhVv".indexOf(command) < 0 ? 2 : 1)) {
          outlines.move(command, numbers);
          numbers.clear();
        }
      }
      if (end == path.length()) {
        return outlines.outlines;
      }
    }
    if (!path.isEmpty()) {
      throw new IllegalArgumentException("No SVG path at " + end + ": " + path);
    }
    return outlines.outlines;
  }

  private void move(char command, List<Double> numbers) {
    boolean relative = Character.isLowerCase(command);
    double first = numbers.get(0);
    double last = numbers.get(numbers.size() - 1);
    switch (String.valueOf(command).toUpperCase(Locale.ROOT)) {
      case "H" -> x = relative ? x + first : first;
      case "V" -> y = relative ? y + first : first;
      default -> {
        x = relative ? x + first : first;
        y = relative ? y + last : last;
      }
    }
    if (command == 'M' || command == 'm') {
      outlines.add(new ArrayList<>());
    }
    outlines.get(outlines.size() - 1).add(new Point2D.Double(x, y));
  }

  /** The bounds of each outline, in order. */
  public static List<Rectangle2D> boxes(String path) {
    return points(path).stream().map(SvgOutlines::box).toList();
  }

  private static Rectangle2D box(List<Point2D> outline) {
    Path2D shape = new Path2D.Double();
    shape.moveTo(outline.get(0).getX(), outline.get(0).getY());
    outline.forEach(point -> shape.lineTo(point.getX(), point.getY()));
    return shape.getBounds2D();
  }
}
