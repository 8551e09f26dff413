package dev.storygen.model;

/**
 * The margins of a picture that a platform may cover with its own text and buttons, as shares of
 * its height and width, from 0 to below 0.5.
 */
public record SafeMargins(double top, double right, double bottom, double left) {

  public SafeMargins {
    for (double margin : new double[] {top, right, bottom, left}) {
      if (!(margin >= 0 && margin < 0.5)) {
        throw new IllegalArgumentException(
            "A margin is " + margin + ", but expected a share from 0 to below 0.5.");
      }
    }
  }
}
