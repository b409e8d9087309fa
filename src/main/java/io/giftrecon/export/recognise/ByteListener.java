package io.giftrecon.export.recognise;

/** Hears from a scan every few thousand rows, and may end it with an exception. */
@FunctionalInterface
public interface ByteListener {
  /** For those who only want the result. */
  ByteListener NONE = bytes -> {};

  /**
   * The scan goes on.
   *
   * @param bytes how many it has read since it was heard last
   */
  void beat(long bytes);
}
