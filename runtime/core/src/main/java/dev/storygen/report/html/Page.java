package dev.storygen.report.html;

import java.util.List;

/** All that the page shows. */
record Page(String name, Assets assets, List<Story> stories, StorySections sections) {

  static Page of(HtmlReport.Content content, Links links, Assets assets) {
    List<Story> stories = Stories.of(content.metrics());
    return new Page(content.name(), assets, stories, StorySections.of(stories, links));
  }
}
