/** ArchUnit rules that the modules share. */
package dev.storygen.architecture;
