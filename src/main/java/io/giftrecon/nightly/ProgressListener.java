package io.giftrecon.nightly;

/**
 * Hears how far a run or a fleet has come. It is told by several threads at once, every few
 * milliseconds, so it has to be quick.
 */
public interface ProgressListener {
  /** For those who only want the result. */
  ProgressListener NONE = new ProgressListener() {};

  /** What a run is about, in its order. */
  enum Stage {
    /** JSON is written out as tables: counted in bytes. */
    TRADES,
    /** Counted in bytes. */
    SCAN,
    LINK,
    /** Counted in buyer groups. */
    DECIDE,
    WRITE,
    PUBLISH,
    /** All of these for many shops: counted in shops. */
    SHOPS
  }

  /**
   * A stage begins, and with it the one before has ended.
   *
   * @param total how much there is to do; 0 where nobody counts
   */
  default void begins(Stage stage, long total) {}

  /** So much more of the stage is done. */
  default void advances(long more) {}

  /**
   * The run is over.
   *
   * @param whole whether its last stage has come to its end
   */
  default void ends(boolean whole) {}
}
