package dev.storygen.ffmpeg.decode;

/**
 * Chooses which groups of pictures of a video are decoded: all, or the starts of groups that are
 * spread evenly over the file. For packets in the order of the file.
 */
final class GroupSelection {

  /** A group is decoded up to this share of the pictures that are decoded altogether. */
  private static final double GROUP_SHARE = 1 / 8.0;

  private final double budget;
  private final long groupLimit;
  private final boolean complete;
  private long chosen;
  private long inGroup;
  private boolean open;

  /**
   * A selection.
   *
   * @param budget pictures to decode
   * @param expected pictures of the video; 0 if unknown
   */
  GroupSelection(double budget, double expected) {
    this.budget = budget;
    groupLimit = Math.max(1, Math.round(budget * GROUP_SHARE));
    complete = expected > 0 && expected <= budget;
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
      open = chosen <= budget * progress;
      inGroup = 0;
    }
    open = open && inGroup < groupLimit;
    if (open && shown) {
      inGroup++;
      chosen++;
    }
    return open;
  }
}
