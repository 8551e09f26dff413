package dev.storygen.check;

import dev.storygen.model.Word;
import dev.storygen.speech.Heard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Hears what a test says, one word per second. */
public final class FakeRecogniser implements Recogniser {

  public Path heardIn;
  public Optional<Locale> language;
  private List<Word> words = List.of();
  private IOException failure;

  public FakeRecogniser hears(String text) {
    List<Word> heard = new ArrayList<>();
    for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
      heard.add(new Word(word, heard.size(), heard.size() + 1, true));
    }
    words = heard;
    return this;
  }

  public void fails(IOException failure) {
    this.failure = failure;
  }

  @Override
  public Heard transcribe(Path audio, String script, Optional<Locale> spoken) throws IOException {
    heardIn = audio;
    language = spoken;
    if (failure != null) {
      throw failure;
    }
    return new Heard(List.of(script.split("\\s+")), words, Math.max(1, words.size()));
  }

  @Override
  public Heard align(Path audio, String script, Locale spoken) throws IOException {
    return transcribe(audio, script, Optional.of(spoken));
  }
}
