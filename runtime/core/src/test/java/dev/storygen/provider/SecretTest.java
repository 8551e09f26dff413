package dev.storygen.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

  private static final String KEY = "sk-\"q\\<a&$1.*+(x)/é9zT";

  @ParameterizedTest
  @ValueSource(
      strings = {
        KEY,
        "SK-\"Q\\<A&$1.*+(X)/É9ZT",
        "sk-\\\"q\\\\<a&$1.*+(x)/\\u00e99zT",
        "sk-\\\\\"q\\\\\\\\<a&$1.*+(x)\\/é9zT",
        "\\u0073\\u006b\\u002d\\u0022q\\\\\\u003ca\\u0026$1.*+(x)/\\u00E99zT",
        "sk-%22q%5C%3Ca%26%241.*%2B%28x%29%2F%C3%A99zT",
        "sk-%22q%5c%3ca%26%241.%2a%2b(x)/%c3%a99zT",
        "sk-&quot;q\\&lt;a&amp;$1.*+(x)/&#233;9zT",
        "sk-&#34;q&#x5C;&#60;a&#038;$1.*+(x)/é9zT",
        "sk-\"q\\<a&$\n  1.*+(x)/é9zT",
        "sk-\"q\\<a&$1.*\\r\\n+(x)/é9zT",
      })
  void itIsHiddenInEveryEncodedForm(String form) {
    assertThat(new Secret(KEY, "test").hiddenIn("the key " + form + " is wrong"))
        .isEqualTo("the key *** is wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "me", "api:", "Bearer ", "x-key: "})
  void noneOfItIsLeftInBase64(String before) {
    Secret secret = new Secret("sk-0123456789abcdef", "test");
    String text = before + secret.reveal() + ", and more";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    String hidden = secret.hiddenIn(Base64.getUrlEncoder().encodeToString(bytes));

    assertThat(hidden).matches(".{0,11}\\*\\*\\*.{13,15}=*");
  }

  @Test
  void aShortSecretIsHiddenOnlyInItsExactSpelling() {
    assertThat(new Secret("thefox", "test").hiddenIn("thefox, the fox, TheFox"))
        .isEqualTo("***, the fox, TheFox");
  }

  @Test
  void itsTextIsMasked() {
    assertThat(new Secret(KEY, "test")).hasToString("***");
  }
}
