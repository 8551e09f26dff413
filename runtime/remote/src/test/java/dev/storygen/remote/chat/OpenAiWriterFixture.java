package dev.storygen.remote.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.provider.Resource;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Writers of an OpenAI-compatible chat service with canned responses. */
final class OpenAiWriterFixture {

  final FakeChatServer server;

  OpenAiWriterFixture(WireMockExtension server) {
    this.server = new FakeChatServer(server);
  }

  OpenAiWriter writer() {
    return writer(Map.of());
  }

  OpenAiWriter writer(Map<String, String> settings) {
    return server.writer(new OpenAiWriter(), "OPENAI_API_KEY", settings);
  }

  String script(OpenAiWriter writer, int words) throws IOException {
    return writer.script(ScriptFixtures.full(words), server.meter()).text();
  }

  void assertMetered() {
    assertThat(server.used())
        .isEqualTo(Map.of(Resource.INPUT_TOKENS, 812L, Resource.OUTPUT_TOKENS, 467L));
  }

  static TransientException transientFailure(ThrowingCallable call) {
    return catchThrowableOfType(TransientException.class, call);
  }
}
