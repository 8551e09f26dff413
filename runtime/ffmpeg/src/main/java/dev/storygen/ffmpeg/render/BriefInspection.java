package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.DrawableText;
import dev.storygen.ffmpeg.draw.Typeface;
import dev.storygen.model.BriefKey;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionStyle;
import dev.storygen.model.Narration;
import dev.storygen.model.SceneImage;
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

  private final Map<Optional<Path>, Typeface> captionFonts = new ConcurrentHashMap<>();
  private final Map<Optional<Path>, Typeface> titleFonts = new ConcurrentHashMap<>();

  /** Reads a font; it takes long, so that each is read once. */
  private interface FontSource {

    Typeface read(Optional<Path> file) throws IOException;
  }

  List<BriefProblem> problems(StoryBrief brief, Optional<Narration> narration, CaptionLook look) {
    List<BriefProblem> problems = new ArrayList<>();
    try {
      addUndrawable(problems, BriefKey.TITLE, brief.title(), titles(brief, look));
      addUndrawable(
          problems,
          BriefKey.TONE,
          brief.idea().text(BriefKey.TONE),
          captions(brief, Optional.empty()));
      if (look.style() != CaptionStyle.NONE) {
        addUndrawable(problems, brief, narration, captions(brief, look.fontFile()));
      }
    } catch (UncheckedIOException e) {
      problems.add(wrongFont(brief, look, e));
    }
    brief.delivery().images().forEach(image -> addDefect(problems, BriefKey.IMAGES, image));
    brief.delivery().visuals().scenes().stream()
        .map(SceneImage::image)
        .distinct()
        .forEach(image -> addDefect(problems, BriefKey.SCENES, image));
    return problems;
  }

  /** What keeps the captions of a script from being drawn. */
  List<BriefProblem> problems(StoryBrief brief, Narration written, CaptionLook look) {
    List<BriefProblem> problems = new ArrayList<>();
    if (look.style() != CaptionStyle.NONE) {
      Typeface captions = captions(brief, look.fontFile());
      addUndrawable(problems, BriefKey.SCRIPT, shown(written), captions);
    }
    return problems;
  }

  /** The symbols that are left out of title and captions. */
  List<BriefProblem> losses(StoryBrief brief, CaptionLook look) {
    List<BriefProblem> losses = new ArrayList<>();
    try {
      addOmitted(losses, BriefKey.TITLE, brief.title(), titles(brief, look));
      if (brief.script().isPresent() && look.style() != CaptionStyle.NONE) {
        Typeface captions = captions(brief, look.fontFile());
        addOmitted(losses, BriefKey.SCRIPT, brief.script().get().text(), captions);
      }
    } catch (UncheckedIOException e) {
      return losses; // a problem, which is reported
    }
    return losses;
  }

  private Typeface captions(StoryBrief brief, Optional<Path> file) {
    return font(captionFonts, file, Typeface::forCaptions).in(brief.delivery().language());
  }

  private Typeface titles(StoryBrief brief, CaptionLook look) {
    return font(titleFonts, look.fontFile(), Typeface::forTitles).in(brief.delivery().language());
  }

  private static Typeface font(
      Map<Optional<Path>, Typeface> fonts, Optional<Path> file, FontSource source) {
    return fonts.computeIfAbsent(
        file,
        given -> {
          try {
            return source.read(given);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static BriefProblem wrongFont(
      StoryBrief brief, CaptionLook look, UncheckedIOException e) {
    if (look.fontFile().isEmpty()) {
      return new BriefProblem(
          BriefKey.LANGUAGE, "", e.getCause().getMessage() + ". Write another language's letters.");
    }
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
      problems.add(
          new BriefProblem(
              key,
              missing.get(0),
              "%s has %s, which no font of the video has. %s"
                  .formatted(
                      key.label(), DrawableText.description(missing), DrawableText.fix(missing))));
    }
  }

  /** The script is not written yet; the language's own name shows how it will be. */
  private static void addUndrawable(
      List<BriefProblem> problems, Locale language, Typeface captions) {
    String name = language.getDisplayLanguage(language);
    List<String> missing = DrawableText.undrawable(name, captions);
    if (!missing.isEmpty()) {
      problems.add(
          new BriefProblem(
              BriefKey.LANGUAGE,
              "",
              "language is '%s' (%s), whose letters no font of the video has. %s"
                  .formatted(language.toLanguageTag(), name, DrawableText.fix(missing))));
    }
  }

  private static void addDefect(List<BriefProblem> problems, BriefKey key, Path image) {
    String name = image.getFileName().toString();
    try {
      DecodedImage.verify(image);
    } catch (IOException e) {
      problems.add(
          new BriefProblem(
              key,
              name,
              key.label()
                  + ": "
                  + e.getMessage()
                  + ". Expected a whole image of at most 67 megapixels, as PNG, JPEG, WebP, GIF,"
                  + " BMP or TIFF: convert it."));
    }
  }
}
