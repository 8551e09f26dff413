package dev.storygen.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers to git's commands, by their beginning; all others succeed without output. */
final class FakeGit implements Git {

  final List<String> commands = new ArrayList<>();
  private final Map<String, Result> answers = new LinkedHashMap<>();

  /** A clone of one repository below {@code /project}. */
  FakeGit() {
    answer("rev-parse --show-toplevel", "/project\n");
    answer("rev-parse --verify --quiet origin/main^{commit}", "aaaa\n");
    answer("rev-parse --verify --quiet HEAD^{commit}", "bbbb\n");
    answer("merge-base aaaa bbbb", "cccc\n");
    answer("rev-parse --is-shallow-repository", "false\n");
  }

  FakeGit answer(String command, String output) {
    answers.put(command, new Result(0, output.getBytes(StandardCharsets.UTF_8), ""));
    return this;
  }

  FakeGit fail(String command, String error) {
    answers.put(command, new Result(128, new byte[0], error));
    return this;
  }

  @Override
  public Result run(List<String> arguments) {
    String command = String.join(" ", arguments);
    commands.add(command);
    return answers.entrySet().stream()
        .filter(answer -> command.startsWith(answer.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(new Result(0, new byte[0], ""));
  }
}
