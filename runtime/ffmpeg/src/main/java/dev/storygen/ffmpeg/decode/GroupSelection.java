package dev.storygen.ffmpeg.decode;

/**
 * Chooses which groups of pictures of a video are decoded: all, or the starts of groups that are
 * spread evenly over the file. For packets in the order of the file.
 */
final class GroupSelection {

  /** Of a longer video, the first group of each of these parts of the file is decoded. */
  private static final int PARTS = 8;

  /** The share of a later part: a key frame, which most of the data is in, and what follows it. */
  private static final double LATER_SHARE = 1 / 4.0;

  private final double most;
  private final boolean complete;
  private int parts;
  private long groupLimit;
  private long inGroup;
  private boolean open;

  /**
   * A selection.
   *
   * @param most pictures up to which all of a video are decoded
   * @param expected pictures of the video; 0 if unknown
   */
  GroupSelection(double most, double expected) {
    this.most = most;
    complete = expected > 0 && expected <= most;
  }

  /** Whether everything is chosen. */
  boolean isComplete() {
    return complete;
  }

  /**
   * Whether to decode the next packet.
   *
   * @param shown false if an edit list discards it: others need it, but it is no picture
   * @param progress share of the file before the packet, 0 to 1
   */
  boolean choose(boolean key, boolean shown, double progress) {
    if (complete) {
      return true;
    }
    if (key) {
      inGroup = 0;
      open = parts <= PARTS * progress;
      if (open) {
        startGroup((int) (PARTS * progress) + 1);
      }
    }
    open = open && inGroup < groupLimit;
    if (open && shown) {
      inGroup++;
    }
    return open;
  }

  /** A group stands for all parts since the last one: key frames may be rare. */
  private void startGroup(int reached) {
    double share = parts == 0 ? 1 : (reached - parts) * LATER_SHARE;
    groupLimit = Math.max(1, Math.round(most / PARTS * share));
    parts = reached;
  }
}
