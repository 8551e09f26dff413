package dev.storygen.plugin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.storygen.architecture.HostileText;
import dev.storygen.architecture.LinearTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.settings.Proxy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** No setting of a POM or a command line takes more than linear time. */
class HostileTextTest {

  /** A new function that reads foreign text is one line here. */
  private static final Map<String, ThrowingConsumer<String>> FUNCTIONS =
      Map.ofEntries(
          entry("arguments of the JVM", ArgLine::split),
          entry("globs", HostileTextTest::globs),
          entry("globs in braces", text -> globs("{" + text)),
          entry("globs after spaces", text -> globs(text + ",")),
          entry("setting", text -> secret("model", text)),
          entry("variable", text -> secret("keyVariable", text)),
          entry("address", text -> secret("baseUrl", "http://" + text + "\n")),
          entry("address of ats", text -> secret("baseUrl", "a://" + ats(text) + "\n")),
          entry("name of a setting", text -> secret(text, "a")),
          entry("name of a property", text -> MisplacedSecrets.reject(List.of(text))),
          entry("properties", HostileTextTest::properties),
          entry("page of a check", ConsoleMarkdown::lines),
          entry("hosts without a proxy", HostileTextTest::proxy));

  private static final List<String> LISTED =
      List.of(
          "plugin.ConsoleMarkdown",
          "plugin.MisplacedSecrets",
          "plugin.GroupedProperties",
          "plugin.MisspelledProperties",
          "plugin.ProxySettings",
          // A comma.
          "plugin.EngineParameters",
          // Names of goals, and white space of Maven's messages.
          "plugin.GoalClassPath",
          "plugin.MissingArtifacts",
          // Line breaks of our own findings.
          "plugin.DoctorMojo");

  @TestFactory
  Stream<DynamicTest> everyFunctionEndsForEveryShape() {
    return HostileText.tests(FUNCTIONS);
  }

  @Test
  void everyClassWithARegularExpressionIsListed() {
    JavaClasses all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.storygen.plugin");
    classes().should(LinearTime.listIfRegular(LISTED)).check(all);
  }

  @Test
  void ordinaryGlobsAreSplitAtCommasOutsideOfBraces() {
    assertThat(globs(" voice.mp3 ,*.{wav, mp3},\n a.{b,{c,d}}.e ,"))
        .containsExactly("voice.mp3", "*.{wav, mp3}", "a.{b,{c,d}}.e");
    assertThat(globs("a}b,c")).containsExactly("a}b", "c");
    assertThat(globs("a,,b")).containsExactly("a", "", "b");
    assertThat(globs("")).containsExactly("");
  }

  @Test
  void aPasswordInAnAddressIsFoundWhateverFollows() {
    for (String address : List.of("http://me:pw@a.b", " ftp://x@y/z", "http://me:pw@a.b\n/c")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> secret("baseUrl", address))
          .withMessageStartingWith("<text><baseUrl> holds a key or a password, but ");
    }
    secret("baseUrl", "http://a.b/c?d=e@f");
    secret("baseUrl", "me@a.b");
  }

  private static List<String> globs(String text) {
    GroupedProperties none = new GroupedProperties(new Properties(), new Properties());
    return CheckConfiguration.patterns(Map.of("voiceover", text), none).get("voiceover");
  }

  private static void secret(String key, String value) {
    MisplacedSecrets.reject("<text>", Map.of(key, value));
  }

  private static String ats(String text) {
    return text.replaceAll("[/?#]", "@").replace(' ', '@');
  }

  private static void properties(String name) {
    Properties commandLine = new Properties();
    commandLine.setProperty("storygen." + name, "a");
    GroupedProperties properties = new GroupedProperties(new Properties(), commandLine);
    properties.commandLine().checks();
    MisspelledProperties.reject(properties);
  }

  private static void proxy(String hosts) {
    Proxy proxy = new Proxy();
    proxy.setNonProxyHosts(hosts);
    new ProxySettings(Optional.of(proxy), Optional.empty()).jvmArguments();
  }
}
