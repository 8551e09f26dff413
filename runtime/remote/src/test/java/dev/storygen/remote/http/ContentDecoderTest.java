package dev.storygen.remote.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDecoderTest {

  private static final byte[] TEXT =
      "{\"words\": \"the lamp went out\"}".getBytes(StandardCharsets.UTF_8);
  private static final int LIMIT = 100_000;
  private static final ContentDecoder DECODER = new ContentDecoder(LIMIT, true);

  @Test
  void eachCodingIsDecoded() throws IOException {
    assertThat(DECODER.decode(TEXT, "")).isEqualTo(TEXT);
    assertThat(DECODER.decode(TEXT, "identity")).isEqualTo(TEXT);
    assertThat(DECODER.decode(gzip(TEXT), "gzip")).isEqualTo(TEXT);
    assertThat(DECODER.decode(gzip(TEXT), " X-GZip ")).isEqualTo(TEXT);
    assertThat(DECODER.decode(deflate(TEXT, false), "deflate")).isEqualTo(TEXT);
    assertThat(DECODER.decode(deflate(TEXT, true), "deflate")).isEqualTo(TEXT);
    assertThat(DECODER.decode(gzip(deflate(TEXT, false)), "deflate, gzip")).isEqualTo(TEXT);
    assertThat(DECODER.decode(new byte[0], "gzip")).isEmpty();
  }

  @Test
  void allMembersAreDecodedAndPaddingIsIgnored() throws IOException {
    assertThat(DECODER.decode(concat(gzip(TEXT), gzip(TEXT)), "gzip"))
        .isEqualTo(concat(TEXT, TEXT));
    assertThat(DECODER.decode(concat(gzip(TEXT), new byte[64]), "gzip")).isEqualTo(TEXT);
  }

  @Test
  void theOptionalFieldsOfTheHeaderAreSkipped() throws IOException {
    byte[] plain = gzip(TEXT);
    ByteArrayOutputStream named = new ByteArrayOutputStream();
    named.write(plain, 0, 3);
    named.write(2 | 4 | 8 | 16);
    named.write(plain, 4, 6);
    named.writeBytes(new byte[] {3, 0, 'a', 'b', 'c', 'n', 0, 'c', 0, 1, 2});
    named.write(plain, 10, plain.length - 10);

    assertThat(DECODER.decode(named.toByteArray(), "gzip")).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  void aBombIsTooLarge(String coding) throws IOException {
    byte[] zeros = new byte[200 * LIMIT];
    byte[] bomb = coding.equals("gzip") ? gzip(zeros) : deflate(zeros, false);
    assertThat(bomb).hasSizeLessThan(LIMIT);

    assertThatThrownBy(() -> DECODER.decode(bomb, coding))
        .isInstanceOf(BoundedBodySubscriber.BodyTooLargeException.class);
    assertThat(new ContentDecoder(LIMIT, false).decode(bomb, coding)).hasSize(LIMIT + 1);
  }

  @Test
  void aBodyOfTheLimitIsNotTooLarge() throws IOException {
    assertThat(DECODER.decode(gzip(new byte[LIMIT]), "gzip")).hasSize(LIMIT);
  }

  @Test
  void manyEmptyMembersAreRefused() throws IOException {
    byte[] empty = gzip(new byte[0]);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 50_000; i++) {
      all.writeBytes(empty);
    }

    assertThatThrownBy(() -> DECODER.decode(all.toByteArray(), "gzip")).hasMessage("broken gzip");
  }

  @Test
  void aBodyThatIsCutAnywhereIsBroken() throws IOException {
    byte[] whole = gzip(TEXT);
    for (int length = 1; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> DECODER.decode(cut, "gzip"))
          .isInstanceOf(IOException.class)
          .hasMessage("broken gzip");
    }
  }

  @Test
  void aWrongChecksumIsBroken() throws IOException {
    byte[] body = gzip(TEXT);
    body[body.length - 8]++;

    assertThatThrownBy(() -> DECODER.decode(body, "gzip")).hasMessage("broken gzip");
  }

  @Test
  void noiseIsBroken() {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);

    assertThatThrownBy(() -> DECODER.decode(noise, "gzip")).hasMessage("broken gzip");
    assertThatThrownBy(() -> DECODER.decode(noise, "deflate")).hasMessage("broken deflate");
  }

  @Test
  void whatThereIsOfACutErrorIsDecoded() throws IOException {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    byte[] cut = Arrays.copyOf(gzip(noise), 4000);

    byte[] decoded = new ContentDecoder(LIMIT, false).decode(cut, "gzip");

    assertThat(noise).startsWith(decoded);
    assertThat(decoded).hasSizeGreaterThan(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "zstd", "compress", "gzip, br", "gzip, gzip, gzip"})
  void otherCodingsAreUnknown(String coding) {
    assertThatThrownBy(() -> DECODER.decode(gzip(TEXT), coding))
        .isInstanceOf(ContentDecoder.UnknownCodingException.class);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(content);
    }
    return zipped.toByteArray();
  }

  private static byte[] deflate(byte[] content, boolean raw) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out =
        new DeflaterOutputStream(zipped, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
      out.write(content);
    }
    return zipped.toByteArray();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
