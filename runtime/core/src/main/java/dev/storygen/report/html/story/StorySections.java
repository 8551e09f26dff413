package dev.storygen.report.html.story;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The sections of all stories, compressed.
 *
 * @param count number of stories
 * @param packSize stories per pack
 * @param packs the packs in the order of the stories
 */
public record StorySections(int count, int packSize, List<String> packs) {

  /**
   * Stories per pack, about a megabyte of HTML: larger packs compress better and open more slowly.
   */
  static final int PACK_SIZE = 100;

  public static StorySections of(List<ReportedStory> stories, ReportLinks links) {
    int packs = (stories.size() + PACK_SIZE - 1) / PACK_SIZE;
    return new StorySections(
        stories.size(),
        PACK_SIZE,
        IntStream.range(0, packs)
            .parallel()
            .mapToObj(pack -> stories.subList(pack * PACK_SIZE, end(pack, stories)))
            .map(some -> some.stream().map(story -> StorySection.of(story, links)).toList())
            .map(StoryPack::of)
            .toList());
  }

  private static int end(int pack, List<ReportedStory> stories) {
    return Math.min(stories.size(), (pack + 1) * PACK_SIZE);
  }
}
