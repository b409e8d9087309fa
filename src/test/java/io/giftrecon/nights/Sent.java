package io.giftrecon.nights;

/**
 * What was really done to some units of a one-yuan line: put into a package, or paid out.
 *
 * @param serial counts up: two are never the same
 * @param main the main line on the worklist row, empty where it named none
 * @param word what the row then says: the tracking number, or for cash the note
 * @param listNight the night that published the worklist it was done from
 */
record Sent(int serial, String oneYuan, String main, int units, String word, int listNight) {
  /** The same with another number: the first was mistyped. */
  Sent corrected(String number) {
    return new Sent(serial, oneYuan, main, units, number, listNight);
  }

  /** The same as of a row that names no main line. */
  Sent withoutMain() {
    return new Sent(serial, oneYuan, "", units, word, listNight);
  }

  boolean isOfPair(String oneYuan, String main) {
    return this.oneYuan.equals(oneYuan) && this.main.equals(main);
  }
}
