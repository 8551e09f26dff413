/**
 * What runs in the executors of the cluster, and what both sides know. It uses the JDK, Spark and
 * Hadoop only: the libraries of an executor are those of its cluster.
 */
package dev.storygen.spark.task;
