package dev.storygen.speech;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.Cue;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scripts, and their cues at an even speed. */
final class CueScripts {

  /** Seconds that a column is spoken. */
  private static final double COLUMN = 0.065;

  /** Words of the scripts that no cue parts. */
  static final List<String> BOUND =
      List.of(
          "Pell's Point",
          "Mr. Bell",
          "Mrs. Okafor",
          "41 years",
          "twelve steps",
          "3 km",
          "King Street",
          "he whispered",
          "the keys",
          "No. 7");

  static final List<String> ENGLISH =
      List.of(
          """
          My grandfather kept the light at Pell's Point for 41 years, and he never once slept through a storm.
          When I was nine he let me climb the tower with him, all of its narrow stairs, while the rain came in
          from the west. "You count them," he whispered, "because in the dark the number is the only thing that
          will not lie to you." I counted twelve steps to the first landing and lost the rest in the noise of the
          wind. The lamp turned above us. It had turned through two wars and the death of his wife and the slow
          closing of the harbour. Nobody paid him for the last of those years.
          """,
          """
          Mr. Bell found the letter under the mat of No. 7 on King Street, and it was addressed to a woman who had
          been dead since the spring. He knew her handwriting from the notes that she used to leave for the milk.
          For three days he carried it in his coat. Then he walked 3 km to the station to ask Mrs. Okafor what she
          thought of it. She read it twice. She put it on the table between them and laughed until she had to sit
          down. "You wrote this," she said. "You wrote this to yourself forty years ago, you old fool."
          """,
          """
          I was the one who lost the keys. No one else in the office would have gone back for them at midnight, but
          I had promised my daughter a cake and the cake was locked in the fridge behind the second door. The guard
          let me in without a word. Every light on the floor was out except for one, at the far end, over a desk
          that had stood empty since Thomas left us. Something was typing. I should have run. Instead I walked
          towards it with the cake in my hands like a shield, and the typing stopped as soon as I could see the
          screen. It said my name and then it said please do not turn around.
          """);

  private CueScripts() {}

  static List<Cue> cues(String script, CaptionLook look, Locale language) {
    List<List<Word>> sentences = new ArrayList<>();
    double time = 0;
    List<Word> sentence = new ArrayList<>();
    String[] words = script.strip().split("\\s+");
    for (int i = 0; i < words.length; i++) {
      double end = time + COLUMN * (words[i].length() + 1);
      sentence.add(new Word(words[i], time, end, true));
      time = end;
      boolean last = i + 1 == words.length;
      boolean abbreviated =
          words[i].matches("Mrs?\\.|No\\.") && !last && words[i + 1].matches("[B7O].*");
      if (last || words[i].matches(".*[.!?][\"\u201d]?") && !abbreviated) {
        sentences.add(List.copyOf(sentence));
        sentence.clear();
        time += 0.3;
      }
    }
    return CueBuilder.of(sentences, look, language, time).cues();
  }
}
