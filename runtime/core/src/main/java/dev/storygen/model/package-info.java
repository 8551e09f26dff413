/** The records that flow from a brief to a video, and the events that say how it went. */
package dev.storygen.model;
