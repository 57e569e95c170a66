package huiying.intake.matter;

import huiying.contracts.MessageId;
import huiying.intake.matter.Proposals.StateName;
import huiying.intake.matter.SameMatter.Why;
import huiying.intake.message.Message;
import huiying.intake.message.Messages;
import huiying.kit.secrecy.CannotOpen;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares new messages with those that are here. Any of it may be done again: fingerprints,
 * proposals and cases go by ids that are made of the messages' own.
 */
public final class CompareMessages {
  private static final int BATCH = 100;
  private static final int MOST_CANDIDATES = 200;

  private static final Comparator<Proposal> ONE_CITIZENS_AND_MOST_ALIKE_FIRST =
      Comparator.comparing((Proposal one) -> one.why().contains(Why.SAME_CITIZEN))
          .thenComparing(Proposal::similarity)
          .reversed();

  /** Where hundreds say the same, nobody decides about each pair of them. */
  private static final int MOST_PROPOSALS = 20;

  private static final int MOST_READ = 2 * MOST_PROPOSALS;

  /** An estimate is seldom off by more. */
  private static final double TOLERANCE = 0.15;

  private final ToCompare toCompare;
  private final Messages messages;
  private final Fingerprints fingerprints;
  private final Proposals proposals;
  private final RaiseForMatter raiseForMatter;
  private final NoteLife noteLife;
  private final CitizenKeys keys;
  private final SameMatter sameMatter;
  private final Turn turn;
  private final MatterMeter meter;
  private final InstantSource time;

  public CompareMessages(
      ToCompare toCompare,
      Messages messages,
      Fingerprints fingerprints,
      Proposals proposals,
      RaiseForMatter raiseForMatter,
      NoteLife noteLife,
      CitizenKeys keys,
      SameMatter sameMatter,
      Turn turn,
      MatterMeter meter,
      InstantSource time) {
    this.toCompare = toCompare;
    this.messages = messages;
    this.fingerprints = fingerprints;
    this.proposals = proposals;
    this.raiseForMatter = raiseForMatter;
    this.noteLife = noteLife;
    this.keys = keys;
    this.sameMatter = sameMatter;
    this.turn = turn;
    this.meter = meter;
    this.time = time;
  }

  /**
   * Compares some. Each is kept before its like is looked for: of two that come at once, the later
   * one sees the other.
   *
   * @return false if there was nothing to do, or it is another instance's turn
   */
  public boolean compareNext() {
    if (!turn.take()) {
      return false;
    }
    var marks = toCompare.next(BATCH);
    var ids = marks.stream().map(ToCompare.Mark::message).distinct().toList();
    var marked = readable(ids).values();
    var some = marked.stream().map(one -> Compared.of(one, keys)).toList();
    fingerprints.store(some);
    var fresh = marks.stream().filter(ToCompare.Mark::isNew).map(ToCompare.Mark::message).toList();
    for (var one : some) {
      if (fresh.contains(one.id())) {
        meter.proposals(StateName.OPEN, proposals.propose(like(one)).size());
      }
      raiseForMatter.look(one);
    }
    marked.forEach(noteLife::note);
    toCompare.done(marks);
    return !marks.isEmpty();
  }

  /** One that cannot be opened any more does not keep the others. */
  private Map<MessageId, Message> readable(Collection<MessageId> ids) {
    try {
      return messages.findAll(ids);
    } catch (CannotOpen e) {
      var found = new HashMap<MessageId, Message>();
      ids.forEach(id -> readable(id).ifPresent(one -> found.put(id, one)));
      return found;
    }
  }

  private Optional<Message> readable(MessageId id) {
    try {
      return messages.find(id);
    } catch (CannotOpen e) {
      meter.skipped(id, e);
      return Optional.empty();
    }
  }

  private List<Proposal> like(Compared one) {
    var promising = promising(one);
    var words = readable(withOwn(one, promising));
    var own = words.get(one.id());
    if (promising.isEmpty() || own == null) {
      return List.of();
    }
    var shingles = Compared.shingles(own);
    var found = new ArrayList<Proposal>();
    for (var other : promising) {
      var there = words.get(other.id());
      var similarity = there == null ? 0 : shingles.similarity(Compared.shingles(there));
      var why = sameMatter.between(one, other, similarity);
      if (!why.isEmpty()) {
        found.add(Proposal.of(one, other, similarity, why, time.instant()));
      }
    }
    return found.stream().sorted(ONE_CITIZENS_AND_MOST_ALIKE_FIRST).limit(MOST_PROPOSALS).toList();
  }

  /** Those that would be the same matter if their words were a little more alike than estimated. */
  private Collection<Compared> promising(Compared one) {
    return fingerprints.candidates(one, sameMatter.within(), MOST_CANDIDATES).stream()
        .filter(other -> !other.id().equals(one.id()))
        .filter(other -> {
          var estimate = one.fingerprint().similarity(other.fingerprint());
          return estimate > 0 && !sameMatter.between(one, other, estimate + TOLERANCE).isEmpty();
        })
        .sorted(
            Comparator.comparing(one::isFromTheCitizenOf)
                .thenComparing(other -> one.fingerprint().similarity(other.fingerprint()))
                .reversed())
        .limit(MOST_READ)
        .toList();
  }

  private static Collection<MessageId> withOwn(Compared one, Collection<Compared> others) {
    var ids = others.stream().map(Compared::id).collect(Collectors.toSet());
    ids.add(one.id());
    return ids;
  }
}
