package dev.storygen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.CheckStatus;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes no verdict, and what has to change it. */
class MetamorphicTest {

  private static final double DAMAGE = 0.02;
  private static final Map<String, String> TAGS =
      Map.of("title", "Quiet", "artist", "silence", "comment", "duration=1", "rotate", "90");

  private static final Map<String, Map<String, CheckStatus>> ORIGINALS = new HashMap<>();

  @TempDir private static Path media;
  @TempDir private Path folder;

  @BeforeAll
  static void encode() throws IOException {
    for (Format format : Format.values()) {
      if (!format.isText()) {
        SeedMedia.encode(format, media);
      }
    }
    for (String extension : new String[] {"mkv", "mov", "ts"}) {
      Remuxer.plain().copy(media.resolve("video.mp4"), media.resolve("video." + extension));
    }
    Remuxer.plain().copy(media.resolve("voiceover.flac"), media.resolve("voiceover.mka"));
  }

  @ParameterizedTest
  @CsvSource({
    "video.mp4, mkv",
    "video.mp4, mov",
    "video.webm, mkv",
    "voiceover.m4a, mka",
    "voiceover.flac, ogg",
    "voiceover.mp3, mka"
  })
  void remuxingChangesNoVerdict(String name, String through) throws IOException {
    String stem = name.substring(0, name.indexOf('.'));
    Path other = Remuxer.plain().copy(media.resolve(name), folder.resolve(stem + "." + through));
    Path back = Remuxer.plain().copy(other, story().resolve(name));

    assertThat(Judged.statuses(back.getParent())).isEqualTo(original(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "voiceover.mp3",
        "voiceover.wav",
        "voiceover.m4a",
        "voiceover.flac",
        "voiceover.ogg",
        "video.mp4",
        "video.webm",
        "video.mkv",
        "video.ts"
      })
  void renamingChangesNoVerdict(String name) throws IOException {
    String extension = name.substring(name.indexOf('.'));
    Files.copy(media.resolve(name), story().resolve("broken -90 \u00fc" + extension));

    assertThat(Judged.statuses(story())).isEqualTo(original(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "voiceover.mp3",
        "voiceover.wav",
        "voiceover.m4a",
        "voiceover.flac",
        "voiceover.ogg",
        "video.mp4",
        "video.webm",
        "video.mkv"
      })
  void taggingChangesNoVerdict(String name) throws IOException {
    Remuxer.plain().tagged(TAGS).copy(media.resolve(name), story().resolve(name));

    assertThat(Judged.statuses(story())).isEqualTo(original(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"voiceover.mp3", "voiceover.m4a", "voiceover.flac", "video.mp4"})
  void coverArtChangesNoVerdict(String name) throws IOException {
    Remuxer.plain().withCover(png()).copy(media.resolve(name), story().resolve(name));

    assertThat(Judged.statuses(story())).isEqualTo(original(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"video.mp4", "video.mkv", "video.webm", "video.ts", "voiceover.mka"})
  void shiftingAllTimeStampsChangesNoVerdict(String name) throws IOException {
    Remuxer.plain().shifted(5).copy(media.resolve(name), story().resolve(name));

    assertThat(Judged.statuses(story())).isEqualTo(original(name));
  }

  @ParameterizedTest
  @CsvSource({
    "video.mp4, frag_keyframe+empty_moov",
    "video.mp4, frag_keyframe+empty_moov+default_base_moof",
    "video.mp4, frag_keyframe",
    "voiceover.m4a, frag_every_frame+empty_moov"
  })
  void splittingIntoFragmentsChangesNoVerdict(String name, String movflags) throws IOException {
    Remuxer.plain()
        .with(Map.of("movflags", movflags))
        .copy(media.resolve(name), story().resolve(name));

    assertThat(Judged.statuses(story())).isEqualTo(original(name));
  }

  @ParameterizedTest
  @CsvSource({
    "voiceover.mp3, true", "voiceover.mp3, false",
    "voiceover.m4a, true", "voiceover.m4a, false",
    "voiceover.flac, true", "voiceover.flac, false",
    "voiceover.ogg, true", "voiceover.ogg, false",
    "video.mp4, true", "video.mp4, false",
    "video.mkv, true", "video.mkv, false",
    "video.webm, true", "video.webm, false"
  })
  void damagingTheSoundChangesTheVerdict(String name, boolean zeros) throws IOException {
    assertDamageIsFound(name, avutil.AVMEDIA_TYPE_AUDIO, zeros);
  }

  @ParameterizedTest
  @CsvSource({
    "video.mp4, true", "video.mp4, false",
    "video.mkv, true", "video.mkv, false",
    "video.webm, true", "video.webm, false"
  })
  void damagingThePicturesChangesTheVerdict(String name, boolean zeros) throws IOException {
    assertDamageIsFound(name, avutil.AVMEDIA_TYPE_VIDEO, zeros);
  }

  /** Its samples can have any value: only missing ones show. */
  @Test
  void cuttingAWavOffChangesTheVerdict() throws IOException {
    byte[] bytes = Files.readAllBytes(media.resolve("voiceover.wav"));
    int kept = (int) (bytes.length * (1 - DAMAGE));
    Files.write(story().resolve("voiceover.wav"), Arrays.copyOf(bytes, kept));

    assertThat(Judged.statuses(story())).containsEntry("audio-integrity", CheckStatus.VIOLATED);
  }

  private void assertDamageIsFound(String name, int type, boolean zeros) throws IOException {
    Path copy = Files.copy(media.resolve(name), story().resolve(name));
    PacketDamage.apply(copy, type, DAMAGE, zeros);

    Map<String, CheckStatus> changed = new TreeMap<>(Judged.statuses(story()));
    changed.entrySet().removeAll(original(name).entrySet());
    assertThat(changed).containsValue(CheckStatus.VIOLATED);
  }

  /** Of the same file, alone in a story; judged once. */
  private static Map<String, CheckStatus> original(String name) throws IOException {
    if (!ORIGINALS.containsKey(name)) {
      Path alone = Files.createDirectories(media.resolve("of-" + name));
      Files.copy(media.resolve(name), alone.resolve(name));
      ORIGINALS.put(name, Judged.statuses(alone));
    }
    Map<String, CheckStatus> statuses = ORIGINALS.get(name);
    assertThat(statuses).isNotEmpty().doesNotContainValue(CheckStatus.UNMEASURED);
    return statuses;
  }

  private Path story() throws IOException {
    return Files.createDirectories(folder.resolve("changed"));
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }
}
