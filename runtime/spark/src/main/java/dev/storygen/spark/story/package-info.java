/**
 * What makes a story on an executor, in a class loader of its own: it uses the JDK and storygen
 * only, with the libraries of storygen.
 */
package dev.storygen.spark.story;
