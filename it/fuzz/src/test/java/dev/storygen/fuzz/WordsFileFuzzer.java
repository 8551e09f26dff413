package dev.storygen.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

class WordsFileFuzzer {

  @FuzzTest(maxDuration = "30s")
  void anyInputIsReadOrRejected(byte[] bytes) throws IOException {
    TextInput.words(bytes);
  }
}
