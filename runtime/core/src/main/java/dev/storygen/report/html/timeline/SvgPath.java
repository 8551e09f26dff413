package dev.storygen.report.html.timeline;

/** The data of an SVG path of bars and vertical lines. */
final class SvgPath {

  /** About a pixel. */
  static final int MIN_WIDTH = 4;

  private final StringBuilder data = new StringBuilder();

  void bar(int from, int to, int top, int height) {
    int width = Math.max(MIN_WIDTH, to - from);
    data.append('M').append(from).append(' ').append(top);
    data.append('h').append(width).append('v').append(height).append('h').append(-width);
    data.append('z');
  }

  void line(int x, int top, int height) {
    data.append('M').append(x).append(' ').append(top).append('v').append(height);
  }

  boolean isEmpty() {
    return data.isEmpty();
  }

  @Override
  public String toString() {
    return data.toString();
  }
}
