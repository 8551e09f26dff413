/** Writers: chat models behind HTTP, called through LangChain4j. */
package dev.storygen.remote.chat;
