/**
 * How services are called: resilience, admission, budgets and CPU scheduling. The only package that
 * knows Failsafe.
 */
package dev.storygen.service;
