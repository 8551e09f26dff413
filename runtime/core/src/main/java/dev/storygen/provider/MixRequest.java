package dev.storygen.provider;

import dev.storygen.model.Mood;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A voice that is mixed with music.
 *
 * @param voice mastered
 * @param music file of the music; empty for music that is composed
 * @param mood of composed music
 * @param seed of composed music: the same one gives the same music
 * @param target loudness and true peak of the mix
 */
public record MixRequest(
    Path voice, Optional<Path> music, Mood mood, String seed, AudioTarget target) {}
