package io.giftrecon.export.trades;

import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether lists that were fetched page by page are whole. A page tells how many trades or refunds
 * its list has, or that another page follows; the pages may lie in several files.
 */
final class ListPages {
  private final Map<Key, Pages> lists = new LinkedHashMap<>();
  private final Set<Long> wholeTotals = new HashSet<>();
  private final Map<Long, Message> emptyPages = new LinkedHashMap<>();
  private boolean endsWithEmptyPage;

  /** Pages that may be of one list: of one kind, and with one total. */
  private record Key(boolean refunds, long total) {}

  /** The pages of a list, without copies of the same page. */
  private static final class Pages {
    private final Set<List<Long>> seen = new HashSet<>();
    private final Message first;
    private long items;
    private long last;
    private long pages;
    private boolean more;

    Pages(Message first) {
      this.first = first;
    }

    void add(ListPage page) {
      if (seen.add(List.of(page.items(), page.numbers()))) {
        items += page.items();
        last += page.last() ? 1 : 0;
        more |= page.more();
        pages = Math.max(pages, page.pages());
      }
    }

    /**
     * Each page that says it is the last ends a list of its own, with the same total. Where none
     * says it, whole lists together have as many as one has, some times over.
     */
    boolean hasAll(long total) {
      return last > 0 ? items >= total * last : items >= total && items % total == 0;
    }
  }

  /** Adds a page of a file. */
  void add(ExportFile file, ListPage page) {
    Message place =
        Message.of("trades.page", file.place(), page.place().line(), page.place().path());
    if (page.tellsTotal() && page.isWhole()) {
      wholeTotals.add(page.total());
    } else if (page.items() == 0 && !page.more()) {
      // Whoever asks for pages until one is empty keeps that one too; it may be of either kind.
      endsWithEmptyPage = true;
      emptyPages.putIfAbsent(page.total(), place);
    } else {
      lists
          .computeIfAbsent(new Key(page.refunds(), page.total()), key -> new Pages(place))
          .add(page);
    }
  }

  /**
   * Refuses a list of which pages are missing.
   *
   * @throws UnusableInputException naming a page that is there
   */
  void refuseIncomplete() {
    lists.forEach(
        (list, pages) -> {
          if (list.total() >= 0 && !pages.hasAll(list.total())) {
            throw missing(pages.first, list.total(), pages.items);
          }
          if (list.total() < 0 && pages.pages > pages.seen.size()) {
            throw new UnusableInputException(
                Message.of(
                    "trades.several-pages", pages.first, pages.pages, (long) pages.seen.size()));
          }
          if (list.total() < 0 && pages.more && pages.last == 0 && !endsWithEmptyPage) {
            throw new UnusableInputException(Message.of("trades.no-next-page", pages.first));
          }
        });
    emptyPages.forEach(
        (total, place) -> {
          boolean listed =
              lists.containsKey(new Key(false, total)) || lists.containsKey(new Key(true, total));
          if (total > 0 && !listed && !wholeTotals.contains(total)) {
            throw missing(place, total, 0);
          }
        });
  }

  private static UnusableInputException missing(Message page, long total, long items) {
    return new UnusableInputException(Message.of("trades.pages-missing", page, total, items));
  }
}
