package io.giftrecon.export.recognise;

/** Hears from a scan every few thousand rows how far it is; may end the scan with an exception. */
@FunctionalInterface
public interface ByteListener {
  /** For those who only want the result. */
  ByteListener NONE = bytes -> {};

  /**
   * More of the file was read.
   *
   * @param bytes how many since the last report
   */
  void bytesRead(long bytes);
}
