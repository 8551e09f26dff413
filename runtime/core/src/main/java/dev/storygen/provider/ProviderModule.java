package dev.storygen.provider;

import static dev.storygen.provider.ProviderKind.IMAGES;
import static dev.storygen.provider.ProviderKind.INSPECTION;
import static dev.storygen.provider.ProviderKind.MASTERING;
import static dev.storygen.provider.ProviderKind.NORMALIZATION;
import static dev.storygen.provider.ProviderKind.RENDERING;
import static dev.storygen.provider.ProviderKind.TEXT;
import static dev.storygen.provider.ProviderKind.TRANSCRIPTION;
import static dev.storygen.provider.ProviderKind.VOICE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;

/** The catalogue of providers: the modules of the runtime and the providers that each contains. */
public enum ProviderModule {
  /** FFmpeg's native libraries. */
  FFMPEG(
      "storygen-ffmpeg", false, new Entry(ProviderLoader.FFMPEG, INSPECTION, MASTERING, RENDERING)),
  /** The offline defaults. */
  EMBEDDED(
      "storygen-embedded",
      false,
      new Entry(ProviderLoader.EMBEDDED, TEXT, VOICE, TRANSCRIPTION, NORMALIZATION)),
  /** Neural voices on the machine. */
  PIPER("storygen-piper", false, new Entry("piper", VOICE)),
  /** Clients of remote services. */
  REMOTE(
      "storygen-remote",
      true,
      new Entry("openai", TEXT, VOICE, TRANSCRIPTION, IMAGES),
      new Entry("anthropic", TEXT),
      new Entry("pexels", IMAGES),
      new Entry("pixabay", IMAGES),
      new Entry("elevenlabs", VOICE)),
  /** Fonts of all scripts and emoji, for {@link #FFMPEG}: without providers. */
  SCRIPT_FONTS("storygen-text", false);

  /**
   * The system property of workers that names a folder of the build. A module unpacks its native
   * libraries there where the user's home does not do; the folder need not exist.
   */
  public static final String NATIVES_FOLDER = "storygen.natives.folder";

  private final String artifactId;
  private final boolean remote;
  private final List<Entry> entries;

  ProviderModule(String artifactId, boolean remote, Entry... entries) {
    this.artifactId = artifactId;
    this.remote = remote;
    this.entries = List.of(entries);
  }

  private record Entry(String name, Set<ProviderKind> kinds) {

    Entry(String name, ProviderKind... kinds) {
      this(name, Set.of(kinds));
    }
  }

  /**
   * The module that contains a provider. A name that is in no module is a provider of a plugin
   * dependency, or misspelt: the first may build on the clients of {@link #REMOTE}, and the error
   * message for the second lists the providers of {@link #REMOTE} too.
   *
   * @param name as users write it
   */
  public static ProviderModule of(ProviderKind kind, String name) {
    return Arrays.stream(values())
        .filter(module -> module.providers(kind).contains(name))
        .findFirst()
        .orElse(REMOTE);
  }

  /** The module's artifact id; its group id and version are those of the runtime. */
  public String artifactId() {
    return artifactId;
  }

  /** Whether a model is the artefact {@code group:artifact:version}, and no path. */
  public static boolean isArtefact(String model) {
    String[] parts = StringUtils.splitPreserveAllTokens(model, ':');
    return parts.length == 3 && Arrays.stream(parts).allMatch(ProviderModule::isCoordinate);
  }

  private static boolean isCoordinate(String part) {
    return !part.isEmpty()
        && part.chars()
            .allMatch(
                character -> Character.isLetterOrDigit(character) || "_.-".indexOf(character) >= 0);
  }

  /** Whether its providers call remote services, and so may need keys and proxies. */
  public boolean remote() {
    return remote;
  }

  /** Whether the setting {@code model} of its providers may be an artefact to resolve. */
  public boolean modelsAreArtefacts() {
    return this == PIPER;
  }

  /** The names of its providers of a kind, sorted. */
  public List<String> providers(ProviderKind kind) {
    return entries.stream()
        .filter(entry -> entry.kinds().contains(kind))
        .map(Entry::name)
        .sorted()
        .toList();
  }

  /** The kinds that it contains providers of. */
  public List<ProviderKind> kinds() {
    return Arrays.stream(ProviderKind.values()).filter(kind -> !providers(kind).isEmpty()).toList();
  }
}
