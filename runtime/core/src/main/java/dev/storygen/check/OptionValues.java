package dev.storygen.check;

/** The values of a check's options that are in force. */
public interface OptionValues {

  /**
   * The value in force of one of the check's own {@linkplain Check#options() options}, in its unit.
   *
   * @throws IllegalArgumentException if the check does not declare the option
   */
  double option(CheckOption option);
}
