package dev.storygen.pipeline;

import dev.storygen.media.StoryFiles;
import dev.storygen.model.Stage;
import dev.storygen.model.StoryBrief;
import java.util.function.Function;

/**
 * What the stages of one story share.
 *
 * @param providers those that can do what the brief asks for
 * @param runs starts a stage
 */
record StoryContext(
    StageProviders providers,
    PipelineSettings settings,
    StoryBrief brief,
    StoryFiles files,
    StoryOutput output,
    Function<Stage, StageRun> runs) {}
