/** Results that are kept over builds, found by what they were made of. */
package dev.storygen.cache;
