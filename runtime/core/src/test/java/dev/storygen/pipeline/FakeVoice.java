package dev.storygen.pipeline;

import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import dev.storygen.provider.Resource;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A voice service of one word per second; its audio is the text. */
final class FakeVoice implements SpeechSynthesizer {

  private final String name;
  final List<String> spoken = new ArrayList<>();

  /** The exception of the next call with a text. */
  final Map<String, IOException> failures = new HashMap<>();

  /** The responses of the next calls instead, in order. */
  List<String> audio = new ArrayList<>();

  Optional<Service> service =
      Optional.of(new Service(URI.create("https://voice.example/v1"), "speech"));
  String extension = "mp3";
  int longest = 1000;
  String untimed;
  String out;
  boolean oneWordLess;

  FakeVoice(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Service> service() {
    return service;
  }

  @Override
  public String extension() {
    return extension;
  }

  @Override
  public int longestText() {
    return longest;
  }

  @Override
  public List<Word> speak(
      Narration narration, Gender gender, Locale language, Path file, UsageMeter meter)
      throws IOException {
    String text = narration.text();
    spoken.add(text);
    meter.used(Resource.CHARACTERS, text.length());
    if (text.equals(out)) {
      throw new TransientException("the service is away", null);
    }
    if (failures.containsKey(text)) {
      throw failures.remove(text);
    }
    Files.writeString(file, audio.isEmpty() ? text : audio.remove(0));
    List<String> words = narration.words();
    List<Word> timed = new ArrayList<>();
    for (int i = oneWordLess ? 1 : 0; i < words.size() && !text.equals(untimed); i++) {
      timed.add(new Word(words.get(i), i, i + 1, true));
    }
    return timed;
  }
}
