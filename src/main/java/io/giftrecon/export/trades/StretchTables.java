package io.giftrecon.export.trades;

import io.giftrecon.order.Times;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one stretch of a file holds: a part of each table, pages of lists, the newest change. */
final class StretchTables implements TradeSink, Closeable {
  private static final String SAID_TWICE = "写了两次，说的不一样，不知道哪个对";

  private final TablePart trades;
  private final TablePart refunds;
  private final List<ListPage> pages = new ArrayList<>();
  private Tally tally = new Tally(0, 0, 0);
  private String newestText = "";
  private @Nullable LocalDateTime newest;

  /**
   * Tables that have no rows yet.
   *
   * @param first whether the stretch is the first of its file, whose tables begin with the titles
   */
  StretchTables(Path trades, Path refunds, boolean first) {
    this.trades = new TablePart(TableColumns.TRADES, trades, first);
    this.refunds = new TablePart(TableColumns.REFUNDS, refunds, first);
  }

  TablePart part(TableColumns table) {
    return switch (table) {
      case TRADES -> trades;
      case REFUNDS -> refunds;
    };
  }

  List<ListPage> pages() {
    return pages;
  }

  /** When the newest trade or refund was changed; empty where none says it. */
  Optional<LocalDateTime> newest() {
    return Optional.ofNullable(newest);
  }

  @Override
  public void trade(ApiObject trade, Place at) {
    Place place = at.changed(trade);
    count(1, 0, trade.number("tid"));
    look(trade);
    if (trade.lines().isEmpty()) {
      trades.wrong(trade, place.wrong(".orders", "没有子订单，不知道买了什么"));
    } else if (trade.hasTooManyLines()) {
      trades.wrong(trade, place.wrong(".orders", "子订单多得不合情理"));
    } else if (contradicted(trade).isPresent()) {
      trades.wrong(trade, place.wrong(contradicted(trade).get(), SAID_TWICE));
    } else {
      trades.add(trade, trade.lines(), place);
    }
  }

  @Override
  public void refund(ApiObject refund, Place place) {
    count(0, 1, refund.text("refund_id"));
    look(refund);
    if (refund.contradicted().isEmpty()) {
      refunds.add(refund, List.of(new ApiObject.Line(refund, "")), place.changed(refund));
    } else {
      refunds.wrong(refund, place.changed(refund).wrong("." + refund.contradicted(), SAID_TWICE));
    }
  }

  /** A130: where a trade says two things of one; empty where it does not. */
  private static Optional<String> contradicted(ApiObject trade) {
    return Stream.concat(Stream.of(new ApiObject.Line(trade, "")), trade.lines().stream())
        .filter(line -> !line.object().contradicted().isEmpty())
        .map(line -> line.part() + "." + line.object().contradicted())
        .findFirst();
  }

  @Override
  public void wrong(ApiObject object, Place place, String at, String reason) {
    boolean refund = object.has("refund_id");
    count(refund ? 0 : 1, refund ? 1 : 0, object.first("refund_id", "tid"));
    (refund ? refunds : trades).wrong(object, place.changed(object).wrong(at, reason));
  }

  @Override
  public void envelope(ApiObject object) {
    look(object);
  }

  @Override
  public void page(ApiObject page, Place place, Tally found) {
    pages.add(ListPage.of(page, place, found));
  }

  @Override
  public Tally tally() {
    return tally;
  }

  private void count(long moreTrades, long moreRefunds, String number) {
    tally =
        new Tally(
            tally.trades() + moreTrades,
            tally.refunds() + moreRefunds,
            tally.numbers() + Objects.hash(number) * 0x9E3779B97F4A7C15L);
  }

  private void look(ApiObject object) {
    look(EpochTime.orText(object.text("jdp_modified")));
    look(EpochTime.orText(object.text("modified")));
  }

  /** Nearly every text is older than the newest so far, and need not be parsed to know it. */
  private void look(String modified) {
    if (modified.compareTo(newestText) <= 0) {
      return;
    }
    try {
      LocalDateTime time = Times.parse(modified);
      if (time != null && (newest == null || time.isAfter(newest))) {
        newest = time;
        newestText = modified;
      }
    } catch (IllegalArgumentException e) {
      // What is no time tells no time: the scan asks nothing of this field.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    trades.close();
    refunds.close();
  }
}
