/**
 * Where stories are made and judged: the contract between {@code generate} or {@code verify} and an
 * engine, whether that is this machine or a cluster.
 */
package dev.storygen.engine;
