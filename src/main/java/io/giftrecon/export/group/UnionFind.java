package io.giftrecon.export.group;

import java.util.Arrays;

/**
 * Keys that belong together: a union-find over 64-bit keys with open addressing, a few dozen bytes
 * a key.
 */
public final class UnionFind {
  private static final int NONE = -1;

  private long[] keys = new long[1 << 12];
  private int[] slots = new int[keys.length];
  private int[] parents = new int[1 << 11];
  private byte[] flags = new byte[parents.length];
  private int size;

  /** The number of a key, given at first sight, from 0. */
  int node(long key) {
    int slot = slot(key);
    if (keys[slot] == key) {
      return slots[slot];
    }
    if (size * 2 >= keys.length) {
      grow();
      slot = slot(key);
    }
    if (size == parents.length) {
      parents = Arrays.copyOf(parents, size * 2);
      flags = Arrays.copyOf(flags, size * 2);
    }
    keys[slot] = key;
    slots[slot] = size;
    parents[size] = size;
    size++;
    return size - 1;
  }

  /** The number of a key, −1 if it was never seen. */
  int known(long key) {
    int slot = slot(key);
    return keys[slot] == key ? slots[slot] : NONE;
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

  private int slot(long key) {
    int slot = (int) key & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldSlots = slots;
    keys = new long[oldKeys.length * 2];
    slots = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        slots[slot] = oldSlots[i];
      }
    }
  }
}
