package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisplacedSecretsTest {

  @ParameterizedTest
  @CsvSource({
    "apiKey, abc",
    "fallback.token, abc",
    "baseUrl, https://me:abc@api.example.com",
    "keyVariable, sk-0123456789abcdef",
    "fallback.keyVariable, 0a1b2c-3d4e",
    "serverId, sk_0123456789abcdef",
    "model, sk-proj-0123456789abcdef",
  })
  void aKeyInAnySettingIsRefusedWithoutBeingShown(String setting, String value) {
    assertThatThrownBy(() -> MisplacedSecrets.reject("<providers><text>", Map.of(setting, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("<providers><text><" + setting.replace(".", "><") + "> holds a key")
        .hasMessageNotContaining(value);
  }

  @ParameterizedTest
  @CsvSource({
    "keyVariable, MY_OPENAI_KEY_2",
    "keyVariable, none",
    "serverId, my-openai.example",
    "model, sk-model",
    "baseUrl, https://api.example.com/v1",
  })
  void whatNamesAKeyIsNone(String setting, String value) {
    assertThatCode(() -> MisplacedSecrets.reject("<providers><text>", Map.of(setting, value)))
        .doesNotThrowAnyException();
  }
}
