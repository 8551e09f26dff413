/** The quality gate: what is measured, held against which limits. */
package dev.storygen.check;
