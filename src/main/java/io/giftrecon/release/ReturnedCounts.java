package io.giftrecon.release;

/**
 * R39, R50: how the rows of returned worklists ended, each in one way.
 *
 * @param marked rows whose rights are marked, whether tonight or before
 * @param notFilledIn rows that say nothing: nothing was filled in, or the word was taken back
 * @param breaks rows that mark less than they say, or whose verdict nobody can act on
 * @param decided rows that mark nothing and hold a person's verdict
 */
public record ReturnedCounts(long marked, long notFilledIn, long breaks, long decided) {
  /** Of a night to which no worklist came back. */
  public static final ReturnedCounts NONE = new ReturnedCounts(0, 0, 0);

  /** Of rows none of which decides. */
  public ReturnedCounts(long marked, long notFilledIn, long breaks) {
    this(marked, notFilledIn, breaks, 0);
  }

  /** Both together. */
  public ReturnedCounts plus(ReturnedCounts other) {
    return new ReturnedCounts(
        marked + other.marked,
        notFilledIn + other.notFilledIn,
        breaks + other.breaks,
        decided + other.decided);
  }
}
