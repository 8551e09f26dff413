/** From a narration to timed words: speech synthesis, alignment and captions. */
package dev.storygen.speech;
