package dev.storygen.fuzz;

import static dev.storygen.fuzz.Mutation.joined;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages any file without knowing its format, except for the places of sizes. */
enum ByteMutation implements Mutation {
  TRUNCATION {
    @Override
    public byte[] apply(byte[] bytes, Random random) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
  },
  BIT_FLIPS {
    @Override
    public byte[] apply(byte[] bytes, Random random) {
      int flips = 1 << random.nextInt(11);
      for (int i = 0; i < flips; i++) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return bytes;
    }
  },
  ZEROED_BLOCK {
    @Override
    public byte[] apply(byte[] bytes, Random random) {
      Block block = Block.in(bytes, random);
      Arrays.fill(bytes, block.start(), block.end(), (byte) 0);
      return bytes;
    }
  },
  NOISE_BLOCK {
    @Override
    public byte[] apply(byte[] bytes, Random random) {
      Block block = Block.in(bytes, random);
      for (int i = block.start(); i < block.end(); i++) {
        bytes[i] = (byte) random.nextInt(256);
      }
      return bytes;
    }
  },
  REMOVED_BLOCK {
    @Override
    public byte[] apply(byte[] bytes, Random random) {
      Block block = Block.in(bytes, random);
      return joined(head(bytes, block.start()), tail(bytes, block.end()));
    }
  },
  DUPLICATED_BLOCK {
    @Override
    public byte[] apply(byte[] bytes, Random random) {
      Block block = Block.in(bytes, random);
      return joined(head(bytes, block.end()), block.of(bytes), tail(bytes, block.end()));
    }
  },
  SWAPPED_BLOCKS {
    @Override
    public byte[] apply(byte[] bytes, Random random) {
      Block one = Block.in(bytes, random);
      byte[] copy = one.of(bytes);
      int other = random.nextInt(bytes.length - copy.length + 1);
      System.arraycopy(bytes, other, bytes, one.start(), copy.length);
      System.arraycopy(copy, 0, bytes, other, copy.length);
      return bytes;
    }
  },
  CHANGED_SIZE {
    @Override
    public byte[] apply(byte[] bytes, Random random) {
      List<SizeField> fields = SizeField.in(bytes);
      if (!fields.isEmpty()) {
        fields.get(random.nextInt(fields.size())).change(bytes, random);
      }
      return bytes;
    }
  },
  APPENDED_JUNK {
    @Override
    public byte[] apply(byte[] bytes, Random random) {
      byte[] junk = new byte[1 << random.nextInt(18)];
      if (random.nextBoolean()) {
        random.nextBytes(junk);
      }
      return joined(bytes, junk);
    }
  };

  private static byte[] head(byte[] bytes, int end) {
    return Arrays.copyOf(bytes, end);
  }

  private static byte[] tail(byte[] bytes, int start) {
    return Arrays.copyOfRange(bytes, start, bytes.length);
  }
}
