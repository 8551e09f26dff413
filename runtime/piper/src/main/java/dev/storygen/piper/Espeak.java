package dev.storygen.piper;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** espeak-ng, which makes phonemes of text. It has one state, so its calls are serialised. */
final class Espeak {

  /** The functions of {@code speak_lib.h} that are used. */
  interface Functions extends Library {
    int espeak_Initialize(int output, int bufferLength, String path, int options);

    int espeak_SetVoiceByName(byte[] name);

    Pointer espeak_TextToPhonemes(PointerByReference text, int textMode, int phonemeMode);
  }

  /** {@code AUDIO_OUTPUT_SYNCHRONOUS}: no sound device is opened. */
  private static final int SYNCHRONOUS = 2;

  /** {@code espeakINITIALIZE_DONT_EXIT}: a fault must not end the process. */
  private static final int DO_NOT_EXIT = 0x8000;

  /** {@code espeakCHARS_UTF8}. */
  private static final int UTF8 = 1;

  /** {@code espeakPHONEMES_IPA}. */
  private static final int IPA = 2;

  private static Espeak instance;

  private final Functions functions;
  private String voice = "";

  private Espeak(Functions functions) {
    this.functions = functions;
  }

  /**
   * Loads the library on the first call.
   *
   * @throws IOException if it cannot work on this machine
   */
  static synchronized Espeak get() throws IOException {
    if (instance == null) {
      Path folder = EspeakFiles.unpacked();
      try {
        Functions functions = Native.load(EspeakFiles.library(folder).toString(), Functions.class);
        if (functions.espeak_Initialize(SYNCHRONOUS, 0, folder.toString(), DO_NOT_EXIT) < 0) {
          throw new IOException("espeak-ng cannot read its data in " + folder + ".");
        }
        instance = new Espeak(functions);
      } catch (UnsatisfiedLinkError e) {
        throw new IOException("espeak-ng cannot be loaded: " + e.getMessage(), e);
      }
    }
    return instance;
  }

  /** Why it has no voice of a name; empty if it has. */
  synchronized Optional<String> defect(String name) {
    return select(name) ? Optional.empty() : Optional.of("espeak-ng has no voice '" + name + "'");
  }

  /**
   * The phonemes of a text, as IPA, words separated by spaces.
   *
   * @param name a voice of espeak-ng: {@code en-us}
   */
  synchronized String phonemes(String name, String text) {
    if (!select(name)) {
      throw new IllegalArgumentException("espeak-ng has no voice '" + name + "'.");
    }
    byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
    StringBuilder phonemes = new StringBuilder();
    try (com.sun.jna.Memory memory = new com.sun.jna.Memory(bytes.length)) {
      memory.write(0, bytes, 0, bytes.length);
      PointerByReference next = new PointerByReference(memory);
      while (next.getValue() != null) {
        Pointer clause = functions.espeak_TextToPhonemes(next, UTF8, IPA);
        if (clause != null) {
          phonemes.append(phonemes.isEmpty() ? "" : " ").append(clause.getString(0, "UTF-8"));
        }
      }
    }
    return phonemes.toString().strip();
  }

  private boolean select(String name) {
    if (!voice.equals(name)
        && functions.espeak_SetVoiceByName((name + "\0").getBytes(StandardCharsets.UTF_8)) == 0) {
      voice = name;
    }
    return voice.equals(name);
  }
}
