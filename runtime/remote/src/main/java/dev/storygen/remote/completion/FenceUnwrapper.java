package dev.storygen.remote.completion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the script out of a code fence. */
final class FenceUnwrapper implements ExtractionStep {

  private static final Pattern FENCE =
      Pattern.compile("(?ms)^[ \\t]*(```|~~~)[^\\n`]*\\n(?<inside>.*?)(^[ \\t]*\\1[ \\t]*$|\\z)");

  private static final Pattern FENCE_LINE = Pattern.compile("(?m)^[ \\t]*(```|~~~)\\S*[ \\t]*$");

  /** The block that holds most of the answer, else the answer without the markers of fences. */
  @Override
  public String apply(String text, Omissions omissions) {
    Matcher fence = FENCE.matcher(text);
    while (fence.find()) {
      if (fence.group("inside").length() > text.length() / 2) {
        omissions.add(Omissions.ANNOUNCEMENT, text.substring(0, fence.start()));
        omissions.add(Omissions.REMARK, text.substring(fence.end()));
        return fence.group("inside");
      }
    }
    return FENCE_LINE.matcher(text).replaceAll("");
  }
}
