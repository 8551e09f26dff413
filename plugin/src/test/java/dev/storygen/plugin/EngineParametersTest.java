package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.worker.Task;
import java.util.Map;
import java.util.Properties;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.junit.jupiter.api.Test;

class EngineParametersTest {

  private final Properties commandLine = new Properties();
  private final PlexusConfiguration engine = new DefaultPlexusConfiguration("engine");

  @Test
  void withoutAWordStoriesAreMadeHere() {
    assertThat(choice()).isEqualTo(Task.EngineChoice.local());
    assertThat(new EngineParameters(null).choice(properties()).isLocal()).isTrue();
  }

  @Test
  void thePomSaysWhere() {
    engine.addChild("name", "spark");
    engine.addChild("master", " spark://host:7077 ");
    engine.addChild("outputDirectory", "s3a://bucket/stories");
    PlexusConfiguration conf = new DefaultPlexusConfiguration("conf");
    conf.addChild("spark.executor.memory", "4g");
    engine.addChild(conf);

    assertThat(choice())
        .isEqualTo(
            new Task.EngineChoice(
                "spark",
                "spark://host:7077",
                "s3a://bucket/stories",
                Map.of("spark.executor.memory", "4g")));
  }

  @Test
  void theCommandLineOverridesThePom() {
    engine.addChild("name", "local");
    commandLine.setProperty("storygen.engine", "spark");
    commandLine.setProperty("storygen.engine.master", "local-cluster[2,1,1024]");
    commandLine.setProperty("storygen.engine.conf.spark.ui.enabled", "true");

    assertThat(choice())
        .isEqualTo(
            new Task.EngineChoice(
                "spark", "local-cluster[2,1,1024]", null, Map.of("spark.ui.enabled", "true")));
  }

  @Test
  void machinesMayBeOfOtherPlatforms() {
    engine.addChild("name", "spark");
    engine.addChild("master", "spark://host:7077");
    engine.addChild("platforms", "linux-arm64, linux-x86_64");

    assertThat(choice().platforms()).containsExactly("linux-arm64", "linux-x86_64");

    commandLine.setProperty("storygen.engine.platforms", "linux-arm");
    assertRefused(
        "<engine><platforms> has 'linux-arm', but expected some of: linux-x86_64, linux-arm64,"
            + " macosx-x86_64, macosx-arm64, windows-x86_64. Did you mean 'linux-arm64'?");
  }

  @Test
  void aClusterNeedsAnAddress() {
    engine.addChild("name", "spark");

    assertRefused(
        "The engine 'spark' needs <engine><master>, the address of the cluster: spark://host:7077,"
            + " or local-cluster[2,1,1024] for processes of this machine. Also"
            + " -Dstorygen.engine.master.");
  }

  @Test
  void unknownNamesAreRefused() {
    engine.addChild("name", "sparc");

    assertRefused(
        "<engine><name> is 'sparc', but expected one of: local, spark. Did you mean 'spark'?");
  }

  @Test
  void unknownElementsAreRefused() {
    engine.addChild("masters", "spark://host:7077");

    assertRefused(
        "<engine> has no element 'masters'. Did you mean 'master'? There are: name, master,"
            + " outputDirectory, conf, platforms. Settings of the cluster are elements of <conf>.");
  }

  @Test
  void aMasterWithoutAnEngineIsNotIgnored() {
    commandLine.setProperty("storygen.engine.master", "spark://host:7077");

    assertRefused(
        "<engine><master> is set, but the engine is 'local', which makes stories on this machine"
            + " and has no settings. Set <engine><name> to spark, or remove it.");
  }

  @Test
  void secretsAreRefusedWithoutBeingTold() {
    engine.addChild("name", "spark");
    engine.addChild("master", "spark://host:7077");
    PlexusConfiguration conf = new DefaultPlexusConfiguration("conf");
    conf.addChild("spark.authenticate.secret", "hidden-value");
    engine.addChild(conf);

    assertThatIllegalArgumentException()
        .isThrownBy(this::choice)
        .withMessageStartingWith(
            "<engine><conf><spark><authenticate><secret> holds a key or a password")
        .withMessageNotContaining("hidden-value");
  }

  private void assertRefused(String message) {
    assertThatIllegalArgumentException().isThrownBy(this::choice).withMessage(message);
  }

  private Task.EngineChoice choice() {
    return new EngineParameters(engine).choice(properties());
  }

  private GroupedProperties properties() {
    return new GroupedProperties(new Properties(), commandLine);
  }
}
