package dev.storygen.plugin;

import static dev.storygen.plugin.ProvidersFixture.END;
import static dev.storygen.plugin.ProvidersFixture.OF_SERVICES;
import static dev.storygen.plugin.ProvidersFixture.START;
import static org.apache.maven.api.plugin.testing.MojoExtension.getVariableValueFromObject;
import static org.apache.maven.api.plugin.testing.MojoExtension.setVariableValueToObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest(realRepositorySession = true)
class ResolveMojoTest {

  private static final String PIPER = "<name>piper</name><model>org.example:voice-ben:2</model>";

  private static final String BRIEF_WITH_VOICES =
      "---\ntitle: Lamp\nvoices:\n  Anna: org.example:voice-anna:1.0#1\n---\n\nANNA: \"One.\"";

  @TempDir private Path folder;

  private final RecordingLog log = new RecordingLog();
  private final FakeRepositorySystem repositories = new FakeRepositorySystem();

  private void run(ResolveMojo mojo) throws Exception {
    mojo.setLog(log);
    setVariableValueToObject(mojo, "repositorySystem", repositories.proxy());
    mojo.execute();
  }

  private void brief(ResolveMojo mojo, String text) throws Exception {
    Files.writeString(folder.resolve("lamp.md"), text);
    setVariableValueToObject(mojo, "sourceDirectory", folder.toFile());
  }

  private static void execution(ResolveMojo mojo, String configuration) throws Exception {
    PluginDescriptor descriptor = (PluginDescriptor) getVariableValueFromObject(mojo, "plugin");
    Plugin plugin = new Plugin();
    plugin.setGroupId(descriptor.getGroupId());
    plugin.setArtifactId(descriptor.getArtifactId());
    PluginExecution execution = new PluginExecution();
    execution.setConfiguration(Xpp3DomBuilder.build(new StringReader(configuration)));
    plugin.addExecution(execution);
    Build build = new Build();
    build.addPlugin(plugin);
    ((MavenProject) getVariableValueFromObject(mojo, "project")).setBuild(build);
  }

  /** The modules of each class path, in the order in which they were resolved. */
  private List<Set<String>> modules() {
    return repositories.resolved().stream()
        .map(
            asked ->
                asked.stream()
                    .filter(artifact -> artifact.startsWith("dev.storygen:"))
                    .map(artifact -> artifact.split(":")[1])
                    .collect(Collectors.toSet()))
        .toList();
  }

  @Test
  @InjectMojo(goal = "resolve")
  void theClassPathsOfAllGoalsAreResolvedAndThenTriedOffline(ResolveMojo mojo) throws Exception {
    run(mojo);

    assertThat(log.lines())
        .containsExactly(
            "INFO generate, preflight, doctor, verify with transcript-match: 4 jars, 0.0 MB",
            "INFO ideas: 3 jars, 0.0 MB",
            "INFO verify, baseline: 3 jars, 0.0 MB",
            "INFO These goals work with mvn -o now.");
    Set<String> all = Set.of("storygen-ffmpeg", "storygen-embedded");
    Set<String> ideas = Set.of("storygen-embedded");
    Set<String> verify = Set.of("storygen-ffmpeg");
    assertThat(modules()).containsExactly(all, ideas, verify, all, ideas, verify);
  }

  @Test
  @InjectMojo(goal = "resolve", pom = OF_SERVICES)
  void aSelectedServiceNeedsItsClients(ResolveMojo mojo) throws Exception {
    run(mojo);

    assertThat(modules())
        .contains(Set.of("storygen-ffmpeg", "storygen-embedded", "storygen-remote"));
  }

  @Test
  @InjectMojo(
      goal = "resolve",
      pom =
          START
              + "<providers><voice><fallback>openai</fallback></voice></providers>"
              + "<natives>gpl</natives>"
              + END)
  void aFallbackAndTheNativesCount(ResolveMojo mojo) throws Exception {
    run(mojo);

    assertThat(modules())
        .contains(Set.of("storygen-ffmpeg", "storygen-embedded", "storygen-remote"));
    assertThat(repositories.asked())
        .contains("org.bytedeco:ffmpeg:jar:" + Platform.classifier() + "-gpl:8.0");
    assertThat(log.lines())
        .contains("INFO verify, baseline: 3 jars, 0.0 MB, with FFmpeg under the GPL");
  }

  @Test
  @InjectMojo(goal = "resolve")
  void providersOfAnExecutionCount(ResolveMojo mojo) throws Exception {
    execution(
        mojo,
        "<configuration><providers><text><name>anthropic</name></text></providers>"
            + "<natives>gpl</natives></configuration>");

    run(mojo);

    assertThat(modules())
        .contains(
            Set.of("storygen-ffmpeg", "storygen-embedded"),
            Set.of("storygen-ffmpeg", "storygen-embedded", "storygen-remote"));
    assertThat(log.lines())
        .contains("INFO verify, baseline: 3 jars, 0.0 MB, with FFmpeg under the GPL");
  }

