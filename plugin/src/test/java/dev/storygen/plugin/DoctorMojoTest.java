package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event.Diagnosis;
import dev.storygen.worker.Task;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;

@MojoTest(realRepositorySession = true)
class DoctorMojoTest {

  private final RecordingLog log = new RecordingLog();

  @Test
  @InjectMojo(goal = "doctor")
  void servicesAreLeftAloneUnlessAsked(DoctorMojo mojo) {
    assertThat(task(mojo).connect()).isFalse();
  }

  @Test
  @InjectMojo(goal = "doctor")
  @MojoParameter(name = "connect", value = "true")
  void servicesAreTriedWhereTheUserSaysSo(DoctorMojo mojo) {
    assertThat(task(mojo).connect()).isTrue();
  }

  @Test
  @InjectMojo(goal = "doctor")
  void whatNeedsAttentionIsAWarningAndCounted(DoctorMojo mojo) {
    mojo.setLog(log);

    mojo.report(
        List.of(
            found("voice", true, "MaryTTS"), found("briefs", false, "a.yaml: one\nb.yaml: two")));

    assertThat(log.lines())
        .contains(
            "INFO voice   MaryTTS",
            "WARN briefs  a.yaml: one",
            "WARN         b.yaml: two",
            "WARN 1 thing needs attention.");
  }

  @Test
  @InjectMojo(goal = "doctor")
  void thatAllIsWellIsSaidToo(DoctorMojo mojo) {
    mojo.setLog(log);

    mojo.report(List.of(found("voice", true, "MaryTTS")));

    assertThat(log.lines()).last().isEqualTo("INFO Nothing needs attention.");
  }

  private static Diagnosis found(String subject, boolean healthy, String finding) {
    return new Diagnosis(Instant.EPOCH, subject, healthy, finding);
  }

  private static Task.Doctor task(DoctorMojo mojo) {
    GroupedProperties properties = new GroupedProperties(new Properties(), new Properties());
    return (Task.Doctor) mojo.task(properties);
  }
}
