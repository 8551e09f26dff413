package dev.storygen.remote.completion;

/**
 * A mark of a chat template in an answer.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param token as it was written
 * @param name in lower case, without its delimiters: {@code start_thinking}
 */
record Mark(int start, int end, String token, String name, Kind kind) {

  /** The same with another meaning. */
  Mark as(Kind other) {
    return new Mark(start, end, token, name, other);
  }

  /** What a mark begins or ends. */
  enum Kind {
    THOUGHT,
    THOUGHT_END,
    TOOL,
    TOOL_END,
    ANSWER,
    ANSWER_END,
    /** A turn that is not the model's: a repeated prompt. */
    PROMPT,
    PROMPT_END,
    /** A turn; its role follows. */
    TURN,
    /** The end of the header of a turn. */
    HEADER_END,
    TURN_END,
    /** A channel; its name follows. */
    CHANNEL,
    CHANNEL_END,
    /** A field beside the text of a script: its title, a picture. */
    FIELD,
    FIELD_END,
    /** Encloses text and has no meaning of its own. */
    SPAN,
    /** A tag around a part of a script. */
    PART,
    /** A tag whose name says nothing. */
    TAG,
    TAG_END,
    /** A token that only templates have. */
    OTHER
  }
}
