package dev.storygen.remote.completion;

import dev.storygen.model.Omission;
import java.util.ArrayList;
import java.util.List;

/** Collects what the steps leave out of an answer. */
final class Omissions {

  static final String REASONING = "reasoning";
  static final String PROMPT = "repeated prompt";
  static final String TOOL_CALL = "tool call";
  static final String AFTER_END = "text after the end";
  static final String TOKEN = "template token";
  static final String FIELD = "field";
  static final String ANNOUNCEMENT = "announcement";
  static final String REMARK = "remark";
  static final String LABEL = "label";
  static final String HEADING = "heading";
  static final String DIRECTION = "stage direction";
  static final String CITATION = "citation";

  /** Hostile answers have more. */
  private static final int MAX_OMISSIONS = 100;

  private final List<Omission> omissions = new ArrayList<>();

  /** Adds a text unless it is blank, up to a limit. */
  void add(String kind, String text) {
    if (omissions.size() < MAX_OMISSIONS && !text.isBlank()) {
      omissions.add(Omission.of(kind, text));
    }
  }

  List<Omission> list() {
    return List.copyOf(omissions);
  }
}
