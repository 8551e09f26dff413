/** From a narration to timed words: synthesis, alignment and captions. */
package dev.storygen.speech;
