package dev.storygen.model;

/** What budgets are of. */
public enum BudgetKind {
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
