/** Prompt templates, bundled with this module or from the project. */
package dev.storygen.remote.prompts;
