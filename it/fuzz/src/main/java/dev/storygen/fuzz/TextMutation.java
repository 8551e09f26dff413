package dev.storygen.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/** Damages a file of lines. */
enum TextMutation implements Mutation {
  OTHER_ENCODING {
    @Override
    public byte[] apply(byte[] bytes, Random random) {
      String[] names = {"UTF-16", "UTF-16LE", "UTF-32BE", "windows-1252", "GB18030", "Shift_JIS"};
      String marked = text(bytes).replace('a', 'ä').replace("the", "日本");
      return (random.nextBoolean() ? marked : text(bytes))
          .getBytes(Charset.forName(names[random.nextInt(names.length)]));
    }
  },
  OTHER_LINE_ENDS {
    @Override
    public byte[] apply(byte[] bytes, Random random) {
      String[] ends = {"\r", "\r\n", "\n\n", "\r\r\n", "\u2028", "\u0085", " "};
      return text(bytes)
          .replace("\n", ends[random.nextInt(ends.length)])
          .getBytes(StandardCharsets.UTF_8);
    }
  },
  RANDOM_BYTES {
    @Override
    public byte[] apply(byte[] bytes, Random random) {
      byte[] inserted = new byte[1 + random.nextInt(64)];
      random.nextBytes(inserted);
      int at = random.nextInt(bytes.length + 1);
      String text = text(bytes);
      return (text.substring(0, at) + text(inserted) + text.substring(at)).getBytes(LATIN);
    }
  },
  DELETED_LINES {
    @Override
    public byte[] apply(byte[] bytes, Random random) {
      return lines(bytes, random, (lines, at) -> lines.remove((int) at));
    }
  },
  DUPLICATED_LINES {
    @Override
    public byte[] apply(byte[] bytes, Random random) {
      return lines(bytes, random, (lines, at) -> lines.add(at, lines.get(at)));
    }
  },
  HUGE_NUMBER {
    @Override
    public byte[] apply(byte[] bytes, Random random) {
      String[] numbers = {
        "99999999999999999999", "-1", "1e308", "2147483648", "9".repeat(5000), "٣"
      };
      String text = text(bytes);
      int digit = random.nextInt(text.length());
      while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
        digit++;
      }
      return (text.substring(0, digit)
              + numbers[random.nextInt(numbers.length)]
              + text.substring(Math.min(text.length(), digit + 1)))
          .getBytes(StandardCharsets.UTF_8);
    }
  };

  /** Has a character for each byte. */
  private static final Charset LATIN = StandardCharsets.ISO_8859_1;

  private static String text(byte[] bytes) {
    return new String(bytes, LATIN);
  }

  private static byte[] lines(
      byte[] bytes, Random random, BiConsumer<List<String>, Integer> change) {
    List<String> lines = new ArrayList<>(text(bytes).lines().toList());
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && !lines.isEmpty(); i++) {
      change.accept(lines, random.nextInt(lines.size()));
    }
    return (String.join("\n", lines) + "\n").getBytes(LATIN);
  }
}
