package dev.storygen.media;

/**
 * Whether the best audio stream of a file is complete and undamaged.
 *
 * @param packets of the stream
 * @param decodeErrors packets that could not be decoded
 * @param firstError FFmpeg's message for the first of them; empty for none
 * @param statedDuration seconds by the header; 0 where it states none
 * @param duration the decoded duration in seconds
 * @param difference seconds between the two; 0 where the header states none
 * @param longestGap seconds between the end of a packet and the start of the next
 * @param gapStart where the longest gap starts, in seconds
 * @param trailingBytes bytes after the end of the sound that are neither sound nor tags
 * @param truncation why the file is known to be cut off, as a phrase; empty where it is not
 */
public record AudioIntegrity(
    long packets,
    long decodeErrors,
    String firstError,
    double statedDuration,
    double duration,
    double difference,
    double longestGap,
    double gapStart,
    long trailingBytes,
    String truncation) {

  public static final Fact<AudioIntegrity> FACT = Fact.of(AudioIntegrity.class);
}
