/** Story briefs: reading, validating and writing their files. */
package dev.storygen.brief;
