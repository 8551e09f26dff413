package dev.storygen.model;

/** Whose voice tells the story. */
public enum Gender {
  FEMALE,
  MALE
}
