package dev.storygen.ffmpeg.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Words set in centred lines, as large as a box allows.
 *
 * @param words in order; a word too long for a line comes in several pieces
 * @param size of the type, in pixels
 * @param bounds of all lines, in pixels, from the first line's ascent to the last line's descent
 */
public record TextLayout(List<Piece> words, double size, Rectangle2D bounds) {

  private static final double ASCENT = 0.76;
  private static final double DESCENT = 0.24;
  private static final double SHRINK = 0.95;

  /**
   * A word or a part of one.
   *
   * @param word its place among the words given
   * @param outline in pixels
   * @param box from ascent to descent, in pixels
   */
  record Piece(int word, Shape outline, Rectangle2D box) {}

  /**
   * The box to fill.
   *
   * @param centreX where lines are centred
   * @param centreY where the block is centred
   * @param width at most
   * @param height at most
   * @param largest size of the type to begin with
   * @param leading distance of lines as a multiple of the size
   */
  record Box(
      double centreX, double centreY, double width, double height, double largest, double leading) {

    /** Below this, long words are broken instead of set smaller. */
    double smallest() {
      return largest * 0.55;
    }
  }

  /**
   * Sets the words at the largest size that fits: first unbroken, then broken, then ever smaller.
   */
  static TextLayout of(List<String> words, Typeface typeface, Box box) {
    List<Atom> atoms = atoms(words, typeface);
    for (double size = box.largest(); ; size *= SHRINK) {
      double limit = box.width() / size;
      boolean mayBreak = size < box.smallest();
      if (mayBreak) {
        atoms = broken(atoms, limit, typeface);
      }
      List<List<Atom>> lines = balanced(atoms, limit, typeface.set(" ").width());
      boolean wide = atoms.stream().anyMatch(atom -> atom.line.width() > limit);
      if (!wide && lines.size() * box.leading() * size <= box.height()) {
        return place(lines, size, box, typeface.set(" ").width());
      }
    }
  }

  private static List<Atom> atoms(List<String> words, Typeface typeface) {
    List<Atom> atoms = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      atoms.add(new Atom(word, words.get(word), typeface.set(words.get(word))));
    }
    return atoms;
  }

  private static List<Atom> broken(List<Atom> atoms, double limit, Typeface typeface) {
    List<Atom> pieces = new ArrayList<>();
    for (Atom atom : atoms) {
      String rest = atom.text;
      while (typeface.set(rest).width() > limit && rest.codePointCount(0, rest.length()) > 1) {
        int end = rest.offsetByCodePoints(rest.length(), -1);
        while (end > 1 && typeface.set(rest.substring(0, end)).width() > limit) {
          end = rest.offsetByCodePoints(end, -1);
        }
        String head = rest.substring(0, Math.max(end, rest.offsetByCodePoints(0, 1)));
        pieces.add(new Atom(atom.word, head, typeface.set(head)));
        rest = rest.substring(head.length());
      }
      pieces.add(new Atom(atom.word, rest, typeface.set(rest)));
    }
    return pieces;
  }

  /** As few lines as possible, as equal in width as that allows. */
  private static List<List<Atom>> balanced(List<Atom> atoms, double limit, double space) {
    List<List<Atom>> best = lines(atoms, limit, space);
    double widest = atoms.stream().mapToDouble(atom -> atom.line.width()).max().orElse(limit);
    for (double narrower = limit * SHRINK; narrower > widest; narrower *= SHRINK) {
      List<List<Atom>> lines = lines(atoms, narrower, space);
      if (lines.size() > best.size()) {
        return best;
      }
      best = lines;
    }
    return best;
  }

  private static List<List<Atom>> lines(List<Atom> atoms, double limit, double space) {
    List<List<Atom>> lines = new ArrayList<>();
    double width = Double.POSITIVE_INFINITY;
    for (Atom atom : atoms) {
      width += space + atom.line.width();
      if (width > limit) {
        lines.add(new ArrayList<>());
        width = atom.line.width();
      }
      lines.get(lines.size() - 1).add(atom);
    }
    return lines;
  }

  private static TextLayout place(List<List<Atom>> lines, double size, Box box, double space) {
    List<Piece> pieces = new ArrayList<>();
    double leading = box.leading() * size;
    double height = (lines.size() - 1) * leading + size;
    double baseline = box.centreY() - height / 2 + ASCENT * size;
    Rectangle2D bounds = null;
    for (List<Atom> line : lines) {
      double x = box.centreX() - width(line, space) * size / 2;
      for (Atom atom : line) {
        Piece piece = atom.at(x, baseline, size);
        pieces.add(piece);
        bounds = bounds == null ? piece.box() : bounds.createUnion(piece.box());
        x += (atom.line.width() + space) * size;
      }
      baseline += leading;
    }
    return new TextLayout(List.copyOf(pieces), size, bounds);
  }

  private static double width(List<Atom> line, double space) {
    return line.stream().mapToDouble(atom -> atom.line.width()).sum() + (line.size() - 1) * space;
  }

  private record Atom(int word, String text, Typeface.Line line) {

    Piece at(double x, double baseline, double size) {
      AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
      place.scale(size, size);
      return new Piece(
          word,
          line.outline().createTransformedShape(place),
          new Rectangle2D.Double(
              x, baseline - ASCENT * size, line.width() * size, (ASCENT + DESCENT) * size));
    }
  }
}
