package huiying.kit.audit.web;

import huiying.kit.audit.Chain;
import huiying.kit.audit.Entry;
import huiying.kit.web.Cursor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, newest first.
 *
 * @param nextCursor null at the end
 */
record AuditPage(List<Item> items, @Nullable String nextCursor) {
  /**
   * @param intact nothing of it was changed since it was written
   */
  record Item(
      long number,
      Instant at,
      String who,
      String roles,
      @Nullable String client,
      @Nullable String from,
      String what,
      @Nullable String subject,
      String outcome,
      @Nullable String purpose,
      String hash,
      boolean intact) {
    static Item of(Entry entry, boolean intact) {
      var act = entry.act();
      return new Item(
          entry.number(),
          entry.at(),
          act.who(),
          act.roles(),
          act.client(),
          act.from(),
          act.what(),
          act.subject(),
          act.outcome(),
          act.purpose(),
          entry.hash(),
          intact);
    }
  }

  static AuditPage of(List<Entry> entries, int limit, Chain chain) {
    var items = entries.stream().map(entry -> Item.of(entry, chain.isIntact(entry))).toList();
    return new AuditPage(items, entries.size() < limit ? null : cursor(entries.getLast()));
  }

  private static String cursor(Entry last) {
    return new Cursor(last.at(), String.valueOf(last.number())).encode();
  }
}
