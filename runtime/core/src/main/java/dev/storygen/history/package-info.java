/** Earlier builds of a project: records, trend and regression. */
package dev.storygen.history;
