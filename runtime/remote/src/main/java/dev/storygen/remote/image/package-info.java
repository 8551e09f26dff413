/** Image generators: image generation services. */
package dev.storygen.remote.image;
