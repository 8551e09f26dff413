package dev.storygen.check.script;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.StoryFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The script has no text that should have been replaced or removed before it is spoken. */
@AutoService(Check.class)
public final class Placeholders implements Check {

  private static final String COUNT = "placeholders and remains";

  /** As many are named in the message. */
  private static final int MAX_SHOWN = 3;

  /** Every repetition has a bound, so that the time is linear in the length of the text. */
  private static final Pattern REMAINS =
      Pattern.compile(
          String.join(
              "|",
              "\\{\\{[^{}]{0,60}+(?:\\}\\})?+", // {{name}}
              "\\$?\\{[A-Za-z_][A-Za-z0-9_.-]{0,40}+\\}", // {name}, ${name}
              "\\}\\}",
              "%[a-z_]{1,30}+%", // %name%
              "<\\|[^<>|]{0,40}+\\|?>?", // <|im_end|>
              "\\[/?(?:INST|SYS)\\]",
              "</?[A-Za-z][A-Za-z0-9:_-]{0,20}+(?:\\s[^<>]{0,80}+)?+/?>", // <speak>, </p>
              "(?i:\\[(?:insert|your|name|placeholder|todo|tbd|pause|music|sfx|sound)\\b[^\\[\\]]{0,60}+\\]?)",
              "(?m:^#{1,6} ?(?:Instruction|Response|Input|System|User|Assistant)\\b)",
              "\\b(?:TODO|FIXME|TBD|TK TK)\\b",
              "(?i:\\blorem ipsum\\b)",
              "\\bAs an AI\\b",
              "(?i:\\bas an ai (?:language |text )?(?:model|assistant|system)\\b)",
              "(?i:\\bI(?: a|')m an AI (?:language |text )?(?:model|assistant)\\b)",
              "(?i:\\bhere(?: i|')s (?:the|your|a) (?:revised |rewritten |final |short )?(?:script|story|narration)\\b)"));

  @Override
  public String name() {
    return "placeholders";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.SCRIPT);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("maximum", COUNT, 0, ""));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    String text = facts.script();
    Matcher matcher = REMAINS.matcher(text);
    List<String> shown = new ArrayList<>();
    int count = 0;
    LineCounter lines = new LineCounter(text);
    while (matcher.find()) {
      count++;
      if (shown.size() < MAX_SHOWN) {
        shown.add("line %d: '%s'".formatted(lines.of(matcher.start()), matcher.group().strip()));
      }
    }
    String more = count > MAX_SHOWN ? " and %d more".formatted(count - MAX_SHOWN) : "";
    return List.of(
        Measurement.of(COUNT, count, "").with(String.join(", ", shown).replace('\n', ' ') + more));
  }

  /** Counts lines up to positions that only grow. */
  private static final class LineCounter {

    private final String text;
    private int at;
    private int line = 1;

    LineCounter(String text) {
      this.text = text;
    }

    int of(int position) {
      for (; at < position; at++) {
        line += text.charAt(at) == '\n' ? 1 : 0;
      }
      return line;
    }
  }

  @Override
  public String fix() {
    return "Replace or remove them in the script and voice it again, or set <checks><placeholders>.";
  }
}