  @Test
  @InjectMojo(
      goal = "resolve",
      pom = START + "<engine><name>spark</name><master>spark://host:7077</master></engine>" + END)
  void anEngineNeedsItsModule(ResolveMojo mojo) throws Exception {
    run(mojo);

    assertThat(log.lines())
        .contains(
            "INFO generate, verify with transcript-match, with storygen-spark: 5 jars, 0.0 MB",
            "INFO verify, baseline, with storygen-spark: 4 jars, 0.0 MB");
    assertThat(modules())
        .filteredOn(Set.of("storygen-ffmpeg", "storygen-embedded", "storygen-spark")::equals)
        .hasSize(2);
  }

  @Test
  @InjectMojo(
      goal = "resolve",
      pom =
          START
              + "<engine><name>spark</name><master>spark://host:7077</master>"
              + "<platforms>macosx-arm64</platforms></engine>"
              + END)
  void machinesOfAnEngineNeedTheirNatives(ResolveMojo mojo) throws Exception {
    run(mojo);

    assertThat(log.lines()).contains("INFO verify, baseline, on macosx-arm64: 3 jars, 0.0 MB");
    assertThat(repositories.resolved())
        .anyMatch(asked -> asked.contains("org.bytedeco:ffmpeg:jar:macosx-arm64:8.0"));
  }

  @Test
  @InjectMojo(goal = "resolve")
  void fontsAreResolvedWhereABriefNeedsThem(ResolveMojo mojo) throws Exception {
    brief(mojo, "---\ntitle: The 故 Lamp\n---\n\nOnce.");

    run(mojo);

    assertThat(modules())
        .filteredOn(all -> all.contains("storygen-text"))
        .containsExactly(
            Set.of("storygen-ffmpeg", "storygen-embedded", "storygen-text"),
            Set.of("storygen-ffmpeg", "storygen-embedded", "storygen-text"));
    assertThat(log.lines())
        .contains(
            "INFO generate, preflight, doctor: 5 jars, 0.0 MB",
            "INFO verify with transcript-match: 4 jars, 0.0 MB");
  }

  @Test
  @InjectMojo(
      goal = "resolve",
      pom =
          START + "<providers><voice><fallback>" + PIPER + "</fallback></voice></providers>" + END)
  void voicesOfAFallbackAndOfBriefsAreResolved(ResolveMojo mojo) throws Exception {
    brief(mojo, BRIEF_WITH_VOICES);

    run(mojo);

    assertThat(repositories.resolved())
        .filteredOn(asked -> asked.toString().contains(":storygen-piper:"))
        .hasSize(2)
        .allMatch(
            asked ->
                asked.containsAll(
                    List.of("org.example:voice-ben:jar:2", "org.example:voice-anna:jar:1.0")));
  }

  @Test
  @InjectMojo(goal = "resolve")
  void voicesOfBriefsAreLeftWhereNoProviderTakesThem(ResolveMojo mojo) throws Exception {
    brief(mojo, BRIEF_WITH_VOICES);

    run(mojo);

    assertThat(repositories.resolved().toString()).doesNotContain("voice-anna");
  }

  @Test
  @InjectMojo(
      goal = "resolve",
      pom = START + "<providers><voice>" + PIPER + "</voice></providers>" + END)
  void aVoiceThatIsMissingOfflineIsNamed(ResolveMojo mojo) {
    repositories.lacksOffline("voice-ben");

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> run(mojo))
        .withMessage(
            "storygen:generate needs an artifact that the local repository does not have, and"
                + " Maven is offline (-o):\n  org.example:voice-ben:jar:2\nRun mvn"
                + " storygen:resolve once without -o, with the same properties. It brings all that"
                + " generate and verify need; mvn -o works afterwards.");
  }

  @Test
  @InjectMojo(goal = "resolve")
  void briefsOfAnExecutionCount(ResolveMojo mojo) throws Exception {
    Files.writeString(folder.resolve("lamp.md"), "---\ntitle: The 故 Lamp\n---\n\nOnce.");
    execution(
        mojo, "<configuration><sourceDirectory>" + folder + "</sourceDirectory></configuration>");

    run(mojo);

    assertThat(modules()).contains(Set.of("storygen-ffmpeg", "storygen-embedded", "storygen-text"));
  }

  @Test
  @InjectMojo(goal = "resolve")
  void whatDoesNotWorkOfflineAfterwardsIsAnError(ResolveMojo mojo) {
    repositories.lacksOffline("storygen-embedded");

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> run(mojo))
        .withMessageStartingWith(
            "storygen:generate needs an artifact that the local repository does not have, and"
                + " Maven is offline (-o):\n  dev.storygen:storygen-embedded:jar:");
    assertThat(log.lines()).doesNotContain("INFO These goals work with mvn -o now.");
  }

  @Test
  @InjectMojo(goal = "resolve")
  @MojoParameter(name = "natives", value = "both")
  void unknownNativesAreRefused(ResolveMojo mojo) {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> run(mojo))
        .withMessage("storygen.natives is 'both', but expected lgpl or gpl.");
  }

  @Test
  @InjectMojo(goal = "resolve")
  @MojoParameter(name = "skip", value = "true")
  void aSkippedGoalSaysSo(ResolveMojo mojo) throws Exception {
    run(mojo);

    assertThat(log.lines()).containsExactly("INFO storygen:resolve is skipped (storygen.skip).");
    assertThat(repositories.resolved()).isEmpty();
  }
}
