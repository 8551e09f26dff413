package dev.storygen.report.html.story;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The sections of all stories, compressed.
 *
 * @param count number of stories
 * @param packSize stories per pack
 * @param packs the packs in the order of the stories; none if they are beside the page
 */
public record StorySections(int count, int packSize, List<String> packs) {

  /** The name of the data that has a pack beside the page. */
  private static final String DATA = "stories-";

  /**
   * Stories per pack, about a megabyte of HTML: larger packs compress better and open more slowly.
   */
  static final int PACK_SIZE = 100;

  public static StorySections of(List<ReportedStory> stories, ReportLinks links) {
    return new StorySections(
        stories.size(),
        PACK_SIZE,
        packs(stories).mapToObj(number -> pack(number, stories, links)).toList());
  }

  /** The same with the packs beside the page, of which a few are in memory. */
  public static StorySections beside(
      List<ReportedStory> stories, ReportLinks links, PageData data) {
    packs(stories).forEach(number -> data.write(DATA + number, pack(number, stories, links)));
    return new StorySections(stories.size(), PACK_SIZE, List.of());
  }

  private static IntStream packs(List<ReportedStory> stories) {
    return IntStream.range(0, (stories.size() + PACK_SIZE - 1) / PACK_SIZE).parallel();
  }

  private static String pack(int number, List<ReportedStory> stories, ReportLinks links) {
    return StoryPack.of(
        stories.subList(number * PACK_SIZE, end(number, stories)).stream()
            .map(story -> StorySection.of(story, links))
            .toList());
  }

  private static int end(int pack, List<ReportedStory> stories) {
    return Math.min(stories.size(), (pack + 1) * PACK_SIZE);
  }
}
