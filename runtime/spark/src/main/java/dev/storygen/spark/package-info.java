/** The driver's side: makes stories on a cluster of Apache Spark. */
package dev.storygen.spark;
