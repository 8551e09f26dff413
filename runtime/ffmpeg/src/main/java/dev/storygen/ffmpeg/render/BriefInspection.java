package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.DrawableText;
import dev.storygen.ffmpeg.draw.Typeface;
import dev.storygen.model.BriefKey;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionStyle;
import dev.storygen.model.Narration;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.BriefProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Finds in a brief what cannot be rendered: letters that no font has, images that do not decode.
 */
final class BriefInspection {

  private static final String FIX =
      ", which the fonts of the video cannot draw. Write it in Latin, Greek, Cyrillic or another"
          + " script that they have, from left to right.";

  private final Typeface title;
  private final Map<Optional<Path>, Typeface> captionFonts = new ConcurrentHashMap<>();

  private BriefInspection(Typeface title) {
    this.title = title;
  }

  static BriefInspection load() throws IOException {
    return new BriefInspection(Typeface.forTitles());
  }

  List<BriefProblem> problems(StoryBrief brief, Optional<Narration> narration, CaptionLook look) {
    List<BriefProblem> problems = new ArrayList<>();
    addUndrawable(problems, BriefKey.TITLE, brief.title(), title);
    Typeface bundled = font(Optional.empty());
    addUndrawable(problems, BriefKey.TONE, brief.idea().text(BriefKey.TONE), bundled);
    if (look.style() != CaptionStyle.NONE) {
      try {
        addUndrawable(problems, brief, narration, font(look.fontFile()));
      } catch (UncheckedIOException e) {
        problems.add(wrongFont(brief, e));
      }
    }
    brief.delivery().images().forEach(image -> addDefect(problems, image));
    return problems;
  }

  /** The symbols that are left out of title and captions. */
  List<BriefProblem> losses(StoryBrief brief, CaptionLook look) {
    List<BriefProblem> losses = new ArrayList<>();
    addOmitted(losses, BriefKey.TITLE, brief.title(), title);
    if (brief.script().isPresent() && look.style() != CaptionStyle.NONE) {
      try {
        addOmitted(losses, BriefKey.SCRIPT, brief.script().get().text(), font(look.fontFile()));
      } catch (UncheckedIOException e) {
        return losses; // a problem, which is reported
      }
    }
    return losses;
  }

  private Typeface font(Optional<Path> file) {
    return captionFonts.computeIfAbsent(
        file,
        given -> {
          try {
            return Typeface.forCaptions(given);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static BriefProblem wrongFont(StoryBrief brief, UncheckedIOException e) {
    boolean own = brief.delivery().captions().fontFile().isPresent();
    return new BriefProblem(
        BriefKey.CAPTIONS,
        own ? "fontFile" : "",
        (own ? "captions.fontFile: " : "<captions><fontFile>: ")
            + e.getCause().getMessage()
            + ". Expected a .ttf or .otf file.");
  }

  private void addUndrawable(
      List<BriefProblem> problems,
      StoryBrief brief,
      Optional<Narration> narration,
      Typeface captions) {
    narration.ifPresent(
        spoken -> addUndrawable(problems, BriefKey.SCRIPT, shown(spoken), captions));
    if (brief.script().isEmpty()) {
      addUndrawable(problems, brief.delivery().language(), captions);
    }
  }

  private static void addOmitted(
      List<BriefProblem> losses, BriefKey key, String text, Typeface typeface) {
    List<String> omitted = DrawableText.omitted(text, typeface);
    if (!omitted.isEmpty()) {
      losses.add(
          new BriefProblem(
              key,
              omitted.get(0),
              "%s has %s, which the fonts of the video cannot draw: %s left out. Remove %s, or write words instead."
                  .formatted(
                      key.label(),
                      DrawableText.description(omitted),
                      omitted.size() == 1 ? "it is" : "they are",
                      omitted.size() == 1 ? "it" : "them")));
    }
  }

  private static String shown(Narration narration) {
    return narration.tokens().stream()
        .map(Narration.Token::shown)
        .collect(Collectors.joining("\n"));
  }

  private static void addUndrawable(
      List<BriefProblem> problems, BriefKey key, String text, Typeface typeface) {
    List<String> missing = DrawableText.undrawable(text, typeface);
    if (!missing.isEmpty()) {
      String has = key.label() + " has " + DrawableText.description(missing);
      problems.add(new BriefProblem(key, missing.get(0), has + FIX));
    }
  }

  /** The script is not written yet; the language's own name shows how it will be. */
  private static void addUndrawable(
      List<BriefProblem> problems, Locale language, Typeface captions) {
    String name = language.getDisplayLanguage(language);
    if (!DrawableText.undrawable(name, captions).isEmpty()) {
      problems.add(
          new BriefProblem(
              BriefKey.LANGUAGE,
              "",
              "language is '%s' (%s)%s"
                  .formatted(language.toLanguageTag(), name, FIX.replace("Write it", "Write"))));
    }
  }

  private static void addDefect(List<BriefProblem> problems, Path image) {
    String name = image.getFileName().toString();
    try {
      DecodedImage.verify(image);
    } catch (IOException e) {
      problems.add(
          new BriefProblem(
              BriefKey.IMAGES,
              name,
              "images: "
                  + e.getMessage()
                  + ". Expected a whole image of at most 67 megapixels, as PNG, JPEG, WebP, GIF,"
                  + " BMP or TIFF: convert it."));
    }
  }
}
