/**
 * Where stories are made: the contract between {@code generate} and an engine, whether that is this
 * machine or a cluster.
 */
package dev.storygen.engine;
