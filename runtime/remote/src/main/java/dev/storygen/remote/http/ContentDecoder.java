package dev.storygen.remote.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decodes the content codings {@code gzip} and {@code deflate} (RFC 9110). Proxies compress bodies
 * although no client asks for it.
 *
 * <p>Reads the members of gzip itself: {@link java.util.zip.GZIPInputStream} recurses for each
 * empty member, so that a small hostile body would overflow the stack.
 *
 * @param maxBytes limit of the decoded body: a small body can become a very large one
 * @param failIfLonger whether a longer body is a failure; else it is truncated
 */
record ContentDecoder(long maxBytes, boolean failIfLonger) {

  /** Servers send one; many empty ones would take long and decode to nothing. */
  private static final int MAX_MEMBERS = 1000;

  private static final int GZIP_HEADER = 10;
  private static final int GZIP_TRAILER = 8;
  private static final int MAGIC = 0x8b1f;
  private static final int HAS_HEADER_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  /** The coding is none of those above. */
  static final class UnknownCodingException extends IOException {
    private static final long serialVersionUID = 1L;

    UnknownCodingException(String coding) {
      super(coding);
    }
  }

  /**
   * Decodes a body.
   *
   * @param coding value of {@code Content-Encoding}; empty for none
   * @throws UnknownCodingException naming the coding
   * @throws BoundedBodySubscriber.BodyTooLargeException if the decoded body exceeds the limit
   * @throws IOException if the body is corrupt or truncated, unless it may be truncated
   */
  byte[] decode(byte[] body, String coding) throws IOException {
    String[] codings = coding.toLowerCase(Locale.ROOT).split(",", -1);
    if (codings.length > 2) {
      throw new UnknownCodingException(coding);
    }
    byte[] decoded = body;
    for (int i = codings.length - 1; i >= 0; i--) { // in the order in which they were applied
      decoded = decoded.length == 0 ? decoded : decodeOne(decoded, codings[i].strip());
    }
    return decoded;
  }

  private byte[] decodeOne(byte[] body, String coding) throws IOException {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    try {
      switch (coding) {
        case "", "identity" -> decoded.writeBytes(body);
        case "gzip", "x-gzip" -> gunzip(ByteBuffer.wrap(body), decoded);
        case "deflate" -> inflate(ByteBuffer.wrap(body), !isZlib(body), decoded, new CRC32());
        default -> throw new UnknownCodingException(coding);
      }
    } catch (DataFormatException | IndexOutOfBoundsException e) {
      if (failIfLonger) {
        throw new IOException("broken " + coding, e);
      }
    }
    if (decoded.size() > maxBytes && failIfLonger) {
      throw new BoundedBodySubscriber.BodyTooLargeException();
    }
    return decoded.toByteArray();
  }

  /** Some servers omit the header of zlib (RFC 1950), which "deflate" stands for. */
  private static boolean isZlib(byte[] body) {
    return body.length > 1
        && (body[0] & 0x0f) == 8
        && ((body[0] & 0xff) << 8 | body[1] & 0xff) % 31 == 0;
  }

  /** Decodes all members of a gzip file (RFC 1952). What follows them is ignored, as by gzip. */
  private void gunzip(ByteBuffer body, ByteArrayOutputStream decoded) throws DataFormatException {
    body.order(ByteOrder.LITTLE_ENDIAN);
    int members = 0;
    do {
      if (++members > MAX_MEMBERS) {
        throw new DataFormatException("too many members");
      }
      skipHeader(body);
      CRC32 checksum = new CRC32();
      if (!inflate(body, true, decoded, checksum)) {
        return; // beyond the limit
      }
      if (body.remaining() < GZIP_TRAILER
          || body.getInt(body.position()) != (int) checksum.getValue()) {
        throw new DataFormatException("no or wrong checksum");
      }
      body.position(body.position() + GZIP_TRAILER);
    } while (body.remaining() > GZIP_HEADER && isMember(body));
  }

  private static boolean isMember(ByteBuffer body) {
    return (body.getShort(body.position()) & 0xffff) == MAGIC;
  }

  private static void skipHeader(ByteBuffer body) throws DataFormatException {
    if (!isMember(body)) {
      throw new DataFormatException("no gzip");
    }
    int flags = body.get(body.position() + 3);
    int end = body.position() + GZIP_HEADER;
    if ((flags & HAS_EXTRA) != 0) {
      end += 2 + (body.getShort(end) & 0xffff);
    }
    for (int flag : new int[] {HAS_NAME, HAS_COMMENT}) {
      while ((flags & flag) != 0 && body.get(end++) != 0) {
        continue;
      }
    }
    end += (flags & HAS_HEADER_CHECKSUM) == 0 ? 0 : 2;
    if (end > body.limit()) {
      throw new DataFormatException("truncated");
    }
    body.position(end);
  }

  /**
   * Inflates from the position of the body, and moves that to the end of the compressed data.
   *
   * @param raw without the header of zlib
   * @return whether all was inflated; false beyond the limit
   */
  private boolean inflate(
      ByteBuffer body, boolean raw, ByteArrayOutputStream decoded, CRC32 checksum)
      throws DataFormatException {
    Inflater inflater = new Inflater(raw);
    try {
      inflater.setInput(body);
      byte[] buffer = new byte[1 << 13];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new DataFormatException("truncated");
        }
        checksum.update(buffer, 0, count);
        decoded.write(buffer, 0, (int) Math.min(count, maxBytes + 1 - decoded.size()));
        if (decoded.size() > maxBytes) {
          return false;
        }
      }
      return true;
    } finally {
      inflater.end();
    }
  }
}
