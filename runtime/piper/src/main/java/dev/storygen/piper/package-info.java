/** Neural voices on the machine: models of Piper, by ONNX Runtime and espeak-ng. */
package dev.storygen.piper;
