package dev.storygen.pipeline;

/** What budgets are of. */
enum BudgetKind {
  TOKENS("tokens"),
  CHARACTERS("characters"),
  IMAGES("images");

  private final String label;

  BudgetKind(String label) {
    this.label = label;
  }

  /** The name that users write: {@code tokens}. */
  public String label() {
    return label;
  }
}
