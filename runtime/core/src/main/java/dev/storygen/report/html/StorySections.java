package dev.storygen.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * The section of each story.
 *
 * @param count of stories
 * @param size stories in a pack
 * @param packs of all stories, in their order
 */
record StorySections(int count, int size, List<String> packs) {

  /** A megabyte once unpacked: the more stories share what they have in common, the better. */
  static final int SIZE = 100;

  static StorySections of(List<Story> stories, Links links) {
    List<String> packs = new ArrayList<>();
    for (int from = 0; from < stories.size(); from += SIZE) {
      packs.add(
          StoryPack.of(
              stories.subList(from, Math.min(stories.size(), from + SIZE)).stream()
                  .map(story -> StorySection.of(story, links))
                  .toList()));
    }
    return new StorySections(stories.size(), SIZE, packs);
  }
}
