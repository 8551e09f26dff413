/** Requests to services, and their responses and failures. */
package dev.storygen.remote.http;
