package io.giftrecon.export.group;

import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.LongList;
import io.giftrecon.export.scan.ScannedFile;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * A97: an order that any row of tonight names as this shop's is this shop's, whatever another row
 * calls it: the contradicting row is read as any other is. It may tell of a refund, and an order
 * that one word takes away is missed by nobody.
 */
final class OurOrders implements LongPredicate {
  private static final int OURS = 1;

  /** Orders that rows of other shops name, and those whose sub-order is named for the order. */
  private final UnionFind named = new UnionFind();

  private OurOrders(List<ScannedFile> files) {
    for (ScannedFile file : files) {
      LongList others = file.keys().otherShopOrders();
      for (int i = 0; i < others.size(); i++) {
        named.node(others.get(i));
      }
      if (kind(file) == FileKind.REFUNDS) {
        refundsNamingUs(file.keys());
      }
    }
    files.stream().filter(file -> kind(file).bearsLines()).forEach(this::joinSubOrders);
    files.forEach(file -> flagOurs(file.keys()));
  }

  /** The files, each with the rows of others that are ours. */
  static List<ScannedFile> in(List<ScannedFile> files) {
    if (files.stream().allMatch(file -> file.otherShop() == 0)) {
      return List.copyOf(files);
    }
    OurOrders ours = new OurOrders(files);
    return files.stream().map(file -> file.withOurs(ours)).toList();
  }

  @Override
  public boolean test(long order) {
    int node = named.known(order);
    return node >= 0 && named.flagged(node, OURS);
  }

  /** A refund may name the sub-order where its order is wanted. */
  private void refundsNamingUs(FileKeys keys) {
    for (int row = 0; row < keys.rows(); row++) {
      if (keys.namesShop(row)) {
        named.node(keys.order(row));
      }
    }
  }

  private void joinSubOrders(ScannedFile file) {
    Stream.concat(Stream.of(file.keys()), file.ofOtherShops().stream())
        .forEach(this::joinSubOrders);
  }

  private void joinSubOrders(FileKeys keys) {
    for (int row = 0; row < keys.rows(); row++) {
      long subOrder = keys.subOrder(row);
      if (subOrder != 0 && named.known(subOrder) >= 0) {
        named.join(named.node(keys.order(row)), named.node(subOrder));
      }
    }
  }

  private void flagOurs(FileKeys keys) {
    for (int row = 0; row < keys.rows(); row++) {
      int order = keys.namesShop(row) ? named.known(keys.order(row)) : -1;
      if (order >= 0) {
        named.flag(order, OURS);
      }
    }
  }

  private static FileKind kind(ScannedFile file) {
    return file.file().knownLayout().kind();
  }
}
