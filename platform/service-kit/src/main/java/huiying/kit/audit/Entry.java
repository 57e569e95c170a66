package huiying.kit.audit;

import java.time.Instant;

/**
 * One link of the chain.
 *
 * @param number from 1, without gaps
 * @param at when it was noted; whole milliseconds
 * @param writer the process that wrote it, by a random name: so that two processes never write the
 *     same entry and each knows its own again
 * @param previous the hash of the entry before
 * @param hash a keyed hash of all the rest, see {@link Chain}
 */
public record Entry(long number, Instant at, String writer, Act act, String previous, String hash) {
  /** Stands for what is stored there and is no entry; no chain holds it for sound. */
  public static Entry unreadable(long number) {
    var nothing = new Act("", "", null, null, "", null, "", null);
    return new Entry(number, Instant.EPOCH, "", nothing, "", "");
  }

  Head head() {
    return new Head(number, hash);
  }
}
