package dev.storygen.report.html.story;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The section of each story.
 *
 * @param count of stories
 * @param size stories in a pack
 * @param packs of all stories, in their order
 */
public record StorySections(int count, int size, List<String> packs) {

  /** A megabyte once unpacked: the more stories share what they have in common, the better. */
  static final int SIZE = 100;

  public static StorySections of(List<ReportedStory> stories, ReportLinks links) {
    int packs = (stories.size() + SIZE - 1) / SIZE;
    return new StorySections(
        stories.size(),
        SIZE,
        IntStream.range(0, packs)
            .parallel()
            .mapToObj(pack -> stories.subList(pack * SIZE, end(pack, stories)))
            .map(some -> some.stream().map(story -> StorySection.of(story, links)).toList())
            .map(StoryPack::of)
            .toList());
  }

  private static int end(int pack, List<ReportedStory> stories) {
    return Math.min(stories.size(), (pack + 1) * SIZE);
  }
}
