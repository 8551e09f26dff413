package dev.storygen.remote.completion;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of fields in the formats in which models answer: JSON, YAML, tables. */
final class ScriptFields {

  /** Names of the field that has the script; the first one counts. */
  static final List<String> SCRIPT =
      names(
          """
          narration voiceover spokentext script revisedscript finalscript story fullstory storytext
          finalanswer response answer output result text content completion reply message choices
          data scenes segments paragraphs parts beats sections chapters lines parameters arguments
          erzählung geschichte histoire récit historia história storia texto texte testo""");

  /** Fields beside the text of a story. */
  private static final Set<String> OTHER =
      Set.copyOf(
          names(
              """
              title titel titre título titolo subtitle genre tone mood language theme wordcount
              words duration length id scene scenenumber number no index error errors reasoning
              thinking thought thoughts analysis plan notes note visual visuals image images
              imageprompt prompt music sound sounds sfx soundeffects broll camera shot footage video
              onscreentext overlay textoverlay caption setting transition background role type name
              status model summary moral hashtags tags keywords description speaker timestamp time
              start end voicestyle style direction directions format platform audience
              targetaudience author date version"""
                  .replaceAll("\\s+", " ")));

  private ScriptFields() {}

  static boolean isScript(String name) {
    return SCRIPT.contains(plain(name));
  }

  static boolean isOther(String name) {
    return OTHER.contains(plain(name));
  }

  /** The letters of a name in lower case: {@code voice_over} is {@code voiceover}. */
  static String plain(String name) {
    return name.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
  }

  private static List<String> names(String text) {
    return List.of(text.split("\\s+"));
  }
}
