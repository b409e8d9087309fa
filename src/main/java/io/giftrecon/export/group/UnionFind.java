package io.giftrecon.export.group;

import java.util.Arrays;

/**
 * Keys that belong together: a union-find over 64-bit keys with open addressing, some twenty bytes
 * a key. Keys lie side by side in order of first sight, in which most files name them again: so
 * what came behind a key the last time is tried before the table of their numbers is looked up at
 * random.
 */
public final class UnionFind {
  private static final int NONE = -1;
  private static final int FEWEST = 1 << 11;

  /**
   * The number of a key plus one, where its hash leads; 0 where there is none. At most half full.
   */
  private int[] table;

  private long[] keys;
  private int[] parents;

  /** What came behind a key the last time. A guess: only the key that is there tells. */
  private int[] followers;

  private byte[] flags;
  private int size;
  private int last;
  private int beforeLast;

  UnionFind() {
    this(FEWEST);
  }

  /**
   * The same with room from the start.
   *
   * @param expected how many keys, or a guess
   */
  UnionFind(int expected) {
    int room = Integer.highestOneBit(Math.max(FEWEST, expected) - 1) << 1;
    table = new int[room * 2];
    keys = new long[room];
    parents = new int[room];
    followers = new int[room];
    flags = new byte[room];
  }

  /** The number of a key, given at first sight, from 0. */
  int node(long key) {
    int node = followers[last];
    if (!isAt(node, key)) {
      // Behind an order and the id of its buyer comes the order behind it.
      node = isAt(beforeLast + 1, key) ? beforeLast + 1 : lookUp(key);
      followers[last] = node;
    }
    beforeLast = last;
    last = node;
    return node;
  }

  private boolean isAt(int node, long key) {
    return node < size && keys[node] == key;
  }

  private int lookUp(long key) {
    int slot = slot(key);
    if (table[slot] != 0) {
      return table[slot] - 1;
    }
    if (size == keys.length) {
      grow();
      slot = slot(key);
    }
    keys[size] = key;
    parents[size] = size;
    size++;
    table[slot] = size;
    return size - 1;
  }

  /** The number of a key, −1 if it was never seen. */
  int known(long key) {
    return size == 0 ? NONE : table[slot(key)] - 1;
  }

  /** The same for who knows which key was asked for before it when it got its number. */
  int known(long key, int before) {
    int guess = followers[before];
    return isAt(guess, key) ? guess : known(key);
  }

  /** The node that stands for the whole group. */
  int root(int node) {
    int at = node;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** Makes two groups one; its flags are those of both. */
  void join(int a, int b) {
    int first = root(a);
    int second = root(b);
    if (first != second) {
      int kept = Math.min(first, second);
      int gone = Math.max(first, second);
      parents[gone] = kept;
      flags[kept] |= flags[gone];
    }
  }

  void flag(int node, int flag) {
    flags[root(node)] |= (byte) flag;
  }

  /** Takes a flag from all groups but one. */
  void onlyFlag(int node, int flag) {
    for (int other = 0; other < size; other++) {
      flags[other] &= (byte) ~flag;
    }
    flag(node, flag);
  }

  boolean flagged(int node, int flag) {
    return (flags[root(node)] & flag) != 0;
  }

  int size() {
    return size;
  }

  /** Where a key is, or else where it has a place. */
  private int slot(long key) {
    int slot = (int) key & (table.length - 1);
    while (table[slot] != 0 && keys[table[slot] - 1] != key) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, size * 2);
    parents = Arrays.copyOf(parents, size * 2);
    followers = Arrays.copyOf(followers, size * 2);
    flags = Arrays.copyOf(flags, size * 2);
    table = new int[table.length * 2];
    for (int node = 0; node < size; node++) {
      table[slot(keys[node])] = node + 1;
    }
  }
}
