package dev.storygen.report.html;

import java.util.List;

/** The section of each story. */
record StorySections(List<Story> stories) {

  static StorySections of(List<Story> stories, Links links) {
    return new StorySections(stories);
  }
}
