/** Fonts for all scripts, and shaping by HarfBuzz. */
package dev.storygen.text;
