package dev.storygen.plugin;

import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** Decrypts what {@code mvn --encrypt-password} encrypted; what is plain stays as it is. */
final class Decryption {

  private Decryption() {}

  /**
   * Decrypts.
   *
   * @param what is decrypted, for people, at the start of a sentence
   * @throws IllegalArgumentException if it cannot be
   */
  static SettingsDecryptionResult of(
      SettingsDecrypter decrypter, SettingsDecryptionRequest request, String what) {
    SettingsDecryptionResult result = decrypter.decrypt(request);
    for (SettingsProblem problem : result.getProblems()) {
      if (problem.getSeverity() != SettingsProblem.Severity.WARNING) {
        throw new IllegalArgumentException(
            what
                + " cannot be decrypted: "
                + problem.getMessage()
                + ". Is the master password that it was encrypted with in"
                + " ~/.m2/settings-security.xml? Encrypt it again with mvn --encrypt-password.");
      }
    }
    return result;
  }
}
