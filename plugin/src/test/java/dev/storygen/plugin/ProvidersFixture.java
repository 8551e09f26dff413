package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.worker.Task;
import java.util.Map;
import java.util.Properties;

/** Configurations with {@code <providers>}, and the request that a goal makes of one. */
final class ProvidersFixture {

  static final String START =
      "<project><build><plugins><plugin><artifactId>storygen-maven-plugin</artifactId>"
          + "<configuration>";

  static final String END = "</configuration></plugin></plugins></build></project>";

  static final String OF_SERVICES =
      START
          + "<providers>"
          + "<text><name>openai</name><model>gpt-4o-mini</model></text>"
          + "<voice><name>elevenlabs</name><voice>George</voice>"
          + "<voiceSettings><stability>0.5</stability><style>0</style></voiceSettings>"
          + "<fallback><name>openai</name><model>tts-1</model></fallback></voice>"
          + "</providers>"
          + END;

  final Properties pom = new Properties();
  final Properties commandLine = new Properties();

  void assertRefused(GenerateMojo mojo, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> task(mojo)).withMessage(message);
  }

  Map<String, Map<String, String>> providers(GenerateMojo mojo) {
    return task(mojo).providers().settings();
  }

  Task.Generate task(GenerateMojo mojo) {
    return (Task.Generate) mojo.task(new GroupedProperties(pom, commandLine));
  }
}
