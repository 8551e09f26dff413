/** What a story will take before anything of it is made: amounts, time, and what prevents it. */
package dev.storygen.forecast;
