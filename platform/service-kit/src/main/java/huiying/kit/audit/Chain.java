package huiying.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.kit.secrecy.KeyedHash;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How entries hang together: each has a keyed hash of all its fields, its number and the hash of
 * the one before. Without the key nobody makes a link, so nobody makes another chain either.
 */
public final class Chain {
  private static final String ENTRIES = "audit";
  private static final String HEADS = "audit-head";

  private final KeyedHash hashes;

  public Chain(KeyedHash hashes) {
    this.hashes = hashes;
  }

  /** The entries that continue it after {@code last}, in this order. */
  List<Entry> after(Head last, String writer, List<Noted> acts) {
    var entries = new ArrayList<Entry>(acts.size());
    var before = last;
    for (var noted : acts) {
      var number = before.number() + 1;
      var hash = hash(number, noted.at(), writer, noted.act(), before.hash());
      entries.add(new Entry(number, noted.at(), writer, noted.act(), before.hash(), hash));
      before = new Head(number, hash);
    }
    return entries;
  }

  /** What is wrong with the entry that was found next after {@code before}. */
  Optional<Flaw> flaw(Head before, Entry found) {
    var expected = before.number() + 1;
    if (found.number() != expected) {
      return found.number() > expected
          ? Optional.of(new Flaw(expected, Flaw.Kind.MISSING))
          : Optional.of(new Flaw(found.number(), Flaw.Kind.INSERTED));
    }
    if (!isIntact(found)) {
      return Optional.of(new Flaw(expected, Flaw.Kind.CHANGED));
    }
    return same(found.previous(), before.hash())
        ? Optional.empty()
        : Optional.of(new Flaw(expected, Flaw.Kind.UNLINKED));
  }

  /** Nothing of it was changed since it was written. */
  public boolean isIntact(Entry entry) {
    var hash = hash(entry.number(), entry.at(), entry.writer(), entry.act(), entry.previous());
    return same(hash, entry.hash());
  }

  SealedHead seal(Head head) {
    return new SealedHead(head, sealOf(head));
  }

  boolean isOurs(SealedHead sealed) {
    return same(sealOf(sealed.head()), sealed.seal());
  }

  private String sealOf(Head head) {
    var bytes = new CanonicalBytes().number(head.number()).text(head.hash()).done();
    return hashes.of(HEADS, bytes);
  }

  private String hash(long number, Instant at, String writer, Act act, String previous) {
    var bytes =
        new CanonicalBytes()
            .number(number)
            .number(at.toEpochMilli())
            .text(writer)
            .text(act.who())
            .text(act.roles())
            .text(act.client())
            .text(act.from())
            .text(act.what())
            .text(act.subject())
            .text(act.outcome())
            .text(act.purpose())
            .text(previous);
    return hashes.of(ENTRIES, bytes.done());
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
